# SPDX-License-Identifier: EUPL-1.2
"""The cast of the rooms' own tests; and for the browser, the example province as script/demo serves it."""

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from vanphong.conftest import *  # noqa: F403
from vanphong.demo.tests.loaded import copy_of_example, environment_of, shared_folder

ROOT = Path(__file__).resolve().parents[1]
LONGEST_START = 120


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In a browser, one worker goes through the journeys, which change the province; the other begins the walk, and is joined."""
    for item in items:
        if item.get_closest_marker("browser") and not {"seen", "walked"} & set(item.fixturenames):
            item.add_marker(pytest.mark.xdist_group("journeys"))


@dataclass(frozen=True)
class Demo:
    """The example province, served: its address, the accounts by role, the data folder, what the script printed."""

    address: str
    accounts: dict[str, tuple[str, str]]
    folder: Path
    said: str


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Path:
    """Where the workers find what one of them has made."""
    return shared_folder(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def copy_tables_into(django_db_setup, django_db_blocker) -> Callable[[Path], None]:
    """Put the tables of the tests, as the migrations left them, into a file: making them anew takes 20 seconds (SQLite)."""

    def copied(file: Path) -> None:
        with django_db_blocker.unblock(), closing(sqlite3.connect(file)) as copy:
            connection.ensure_connection()
            connection.connection.backup(copy)

    return copied


@pytest.fixture(scope="session")
def demo(shared, tmp_path_factory) -> Iterator[Demo]:
    """The example province that journeys change."""
    with served_example(shared, tmp_path_factory.mktemp("demo")) as demo:
        yield demo


@pytest.fixture(scope="session")
def untouched(shared, tmp_path_factory) -> Iterator[Demo]:
    """The same province, which nobody changes."""
    with served_example(shared, tmp_path_factory.mktemp("untouched")) as demo:
        yield demo


@contextmanager
def served_example(shared: Path, beside: Path) -> Iterator[Demo]:
    """script/demo on a free port with a copy of the loaded province, stopped by Ctrl-C afterwards."""
    folder = beside / "dữ liệu"
    loading = copy_of_example(shared, folder)
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port = door.getsockname()[1]
    environment = environment_of(folder) | {"VANPHONG_LOG": "warning"}
    script = subprocess.Popen(
        [ROOT / "script/demo", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    overdue = threading.Timer(LONGEST_START, script.kill)
    overdue.start()
    said = ""
    for line in script.stdout:
        said += line
        if f"http://127.0.0.1:{port}/" in line:
            break
    overdue.cancel()
    assert f"http://127.0.0.1:{port}/" in said, said
    drain = threading.Thread(target=lambda: [None for _line in script.stdout], daemon=True)
    drain.start()
    try:
        yield Demo(f"http://127.0.0.1:{port}", accounts_in(environment), folder, loading + said)
    finally:
        os.killpg(script.pid, signal.SIGINT)
        try:
            code = script.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(script.pid, signal.SIGKILL)
            raise
    assert code == 0, "Ctrl-C did not stop script/demo cleanly"


def accounts_in(environment: dict[str, str]) -> dict[str, tuple[str, str]]:
    """The example's accounts: role → (username, password)."""
    told = subprocess.run(
        [ROOT / ".venv/bin/vanphong", "demo_accounts", "--json"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return {
        account["role"]: (account["username"], account["password"]) for account in json.loads(told.stdout)
    }


@pytest.fixture(scope="session")
def browser():
    """Chromium, as the system has it; without one the browser's tests are skipped (script/test says so)."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if program is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=program, args=options)
        yield started
        started.close()


@pytest.fixture
def visit(browser, demo):
    """Sign in as a role and get a page: page = visit("clerk"). Options are those of a browser's context."""
    contexts = []

    def sign_in(role: str | None, **options: object):
        context = browser.new_context(base_url=demo.address, locale="vi-VN", **options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        if role is not None:
            username, password = demo.accounts[role]
            page.goto("/")
            page.fill("input[name=username]", username)
            page.fill("input[name=password]", password)
            page.locator("form:has(input[name=password]) button").click()
        return page

    yield sign_in
    for context in contexts:
        context.close()
