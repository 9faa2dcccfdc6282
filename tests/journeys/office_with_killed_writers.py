# SPDX-License-Identifier: EUPL-1.2
"""An office whose writers are killed in the midst of their work: run as a program by test_killed_writers.py.

python office_with_killed_writers.py write FOLDER     eight writers, some of them killed and replaced
python office_with_killed_writers.py inspect FOLDER   what the registers, the journal and the search hold afterwards
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from collections import Counter
from itertools import count
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vanphong.config.settings")
django.setup()

from django.db import connection, connections  # noqa: E402

from vanphong.assignments import actions as assignments  # noqa: E402
from vanphong.assignments.models import Assignment  # noqa: E402
from vanphong.documents import actions as documents  # noqa: E402
from vanphong.documents.models import IncomingDocument, OutgoingDocument  # noqa: E402
from vanphong.documents.queries.ledger import INCOMING_BOOK, book_of  # noqa: E402
from vanphong.kernel.models import JournalEntry  # noqa: E402
from vanphong.kernel.numbering import Register  # noqa: E402
from vanphong.kernel.search import matching  # noqa: E402
from vanphong.kernel.worktime import today  # noqa: E402
from vanphong.organisation.models import Grant, Officer, Unit  # noqa: E402

WRITERS = 8
#: they write until so many of them were killed, and so many actions done; a slow machine takes longer
ENOUGH_KILLED, ENOUGH_DONE, AT_MOST = 12, 400, 90
TYPES = ("QĐ", "CV", "TB")


class Writer:
    """One process that registers, issues, assigns and completes, and notes in a file what it was told is done."""

    def __init__(self, serial: int, folder: Path, fuse: int | None) -> None:
        self.serial, self.fuse = serial, fuse
        self.notes = (folder / f"writer-{serial}").open("a", buffering=1)
        self.by = Officer.objects.get(username="writer")
        self.province, self.finance = (
            Unit.objects.get(code="ubnd-tinh"),
            Unit.objects.get(code="so-tai-chinh"),
        )
        self.day = today()
        connection.execute_wrappers.append(self.burn)

    def burn(self, execute: Any, sql: str, parameters: Any, many: bool, context: Any) -> Any:
        """Die at the statement where the fuse ends: at even serials before it, at others after it."""
        if self.fuse is None:
            return execute(sql, parameters, many, context)
        self.fuse -= 1
        if self.fuse <= 0 and self.serial % 4 == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        result = execute(sql, parameters, many, context)
        if self.fuse <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    def do(self, what: str, work: Any, **arguments: Any) -> Any:
        """One action; once it has returned it must be there for good."""
        began = time.monotonic()
        done = work(**arguments, by=self.by)
        waited = time.monotonic() - began
        told = {"did": what, "pk": done.pk, "name": str(done), "waited": waited, "at": time.monotonic()}
        self.notes.write(json.dumps(told, ensure_ascii=False) + "\n")
        return done

    def round(self, number: int) -> None:
        """What a clerk does with one matter, from its arrival to the answer."""
        word = f"viec{self.serial}x{number}"
        arrived = self.do(
            "arrived", documents.register_incoming, arrived_on=self.day, sender="Sở Tài chính", subject=f"Đề nghị {word}"
        )  # fmt: skip
        facts = assignments.AssignmentFacts(
            giver_kind="province", content=f"Tham mưu {word}", lead_unit=self.finance, assigned_on=self.day, incoming=arrived
        )  # fmt: skip
        assignment = self.do("assigned", assignments.assign_assignment, facts=facts)
        draft = self.do(
            "drafted", documents.register_outgoing, type_code=TYPES[number % 3], issuing_unit=self.province, subject=f"Trả lời {word}"
        )  # fmt: skip
        issued = self.do("issued", documents.issue_document, document=draft, dated_on=self.day)
        if number % 4 == 0:
            self.do("voided", documents.void_number, document=issued, reason="Ghi nhầm")
        self.do(
            "completed", assignments.complete_assignment, assignment=assignment, completed_on=self.day, product_symbol=str(issued)
        )  # fmt: skip


def start_writer(serial: int, folder: Path, fuse: int | None, rounds: Any) -> int:
    """Fork a writer; it never returns here."""
    connections.close_all()
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        writer = Writer(serial, folder, fuse)
        for number in rounds:
            writer.round(number)
        code = 0
    except BaseException:
        (folder / f"failed-{serial}").write_text(traceback.format_exc())
    finally:
        os._exit(code)


def write(folder: Path) -> dict[str, Any]:
    """Keep eight writers at work, kill some of them at random moments, replace each that died."""
    chance, serials = random.Random(30), count(1)
    until = time.monotonic() + AT_MOST
    writers: dict[int, int] = {}
    killed: Counter[str] = Counter()
    done = 0
    while not list(folder.glob("failed-*")) and time.monotonic() < until:
        while len(writers) < WRITERS:
            serial = next(serials)
            fuse = chance.randrange(8, 160) if serial % 2 == 0 else None
            writers[start_writer(serial, folder, fuse, count(1))] = serial
        if done >= ENOUGH_DONE and min(killed.values(), default=0) >= ENOUGH_KILLED and len(killed) == 2:
            break
        # the pace is that of the work, or on a slow machine all would be killed before they have begun
        done = work_done(folder, more_than=done + chance.randrange(2, 16), seconds=2)
        killed["within an action"] += reap(writers)
        unlucky = [process for process, serial in writers.items() if serial % 2]
        if unlucky:
            process = chance.choice(unlucky)
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            del writers[process]
            killed["from outside"] += 1
    idle = idle_writers(folder, writers, since=time.monotonic(), seconds=20)
    for process in writers:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    began = time.monotonic()
    last = start_writer(next(serials), folder, None, [1])
    ended_with = wait_for(last, seconds=20)
    return {
        "killed": killed,
        "failed": [file.read_text() for file in folder.glob("failed-*")],
        "idle": idle,
        "last_writer": {"ended_with": ended_with, "seconds": time.monotonic() - began},
        "told": [told for file in folder.glob("writer-*") for told in notes_of(file)],
    }


def work_done(folder: Path, more_than: int, seconds: float) -> int:
    """How many actions the writers have been told are done, once they are more than that or the time is over."""
    until = time.monotonic() + seconds
    while True:
        done = sum(file.read_bytes().count(b"\n") for file in folder.glob("writer-*"))
        if done > more_than or time.monotonic() > until:
            return done
        time.sleep(0.01)


def reap(writers: dict[int, int]) -> int:
    """Forget the writers that have died since; how many."""
    gone = [process for process in writers if os.waitpid(process, os.WNOHANG)[0]]
    for process in gone:
        del writers[process]
    return len(gone)


def wait_for(process: int, seconds: float) -> int | str:
    """How a process ended: its exit code; one that still waits after that time is killed."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        ended, status = os.waitpid(process, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.05)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    return f"still waiting after {seconds} s"


