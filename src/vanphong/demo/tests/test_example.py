# SPDX-License-Identifier: EUPL-1.2
"""The example province comes out with the figures of the Office's own account, whole and fit to be shown."""

import re
import unicodedata
from datetime import date

import pytest

from vanphong.demo import papers, services, tasks
from vanphong.demo.cast import CAST
from vanphong.demo.halves import HALVES
from vanphong.kernel.seeding import seeders
from vanphong.kernel.vietnamese import parse_official_number
from vanphong.organisation.roles import Role

#: figures of the Office's account of the first half of 2024
ACCOUNT = {
    "documents.normative_issued": 19,
    "documents.outgoing_issued": 9115,
    "assignments.government_total": 81,
    "assignments.government_completed": 30,
    "assignments.government_open_in_time": 51,
    "citizens.leader_sessions": 6,
    "citizens.leader_visits": 90,
    "citizens.leader_people": 113,
    "portal.news": 1270,
}
OFFICE_HOLDERS = {"Dương Xuân Huyên", "Trịnh Tiến Duy"}
#: what an office of this issue has nothing to wait for
WITHOUT_QUEUE = {"archivist", "logistics", "report_reader", "inspector"}


@pytest.mark.parametrize("code", ACCOUNT)
def test_the_review_comes_out_with_the_figures_of_the_account(figures, code):
    assert figures[code]["value"] == ACCOUNT[code]


def test_more_than_99_per_cent_of_the_dossiers_are_early_or_on_time(figures):
    assert 99 < float(figures["procedures.in_time_rate"]["value"]) < 100


def test_more_than_5_000_directive_documents_are_published_and_none_names_a_citizen(seen, figures):
    assert 5000 < figures["portal.directives"]["value"] < 5100
    assert [one for one in seen["published"] if re.search(r"\b(ông|bà)\s[A-ZĐ]", one)] == []


def test_96_7_per_cent_are_very_satisfied(figures):
    assert float(figures["procedures.very_satisfied_rate"]["value"]) == 96.7


def test_each_figure_stands_beside_that_of_the_year_before(figures):
    lacking = [code for code, figure in figures.items() if code in ACCOUNT and not figure["previous"]]

    assert lacking == []


def test_the_year_before_has_figures_of_its_own(example, figures):
    before = example.figures("2023-H1")

    assert {code: figures[code]["previous"] for code in ACCOUNT} == {
        code: before[code]["value"] for code in ACCOUNT
    }


def test_the_journal_and_the_day_summaries_verify(example):
    assert "The journal holds" in example.run("journal", "verify")
    assert "Every day summary" in example.run("indicators", "verify")


def test_no_series_lacks_a_number(seen):
    assert seen["missing numbers"] == []


def test_loaded_again_it_changes_nothing(example):
    before = example.figures("2024-H1")

    said = example.run("load_demo")

    assert "nothing was changed" in said
    assert example.figures("2024-H1") == before


def test_there_is_an_account_for_each_role_that_signs_in_as_printed(seen):
    assert sorted(seen["signs in"]) == sorted(Role.values)


def test_whoever_has_queues_finds_work_on_the_first_screen(seen):
    idle = [role for role, queues in seen["queues"].items() if queues and not any(queues.values())]

    assert [role for role in idle if role not in WITHOUT_QUEUE] == []


def test_no_queue_of_the_house_is_empty_for_all(seen):
    filled = {code for queues in seen["queues"].values() for code, number in queues.items() if number}
    known = {code for queues in seen["queues"].values() for code in queues}
    depending_on_the_day = {"worktime.next_year"} | (
        set() if seen["is working day"] else {"procedures.due_today"}
    )

    assert known - filled - depending_on_the_day == set()


def test_no_queue_drowns_the_first_screen(seen):
    crowded = {
        (role, code): number
        for role, queues in seen["queues"].items()
        for code, number in queues.items()
        if number > 60
    }

    assert crowded == {}


def test_only_todays_session_is_open(seen):
    assert seen["open sessions"] == [seen["today"]]


@pytest.mark.parametrize(
    ("kind", "column"),
    [("outgoing", "subject"), ("incoming", "subject"), ("assignments", "content"), ("visits", "summary")],
)
def test_texts_are_whole_sentences_of_vietnamese(seen, kind, column):
    texts = [row[column] for row in seen[kind]]

    odd = [
        text
        for text in texts
        if not text[0].isupper()
        or "{" in text
        or "None" in text
        or text != " ".join(text.split())
        or text != unicodedata.normalize("NFC", text)
        or not re.search(r"[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]", text)
    ]

    assert odd == []


def test_subjects_are_varied(seen):
    subjects = [row["subject"] for row in seen["outgoing"]]
    commonest = max(subjects.count(subject) for subject in set(subjects[::7]))

    assert len(set(subjects)) > len(subjects) / 4
    assert commonest < len(subjects) / 100


def test_every_number_is_written_as_the_decree_has_it(seen):
    numbers = [row["number_and_symbol"] for row in seen["outgoing"] if row["number_and_symbol"]]

    assert {parse_official_number(number).symbol.rpartition("-")[0] for number in numbers} >= {
        "QĐ",
        "TB",
        "UBND",
    }


def test_ours_are_signed_by_office_holders_and_citizens_are_nobody(seen):
    signers = {row["signer_name"] for row in seen["outgoing"]}
    invented = {member.full_name for member in CAST}

    assert signers >= OFFICE_HOLDERS
    assert len(signers) <= 6
    assert OFFICE_HOLDERS & set(seen["visitors"]) == set()
    assert invented & set(seen["visitors"]) == set()


def test_dossiers_are_received_while_the_counter_is_open(seen):
    assert seen["received"][0] >= "07:30"
    assert seen["received"][-1] <= "17:00"
    assert [moment for moment in seen["received"] if "11:30" < moment < "13:30"] == []


def test_districts_end_with_june_2025(seen):
    later = [row for row in seen["incoming"] if row["arrived_on"] >= "2025-07-01"]

    assert len(later) > 0
    assert [row["sender"] for row in later if "huyện" in row["sender"]] == []


@pytest.fixture
def calendar_and_units(db):
    """An office with its calendar and units."""
    for seeder in seeders:
        seeder.plant()


@pytest.mark.parametrize("half", HALVES, ids=lambda half: str(half.year))
def test_the_same_half_year_is_made_each_time(calendar_and_units, half):
    stretch = papers.Stretch(
        half.start, date(half.year, 2, 1), half.seed, outgoing=400, incoming=400, normative=2, voided=1
    )

    def made():
        numbers = {}
        return (
            papers.outgoing_rows(stretch, numbers),
            papers.incoming_rows(stretch, numbers),
            tasks.assignment_rows(half),
            services.dossier_rows(half)[:200],
        )

    assert made() == made()
