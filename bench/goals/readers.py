# SPDX-License-Identifier: EUPL-1.2
"""Two hundred readers at once for a minute, while the desk publishes: no error, and each new item soon seen from every process."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from django.db import connection

from bench.goals.memory import WORKERS, served
from bench.reading import asking
from bench.results import Result
from bench.timing import QUICK
from bench.watching import Door
from vanphong.organisation.models import Officer
from vanphong.portal import actions
from vanphong.portal.models import NewsItem, PublishedDocument, SectionPage

READERS, SECONDS, EVERY = (20, 4, 1.5) if QUICK else (200, 60, 5)
SEEN_WITHIN = 2000
ROOT = Path(__file__).resolve().parents[2]
HOME, LIST = "/cong/", "/cong/van-ban/"
SECTION = "tin-tuc-su-kien"
TEXTS = [
    "Sáng nay, UBND tỉnh tổ chức hội nghị đánh giá công tác giải ngân vốn đầu tư công.",
    "Các sở, ngành, địa phương báo cáo tiến độ từng dự án, nêu khó khăn, vướng mắc và đề xuất giải pháp.",
    "Kết luận hội nghị, lãnh đạo UBND tỉnh yêu cầu các chủ đầu tư hoàn thành kế hoạch năm.",
]


@dataclass(frozen=True)
class Seen:
    """One publication: how long the action took, and until when every process showed the item, both since its beginning."""

    done: float
    everywhere: float


def measure_readers() -> Iterator[Result]:
    """Readers in a process of their own, the server in its own ones, the desk in this one."""
    with served() as (address, processes):
        port, items = int(address.rpartition(":")[2]), drafts(SECONDS // EVERY)
        doors = [
            Door(port, processes, asking(HOME, is_last=False))
            for _page in ("the first page", "the item's own")
        ]
        command = [sys.executable, "-m", "bench.reading", str(port), str(READERS), str(SECONDS)]
        readers = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert readers.stdin is not None
        readers.stdin.write("\n".join(addresses()))
        readers.stdin.close()
        seen = list(published(items, doors, readers.poll))
        assert readers.stdout is not None
        told = json.loads(readers.stdout.read())
        readers.wait()
    failed = sum(told["failures"].values())
    assert told["open"] >= READERS * 0.9, f"only {told['open']} readers were there at once"
    what, waits = (
        f"{READERS} readers for {SECONDS} s",
        "usual wait {usual:.0f} ms, 99 % within {slow:.0f} ms, worst {worst:.0f} ms, {repeated} asked again",
    )
    times = {name: told[name] * 1000 for name in ("usual", "slow", "worst")} | {"repeated": told["repeated"]}
    yield Result(
        "portal-readers", f"{what} while the desk publishes {len(seen)} items: failed requests", connection.vendor, failed, 0,
        "errors", f"{told['pages']:,} pages, {told['pages'] / SECONDS:,.0f}/s", told_failures(told["failures"]) or waits.format(**times),
    )  # fmt: skip
    worst = max(seen, key=lambda one: one.everywhere)
    yield Result(
        "portal-readers", f"{what}: a new item seen from all {WORKERS} processes after its publication began", connection.vendor,
        worst.everywhere * 1000, SEEN_WITHIN, "ms", f"usual {median(one.everywhere for one in seen) * 1000:.0f} ms",
        f"of which the action itself {median(one.done for one in seen) * 1000:.0f} ms",
    )  # fmt: skip


def told_failures(failures: dict[str, int]) -> str:
    """What went wrong, and how often."""
    return "; ".join(f"{number} × {what}" for what, number in failures.items())


def drafts(number: float) -> list[NewsItem]:
    """Items that wait for the board's approval."""
    editor, section = Officer.objects.get(username="editor"), SectionPage.objects.get(slug=SECTION)
    made = []
    for place in range(int(number)):
        item = actions.start_news(
            section=section, title=f"Hội nghị giải ngân vốn đầu tư công lần thứ {place + 1}", lead=TEXTS[0], texts=TEXTS, by=editor,
        )  # fmt: skip
        actions.hand_in(item=item, by=editor)
        made.append(actions.pass_on(item=item, by=editor))
    return made


def published(items: list[NewsItem], doors: list[Door], over: Callable[[], Any]) -> Iterator[Seen]:
    """Publish one after the other, and look from every process whether the first page leads to it and its own page is there."""
    board = Officer.objects.get(username="board")
    for item in items:
        at_once(lambda door: door.stay(EVERY * 0.9), doors)
        if over() is not None:
            return
        began = time.perf_counter()
        actions.publish_news(item=item, by=board)
        done = time.perf_counter() - began
        address = item.page.get_url()
        wanted = {HOME: address.encode(), address: TEXTS[-1].encode()}
        pages = [{asking(page, is_last=False): text} for page, text in wanted.items()]
        last = max(at_once(lambda door, page: door.wait_until(page), doors, pages))
        yield Seen(done, last - began)


def at_once(what: Callable[..., Any], *each: list[Any]) -> list[Any]:
    """Do it for each of these at the same time."""
    with ThreadPoolExecutor() as both:
        return list(both.map(what, *each))


def addresses() -> list[str]:
    """What readers open, as often as they open it: first pages, news, documents, and now and then a filter or a search."""
    news = (
        NewsItem.objects.filter(state="published")
        .select_related("page")
        .order_by("-published_at", "-pk")[:100]
    )
    directives = PublishedDocument.objects.filter(state="published").order_by("-dated_on", "-pk")[:60]
    return [
        *[HOME] * 40, *[f"{HOME}{SECTION}/"] * 20, *[LIST] * 20, *(f"{LIST}?page={number}" for number in range(2, 12)),
        *(item.page.get_url() for item in news), *(one.public_url for one in directives), f"{HOME}tin-moi.rss", f"{HOME}tin-moi.atom",
        f"{LIST}?type=Q%C4%90", f"{LIST}?validity=ended&page=2", f"{LIST}?q=giai+ngan", f"{HOME}tim-kiem/?q=khoang+san",
    ]  # fmt: skip