def idle_writers(folder: Path, writers: dict[int, int], since: float, seconds: float) -> list[int]:
    """The living writers that finish nothing any more, however long one waits for them."""
    until, idle = since + seconds, list(writers.values())
    while idle and time.monotonic() < until:
        time.sleep(0.1)
        reap(writers)
        idle = [
            serial
            for serial in writers.values()
            if not any(told["at"] > since for told in notes_of(folder / f"writer-{serial}"))
        ]
    return idle


def notes_of(file: Path) -> list[dict[str, Any]]:
    """What a writer was told is done; the line at which it was killed is left out."""
    if not file.exists():
        return []
    return [json.loads(line) for line in file.read_text().splitlines(keepends=True) if line.endswith("\n")]


def prepare() -> None:
    """The officer in whose name all write; may the office be made already."""
    officer = Officer.objects.create(username="writer", unit=Unit.objects.get(code="van-phong"))
    for role in ("clerk", "chief_of_office"):
        Grant.objects.create(officer=officer, role=role, valid_from=today().replace(month=1, day=1))


def inspect() -> dict[str, Any]:
    """What the office holds, and each thing in it that is not whole."""
    outgoing, incoming = list(OutgoingDocument.objects.all()), list(IncomingDocument.objects.all())
    tasks = list(Assignment.objects.all())
    return {
        "gaps": gaps(outgoing, incoming),
        "journal": journal_differences(outgoing, incoming, tasks),
        "not found": [str(row) for rows in (outgoing, incoming, tasks) for row in rows if not is_found(row)],
        "half": half_records(outgoing, tasks),
        "names": {
            kind: {row.pk: str(row) for row in rows}
            for kind, rows in (("outgoing", outgoing), ("incoming", incoming), ("assignment", tasks))
        },
    }


