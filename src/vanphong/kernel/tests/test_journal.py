# SPDX-License-Identifier: EUPL-1.2
"""The journal is written in the action, chained, and never changed."""

import json
from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from vanphong.kernel import journal
from vanphong.kernel.journal import (
    EventType,
    entries_of,
    event_types,
    export_lines,
    record,
    record_many,
    verify,
)
from vanphong.kernel.journal.models import JournalEntry, JournalLane

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def seen_event(monkeypatch):
    monkeypatch.setitem(
        event_types._items, "test.seen", EventType("test.seen", "Seen on %(day)s by %(unit)s")
    )


@pytest.fixture
def three_entries(clerk_lan, office):
    with transaction.atomic():
        return [
            record("test.seen", subject=office, by=clerk_lan, day=date(2024, 7, 9), unit=n) for n in (1, 2, 3)
        ]


def unguarded(sql: str, parameters: list) -> None:
    """Change the table as someone with the database's own tools would."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            for verb in ("UPDATE", "DELETE"):
                cursor.execute(f"DROP TRIGGER journal_keeps_{verb}")
        else:
            cursor.execute("DROP TRIGGER journal_keeps ON kernel_journalentry")
        cursor.execute(sql, parameters)
    journal.lay_triggers()


def test_an_entry_says_who_did_what_when_to_which_record(three_entries, clerk_lan, office):
    entry = entries_of(office).last()

    assert (entry.by, entry.event, entry.facts) == (clerk_lan, "test.seen", {"day": "2024-07-09", "unit": 1})


def test_an_entry_makes_a_sentence_of_its_facts(three_entries):
    assert three_entries[0].sentence == "Seen on 09/07/2024 by 1"


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        (
            {"name": "12/QĐ-UBND", "files": 2, "day": "2024-07-09"},
            "Put out 12/QĐ-UBND, 2 files until 09/07/2024",
        ),
        ({"name": "12/QĐ-UBND", "files": 0, "day": None}, "Put out 12/QĐ-UBND"),
        ({"name": "[%(files)s]"}, "Put out [%(files)s]"),
    ],
)
def test_a_part_of_a_sentence_that_has_nothing_to_say_is_left_out(facts, sentence):
    event = EventType("test.put_out", "Put out %(name)s[, %(files)s files][ until %(day)s]")

    assert event.tell(facts) == sentence


def test_an_undeclared_event_fails_the_action(clerk_lan, office):
    with pytest.raises(ImproperlyConfigured, match=r"test\.unknown"), transaction.atomic():
        record("test.unknown", subject=office, by=clerk_lan)


def test_a_fact_that_cannot_be_written_fails_the_action(clerk_lan, office):
    with pytest.raises(TypeError, match="fact"), transaction.atomic():
        record("test.seen", subject=office, by=clerk_lan, unit=object())


def test_untouched_entries_verify(three_entries):
    count, faults = verify()

    assert (count, faults) == (3, [])


def test_many_records_make_one_entry_each(clerk_lan, office, finance):
    with transaction.atomic():
        record_many("test.seen", [(office, {"unit": 1}), (finance, {"unit": 2})], by=clerk_lan)

    assert verify() == (2, [])
    assert entries_of(finance).get().facts == {"unit": 2}


@pytest.mark.parametrize(
    "sql", ["UPDATE kernel_journalentry SET event = 'x'", "DELETE FROM kernel_journalentry"]
)
def test_the_database_refuses_to_change_or_delete_an_entry(three_entries, sql):
    with (
        pytest.raises(DatabaseError, match="never changed"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)

    assert JournalEntry.objects.count() == 3


def test_a_changed_entry_shows(three_entries):
    unguarded(
        "UPDATE kernel_journalentry SET facts_json = %s WHERE id = %s", ['{"unit":9}', three_entries[1].pk]
    )

    assert [fault.problem for fault in verify()[1]] == ["its content was changed"]


def test_a_deleted_entry_shows(three_entries):
    unguarded("DELETE FROM kernel_journalentry WHERE id = %s", [three_entries[1].pk])

    assert "missing" in verify()[1][0].problem


def test_a_cut_off_end_shows(three_entries):
    unguarded("DELETE FROM kernel_journalentry WHERE id = %s", [three_entries[2].pk])

    assert "end of the lane" in verify()[1][0].problem


def test_an_inserted_entry_shows(three_entries):
    columns = ", ".join(f.column for f in JournalEntry._meta.fields if f.column not in ("id", "position"))
    unguarded(
        f"INSERT INTO kernel_journalentry ({columns}, position) SELECT {columns}, 4 FROM kernel_journalentry WHERE id = %s",
        [three_entries[0].pk],
    )

    assert verify()[1]


def test_a_chain_written_anew_shows_against_an_earlier_export(three_entries, clerk_lan, office):
    kept = list(export_lines())
    unguarded("DELETE FROM kernel_journalentry WHERE id >= %s", [three_entries[0].pk])
    JournalLane.objects.update(position=0, head="")
    with transaction.atomic():
        record("test.seen", subject=office, by=clerk_lan, unit=7)

    assert verify()[1] == []
    assert {fault.position for fault in verify(kept)[1]} == {1, 2, 3}


def test_an_exported_line_holds_what_was_hashed(three_entries):
    line = json.loads(next(iter(export_lines())))

    assert (line["position"], line["previous"], line["facts"]) == (1, "", '{"day":"2024-07-09","unit":1}')


def test_the_command_names_the_fault_and_fails(three_entries, capsys):
    unguarded("UPDATE kernel_journalentry SET event = 'test.other' WHERE id = %s", [three_entries[0].pk])

    with pytest.raises(CommandError, match="1 faults in 3"):
        call_command("journal", "verify")

    assert "position 1: its content was changed" in capsys.readouterr().err
