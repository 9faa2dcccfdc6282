# SPDX-License-Identifier: EUPL-1.2
"""script/demo refuses what it cannot do in one sentence, and touches no office of its own."""

import os
import re
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest
from openpyxl import Workbook

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def script(tmp_path):
    """Run script/demo on a folder of its own, from elsewhere."""

    def run(*options: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [ROOT / "script/demo", *options],
            cwd="/",
            env={**os.environ, "VANPHONG_VAR": str(tmp_path / "var")},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    return run


@pytest.mark.parametrize(
    "options",
    [
        ["--prot", "8001"],
        ["--port"],
        ["--port", "0"],
        ["--port", "65536"],
        ["--port", "99999999999999999999"],
        ["--port", "-1"],
        ["--port", "80a"],
        ["--port", ""],
        ["--port="],
        ["8000"],
    ],
)
def test_a_wrong_option_is_refused_with_what_is_allowed(script, options):
    done = script(*options)

    assert done.returncode == 1
    assert done.stderr.startswith("script/demo: ")
    assert done.stderr.count("\n") == 1
    assert "--port" in done.stderr


def test_a_busy_port_is_refused_before_anything_is_loaded(script, tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        done = script("--port", str(port))

    assert done.returncode == 1
    assert f"port {port} is taken" in done.stderr
    assert list((tmp_path / "var").iterdir()) == []


@pytest.mark.parametrize("options", [["--no-serve"], ["--no-serve", "--reset"]])
def test_an_office_of_its_own_is_never_touched(script, tmp_path, options):
    own = tmp_path / "var" / "vanphong.sqlite3"
    own.parent.mkdir()
    own.write_bytes(b"an office's own data")

    done = script(*options)

    assert done.returncode == 1
    assert "holds an office of its own" in done.stderr
    assert own.read_bytes() == b"an office's own data"


def test_help_says_what_can_be_done(script):
    done = script("--help")

    assert done.returncode == 0
    assert "--reset" in done.stdout


def test_a_run_killed_while_it_loads_leaves_no_half_province(tmp_path):
    folder = tmp_path / "var"
    killed = subprocess.Popen(
        [ROOT / "script/demo", "--no-serve"],
        env={**os.environ, "VANPHONG_VAR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    for line in killed.stdout:
        if "Accounts" in line:
            break
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()
    killed.stdout.close()

    assert not (folder / "vanphong.sqlite3").exists()
    assert not (folder / "demo-province").exists()


@pytest.mark.browser
def test_it_says_how_far_it_is_where_to_look_and_as_whom(demo):
    assert re.search(r"2024-H1: outgoing documents … 9,119, [\d.]+ s", demo.said)
    assert f"{demo.address}/" in demo.said
    assert [username for username, password in demo.accounts.values() if password not in demo.said] == []


@pytest.mark.browser
def test_started_again_it_serves_the_same_province_at_once(demo):
    began = time.monotonic()
    done = subprocess.run(
        [ROOT / "script/demo", "--no-serve"],
        env={**os.environ, "VANPHONG_VAR": str(demo.folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert "Loading" not in done.stdout
    assert time.monotonic() - began < 15


@pytest.mark.browser
def test_it_cannot_be_reset_while_it_is_served(demo):
    done = subprocess.run(
        [ROOT / "script/demo", "--no-serve", "--reset"],
        env={**os.environ, "VANPHONG_VAR": str(demo.folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 1
    assert "another script/demo works in" in done.stderr


@pytest.mark.browser
def test_a_book_that_is_sent_for_import_is_read_in_the_background(visit, tmp_path):
    book, file = Workbook(), tmp_path / "so-van-ban-di.xlsx"
    sheet = book.active
    sheet.append(
        ["Số, ký hiệu văn bản", "Ngày tháng văn bản", "Tên loại và trích yếu nội dung văn bản", "Người ký"]
    )
    sheet.append(
        ["9001/QĐ-UBND", "09/07/2021", "Quyết định về việc kiện toàn Ban Chỉ đạo 389 tỉnh", "Chủ tịch"]
    )
    book.save(file)
    page = visit("clerk")

    page.goto("/import/")
    page.select_option("select[name=book]", "outgoing")
    page.set_input_files("input[name=file]", file)
    page.locator("form:has(input[name=file]) button").click()
    confirm = page.locator("form[action$='/confirm/'] button")
    confirm.wait_for(timeout=30_000)
    confirm.click()
    page.locator("p[role=status] .tag.done").wait_for(timeout=30_000)

    page.goto("/documents/outgoing/?q=9001")
    assert "9001/QĐ-UBND" in page.content()