def gaps(outgoing: list[Any], incoming: list[Any]) -> list[str]:
    """Each series whose numbers do not run from 1 to the last that its register gave, each once."""
    numbers: dict[str, list[int]] = {INCOMING_BOOK: [row.arrival_number for row in incoming]}
    for row in outgoing:
        if row.number is not None:
            numbers.setdefault(book_of(row.series), []).append(row.number)
    last = dict(Register.objects.values_list("book", "last_number"))
    faults = [f"{book} has no register" for book in numbers.keys() - last.keys()]
    for book, given in numbers.items():
        if missing := sorted(set(range(1, last.get(book, 0) + 1)) - set(given)):
            faults.append(f"{book}: missing {missing}")
        if len(given) != len(set(given)) or max(given) != last.get(book):
            faults.append(
                f"{book}: {len(given)} numbers up to {max(given)}, the register stands at {last.get(book)}"
            )
    return faults


def journal_differences(outgoing: list[Any], incoming: list[Any], tasks: list[Any]) -> list[str]:
    """Records without the entries of what was done with them, and entries of what was not done."""
    expected: Counter[tuple[str, int]] = Counter()
    for row in incoming:
        expected["documents.incoming_registered", row.pk] += 1
    for row in outgoing:
        expected["documents.drafted", row.pk] += 1
        expected["documents.issued", row.pk] += row.number is not None
        expected["documents.number_voided", row.pk] += row.state == "voided"
    for row in tasks:
        expected["assignments.assigned", row.pk] += 1
        expected["assignments.completed", row.pk] += row.completed_on is not None
    by_writer = JournalEntry.objects.filter(by_name="writer").values_list("event", "subject_id")
    written = Counter(by_writer)
    return [
        f"{event} {pk}: {written[event, pk]} for {expected[event, pk]}"
        for event, pk in sorted(expected.keys() | written.keys())
        if written[event, pk] != expected[event, pk]
    ]


def is_found(row: Any) -> bool:
    """Whether the search finds the record by a word that it alone bears."""
    text = row.content if isinstance(row, Assignment) else row.subject
    return matching(type(row)._default_manager.all(), text.split()[-1]).filter(pk=row.pk).exists()


def half_records(outgoing: list[Any], tasks: list[Any]) -> list[str]:
    """Records of which one part was saved and another not."""
    halves = [
        f"{row.pk} {row.state} {row.number_and_symbol}"
        for row in outgoing
        if (row.number is None) != (row.state == "draft") or bool(row.number) != bool(row.number_and_symbol)
    ]
    return halves + [
        f"{row.pk} {row.state}" for row in tasks if (row.completed_on is None) != (row.state != "completed")
    ]


if __name__ == "__main__":
    verb, place = sys.argv[1:]
    if verb == "write":
        prepare()
        result = write(Path(place))
    else:
        result = inspect()
    print(json.dumps(result, ensure_ascii=False))
