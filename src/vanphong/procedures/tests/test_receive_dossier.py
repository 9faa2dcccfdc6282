# SPDX-License-Identifier: EUPL-1.2
"""Receiving a dossier: code, version, due date, and who may."""

from datetime import date

import pytest

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.models import JournalEntry
from vanphong.kernel.worktime import Limit
from vanphong.organisation.models import Unit
from vanphong.procedures import actions
from vanphong.procedures.models import Dossier
from vanphong.procedures.tests.conftest import at


def test_a_dossier_gets_its_code_its_due_date_and_its_version(dossier, procedure, told):
    assert dossier.code == "STC-240624-0001"
    assert (dossier.due_on, dossier.due_at) == (date(2024, 7, 8), at("2024-07-08 17:30"))
    assert (dossier.version.procedure, str(dossier.limit)) == (procedure, "10wd")
    assert (dossier.procedure_name, dossier.unit_name) == (procedure.name, "Sở Tài chính")
    assert told(dossier) == ["procedures.received"]


def test_the_serial_runs_through_the_day_and_begins_anew_with_the_next(receive, clock):
    codes = [receive().code, receive().code]
    clock("2024-06-25 08:00")

    codes.append(receive().code)

    assert codes == ["STC-240624-0001", "STC-240624-0002", "STC-240625-0001"]


def test_each_unit_has_a_series_and_a_code_of_its_own(receive, finance, health, director_thu):
    actions.set_unit_code(unit=health, code="000.00.16.H37", by=director_thu)

    assert receive(competent_unit=finance).code == "STC-240624-0001"
    assert receive(competent_unit=health).code == "000.00.16.H37-240624-0001"


def test_units_of_one_abbreviation_share_their_series(receive, finance, health):
    Unit.objects.filter(pk=health.pk).update(abbreviation="STC")
    health.refresh_from_db()

    assert [receive(competent_unit=unit).code for unit in (finance, health)] == [
        "STC-240624-0001",
        "STC-240624-0002",
    ]


def test_the_pattern_in_force_on_the_day_of_reception_counts(receive, director_thu):
    actions.set_code_rule(
        pattern="H37.{unit}-{yyMMdd}-{serial:5}", valid_from=date(2024, 6, 24), by=director_thu
    )

    assert receive().code == "H37.STC-240624-00001"
    assert receive(received_at=at("2024-06-21 09:00")).code == "STC-240621-0001"


def test_codes_that_a_register_brought_are_passed_over(receive, director_thu):
    row = actions.DossierRow(
        row=7, code="STC-240624-0001", procedure_name="Chứng thực", applicant_name="Vi Lan",
        received_on=date(2024, 6, 24), due_on=date(2024, 6, 25), unit="Sở Tài chính",
    )  # fmt: skip
    actions.import_dossiers(rows=[row], by=director_thu)

    assert receive().code == "STC-240624-0002"


def test_a_code_given_by_another_system_is_kept(receive):
    assert receive(code="000.00.16.h37-240624-0017").code == "000.00.16.H37-240624-0017"


@pytest.mark.parametrize("code", ["x", "Ông Hoa", "A" * 61, "ABC-<script>", "-240624-", "A" * 100_000])
def test_nonsense_is_no_code(receive, code):
    with pytest.raises(Refused) as refusal:
        receive(code=code)

    assert refusal.value.field == "code"


def test_a_code_used_already_is_refused(receive, dossier):
    with pytest.raises(Refused) as refusal:
        receive(code=dossier.code)

    assert refusal.value.field == "code"
    assert Dossier.objects.count() == 1


