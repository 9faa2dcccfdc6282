# SPDX-License-Identifier: EUPL-1.2
"""Writers on SQLite: one at a time, in line, each for a stretch; a killed one leaves the door open."""

import multiprocessing
import os
import signal
import time
from itertools import pairwise

import pytest

from vanphong.kernel import turns

fcntl = pytest.importorskip("fcntl")
fork = multiprocessing.get_context("fork")


@pytest.fixture
def office(monkeypatch, tmp_path):
    """A database file without a transaction; no rows are needed to stand in line."""
    from types import SimpleNamespace

    database = SimpleNamespace(
        vendor="sqlite", in_atomic_block=False, settings_dict={"NAME": str(tmp_path / "office.sqlite3")}
    )
    monkeypatch.setattr(turns, "connection", database)
    monkeypatch.setattr(turns.Stretch, "began", float("-inf"))
    return tmp_path


def write(log, times: int) -> None:
    """Note when each turn begins and ends."""
    turns.Stretch.began = float("-inf")
    for _time in range(times):
        with turns.turn_to_write():
            began = time.monotonic()
            time.sleep(0.002)
            log.put((began, time.monotonic(), os.getpid()))


def turns_of(writers: int, times: int) -> list[tuple[float, float, int]]:
    log = fork.SimpleQueue()
    crowd = [fork.Process(target=write, args=(log, times)) for _writer in range(writers)]
    for writer in crowd:
        writer.start()
    found = sorted(log.get() for _turn in range(writers * times))
    for writer in crowd:
        writer.join()
    return found


def test_no_two_write_at_once(office):
    found = turns_of(writers=4, times=10)

    assert all(ended <= began for (_began, ended, _who), (began, _ended, _other) in pairwise(found))


def test_nobody_writes_on_for_longer_than_a_stretch(office):
    found = turns_of(writers=3, times=40)

    waiting = found[: -2 * 40]  # as long as all three have something to write
    stretches, since = [], waiting[0]
    for turn in waiting:
        if turn[2] != since[2]:
            since = turn
        stretches.append(turn[0] - since[0])
    assert max(stretches) < turns.STRETCH + 0.05
    assert len({who for _began, _ended, who in waiting}) > 1


def test_a_killed_writer_leaves_the_door_open(office):
    ready = fork.Event()

    def hold() -> None:
        with turns.turn_to_write():
            ready.set()
            time.sleep(60)

    writer = fork.Process(target=hold)
    writer.start()
    assert ready.wait(10)
    os.kill(writer.pid, signal.SIGKILL)
    writer.join()

    with turns.turn_to_write():
        pass


def test_within_a_transaction_the_turn_is_there_already(office):
    turns.connection.in_atomic_block = True

    with turns.turn_to_write(), turns.turn_to_write():
        pass

    assert list(office.iterdir()) == []
