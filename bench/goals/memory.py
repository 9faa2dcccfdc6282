# SPDX-License-Identifier: EUPL-1.2
"""What a server process holds after every page has been visited, by several officers at once, some of them exports."""

import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from bench.results import Result
from bench.serving import session_of
from bench.timing import QUICK
from vanphong.organisation.models import Officer

LIMIT = 300
#: as the README serves it
WORKERS, THREADS = 2, 4
READERS = ("chief", "clerk", "centre", "reception", "department", "admin")
PAGES_EACH = 10 if QUICK else 150
#: what a crawler must not press, and whole registers as spreadsheets (a list of its own below)
LEFT_OUT = re.compile(r"sign-out|/look/|/i18n/|/static/|export=|\.(docx|xlsx|json)$")
EXPORTS = (
    ("chief", "/documents/outgoing/?export=xlsx&start=01/01/2024&end=30/06/2024"),
    ("centre", "/procedures/dossiers/?export=xlsx&received_from=01/03/2024&received_to=31/03/2024"),
)


def measure_memory() -> Iterator[Result]:
    """The largest of the processes, when all is done."""
    with served() as (address, processes):
        time.sleep(1)
        before = max(resident(process) for process in processes())
        pages = visited(address)
        after = max(resident(process) for process in processes())
    yield Result(
        "memory", f"memory of a server process after {pages} pages", connection.vendor, after, LIMIT, "MB",
        f"{after:.0f} MB", f"{before:.0f} MB at the start",
    )  # fmt: skip


@contextmanager
def served() -> Iterator[tuple[str, object]]:
    """The house under gunicorn on a free port, and a way to ask for its worker processes."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    command = [
        str(Path(sys.executable).with_name("gunicorn")), "vanphong.config.wsgi:application", "--bind", f"127.0.0.1:{port}",
        "--workers", str(WORKERS), "--threads", str(THREADS), "--log-level", "error", "--timeout", "120",
    ]  # fmt: skip
    server = subprocess.Popen(command)
    address = f"http://127.0.0.1:{port}"
    try:
        for _attempt in range(300):
            try:
                urllib.request.urlopen(f"{address}/healthz", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        yield address, lambda: children_of(server.pid)
    finally:
        server.terminate()
        server.wait()


def children_of(parent: int) -> list[int]:
    """The processes that a process has started."""
    return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


def resident(process: int) -> float:
    """The resident memory of a process, in MB."""
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())[1]) / 1024


def visited(address: str) -> int:
    """Follow every link, one reader beside the other."""
    counts: list[int] = []
    cookies = {
        name: f"{settings.SESSION_COOKIE_NAME}={session_of(Officer.objects.get(username=name))}"
        for name in READERS
    }
    readers = [
        threading.Thread(target=lambda c=cookies[name]: counts.append(crawl(address, c))) for name in READERS
    ]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    for name, path in EXPORTS:
        fetch(address + path, cookies[name])
    return sum(counts) + len(EXPORTS)


def crawl(address: str, cookie: str) -> int:
    """Visit the pages that links lead to: a few of each kind, as addresses differ by their numbers and filters."""
    waiting, seen, kinds, count = deque(["/"]), {"/"}, {}, 0
    while waiting and count < PAGES_EACH:
        body = fetch(address + waiting.popleft(), cookie)
        count += 1
        for link in re.findall(r'href="(/[^"#]*)"', body):
            link = link.replace("&amp;", "&")
            kind = re.sub(r"\d+", "N", link.partition("?")[0])
            if link not in seen and not LEFT_OUT.search(link) and kinds.get(kind, 0) < 5:
                kinds[kind] = kinds.get(kind, 0) + 1
                seen.add(link)
                waiting.append(link)
    return count


def fetch(url: str, cookie: str) -> str:
    """One page; what is refused is a page too."""
    request = urllib.request.Request(url, headers={"Cookie": cookie})
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.read().decode("utf-8", "replace")
    except urllib.error.HTTPError as refused:
        return refused.read().decode("utf-8", "replace") if refused.code < 500 else ""
