# SPDX-License-Identifier: EUPL-1.2
"""Runs every part of the tests (SQLite, PostgreSQL, browser) and says what passed, failed or was left out."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path

from private_postgres import NoPostgres, private_postgres, server_programs

ROOT = Path(__file__).resolve().parents[1]
NOTHING_COLLECTED = 5
CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass
class Part:
    """One run of pytest, and what came of it."""

    name: str
    arguments: list[str]
    outcome: str = ""
    code: int = 0
    left_out: bool = False
    seconds: float = 0.0
    ran: set[str] = field(default_factory=set)
    skipped: dict[str, str] = field(default_factory=dict)


def main(given: list[str]) -> int:
    """Run the parts; with paths or options given, they narrow each part."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda received, frame: sys.exit(128 + received))
    install_what_is_missing()
    workers, in_a_browser = ["-n", os.environ.get("JOBS", "2")], ["--dist", "loadgroup", "-m", "browser"]
    sqlite = Part("SQLite", [*workers, "-m", "not browser", *given])
    postgresql = Part("PostgreSQL", [*workers, "-m", "not browser", *(given or ["src", "tests/journeys"])])
    browser = Part("browser", [*workers, *in_a_browser, *(given or ["tests"])])
    with tempfile.TemporaryDirectory(prefix="vanphong-tests-") as folder:
        run(sqlite, folder, None)
        try:
            with private_postgres() as url:
                run(postgresql, folder, url)
        except NoPostgres as error:
            postgresql.left_out, postgresql.outcome = True, f"LEFT OUT: {error}"
        if any(shutil.which(name) for name in BROWSERS):
            run(browser, folder, None)
        else:
            browser.left_out = True
            browser.outcome = (
                "LEFT OUT: no Chromium on this machine (Debian, Ubuntu: apt-get install chromium)"
            )
    return closing_lines([sqlite, postgresql, browser], accepted={0, NOTHING_COLLECTED} if given else {0})


def install_what_is_missing() -> None:
    """Where we are root on a kind of Debian, install the server and the browser that the tests need."""
    missing = []
    try:
        server_programs()
    except NoPostgres:
        missing.append("postgresql")
    if not any(shutil.which(name) for name in BROWSERS):
        missing += ["chromium", "fonts-liberation"]
    if not missing or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say(f"Installing {' and '.join(missing)} with apt-get (a minute or two)")
    quiet = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in ([*quiet, "update"], [*quiet, "install", "--yes", "--no-install-recommends", *missing]):
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        if done.returncode:
            say(f"{' '.join(command)} failed: {done.stdout.decode(errors='replace')[-800:]}")


def run(part: Part, folder: str, database_url: str | None) -> None:
    """One pytest, its output shown as it comes, its closing line and its skipped tests kept."""
    say(f"Tests, part {part.name}")
    report, began = Path(folder, f"{part.name}.xml"), time.monotonic()
    data = Path(folder, f"{part.name}-var")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("VANPHONG_")}
    environment.pop("DATABASE_URL", None)
    environment |= {"VANPHONG_VAR": str(data), "SHARED_BY_TESTS": folder}
    environment |= {"DATABASE_URL": database_url} if database_url else {}
    color = ["--color=yes"] if sys.stdout.isatty() else []
    command = [sys.executable, "-m", "pytest", f"--junitxml={report}", *color, *part.arguments]
    child = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    try:
        for line in child.stdout or ():
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
            part.outcome = line.decode(errors="replace").strip() or part.outcome
        part.code = child.wait()
    finally:
        if child.poll() is None:
            child.terminate()
            child.wait()
    part.seconds = time.monotonic() - began
    if report.exists():
        read_report(part, report)


def read_report(part: Part, report: Path) -> None:
    """Which tests ran, and which were skipped with what reason."""
    for case in ElementTree.parse(report).iter("testcase"):
        name = f"{case.get('classname')}::{case.get('name')}"
        skip = case.find("skipped")
        if skip is None:
            part.ran.add(name)
        else:
            part.skipped[name] = skip.get("message", "")


def closing_lines(parts: list[Part], accepted: set[int]) -> int:
    """Say how each part ended and what ran nowhere; the exit code that belongs to it."""
    print("\n" + "=" * 100)
    for part in parts:
        print(f"{part.name:<11} {part.outcome}" + (f"  [exit code {part.code}]" if part.code else ""))
    ran = set().union(*(part.ran for part in parts))
    nowhere = {name: why for part in parts for name, why in part.skipped.items() if name not in ran}
    for name, why in sorted(nowhere.items()):
        print(f"skipped in every part: {name}: {why}")
    left_out = [part.name for part in parts if part.left_out]
    if left_out:
        print(f"Left out: {', '.join(left_out)}." + (" With CI=true nothing may be left out." if CI else ""))
    failed = [part.name for part in parts if part.code not in accepted]
    if failed:
        print(f"FAILED: {', '.join(failed)}")
    if not ran:
        print("FAILED: not one test ran")
    lacking = CI and (left_out or nowhere)
    print(f"{len(ran)} tests in {sum(part.seconds for part in parts):.0f} s")
    return 1 if failed or lacking or not ran else 0


def say(text: str) -> None:
    """A line of progress."""
    print(f"→ {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