@pytest.mark.parametrize(
    ("limit", "received", "due"),
    [
        ("3wd", "2024-04-26 14:00", "2024-05-04 17:30"),  # the Saturday that is worked for 29 April
        ("1wd", "2024-02-07 16:00", "2024-02-15 17:30"),  # Tết
        ("8wh", "2024-02-07 16:00", "2024-02-15 16:00"),
        ("2wd", "2023-08-31 09:00", "2023-09-06 17:30"),  # 1, 2 and 4 September are off
        ("10wd", "2024-06-24 10:00", "2024-07-08 17:30"),
        ("day", "2024-06-20 14:59", "2024-06-20 17:30"),
        ("day", "2024-06-20 15:00", "2024-06-20 17:30"),
        ("day", "2024-06-20 15:01", "2024-06-21 17:30"),
        ("day", "2024-06-21 16:00", "2024-06-24 17:30"),
        ("10d", "2024-06-03 09:00", "2024-06-14 00:00"),
        ("1wd", "2024-06-22 09:00", "2024-06-25 17:30"),  # a Saturday counts as received on Monday
        ("1wd", "2024-06-20 18:30", "2024-06-24 17:30"),  # after closing: received the next morning
        ("4wh", "2024-06-20 16:30", "2024-06-21 10:30"),
    ],
)
def test_the_due_date_follows_the_rules_of_the_calendar(receive, director_thu, finance, limit, received, due):
    procedure = actions.add_procedure(
        code="1.009999",
        name="Thử",
        field="Thử",
        limit=Limit.parse(limit),
        competent_unit=finance,
        by=director_thu,
    )

    dossier = receive(procedure=procedure, received_at=at(received))

    assert dossier.due_at == at(due)


def test_without_a_limit_in_the_catalogue_the_counter_fixes_the_day(receive, unlimited_procedure):
    dossier = receive(procedure=unlimited_procedure, due_on=date(2024, 7, 1))

    assert (dossier.due_at, dossier.limit) == (at("2024-07-01 17:30"), None)


def test_without_a_limit_and_without_a_day_it_is_refused_at_the_field(receive, unlimited_procedure):
    with pytest.raises(Refused) as refusal:
        receive(procedure=unlimited_procedure)

    assert refusal.value.field == "due_on"


def test_a_day_cannot_be_fixed_against_the_limit(receive):
    with pytest.raises(Refused) as refusal:
        receive(due_on=date(2024, 7, 1))

    assert refusal.value.field == "due_on"


def test_a_reception_that_is_still_to_come_is_refused(receive):
    with pytest.raises(Refused) as refusal:
        receive(received_at=at("2024-06-24 10:01"))

    assert refusal.value.field == "received_at"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("applicant_name", ""),
        ("applicant_name", " \u00a0\u200b"),
        ("applicant_name", "A" * 201),
        ("applicant_phone", "12345"),
        ("applicant_phone", "0912345678; DROP TABLE"),
        ("applicant_id", "12"),
        ("applicant_address", "A" * 301),
        ("copies", 0),
        ("copies", 1001),
        ("channel", "pigeon"),
        ("channel", ""),
        ("return_method", "pigeon"),
        ("note", "A" * 2001),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_field(receive, field, value):
    with pytest.raises(Refused) as refusal:
        receive(**{field: value})

    assert refusal.value.field == field
    assert not Dossier.objects.exists()


def test_text_is_tidied_and_numbers_get_one_spelling(receive):
    dossier = receive(
        applicant_name="  Nông\u00a0Thị   To\u0302\u0301 ",
        applicant_phone="+84 912.345.678",
        applicant_id="0201 8100 4321",
    )

    assert dossier.applicant_name == "Nông Thị Tố"
    assert (dossier.applicant_phone, dossier.applicant_id) == ("0912345678", "020181004321")


def test_neither_name_nor_numbers_of_the_applicant_reach_the_journal(dossier):
    facts = JournalEntry.objects.get(event="procedures.received").facts_json

    assert [secret for secret in ("Hoa", "0912345678", "020181004321", "Chi Lăng") if secret in facts] == []


@pytest.mark.parametrize(
    "who", ["seconded_yen", "focal_nga", "chief_minh", "reader_an", "admin_son", "stranger", "clerk_lan"]
)
def test_only_the_counter_receives(receive, request, who):
    with pytest.raises(NotAllowed):
        receive(by=request.getfixturevalue(who))

    assert not Dossier.objects.exists()
    assert not JournalEntry.objects.filter(event="procedures.received").exists()


def test_a_procedure_that_has_ended_is_refused(receive, procedure, director_thu, clock):
    actions.end_procedure(
        procedure=procedure, ended_on=date(2024, 6, 24), decision="12/QĐ-UBND", by=director_thu
    )
    last = receive()
    clock("2024-06-25 08:00")

    with pytest.raises(Refused) as refusal:
        receive()

    assert refusal.value.field == "procedure"
    assert last.received_on == date(2024, 6, 24)
