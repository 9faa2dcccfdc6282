# SPDX-License-Identifier: EUPL-1.2
"""Keeping the catalogue: a change makes a version, dossiers keep theirs, and the CSV goes in again without a trace."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.worktime import Limit
from vanphong.procedures import actions
from vanphong.procedures.models import Field, Procedure, ProcedureVersion

HEAD = "ma_thu_tuc,ten_thu_tuc,cap_thuc_hien,linh_vuc,loai_thu_tuc,doi_tuong_thuc_hien,co_quan_thuc_hien,so_quyet_dinh,bo\n"
ONE = '1.000005,"Thủ tục hải quan đối với khí, nguyên liệu",Cấp xã,Hải quan,Luật,Tổ chức,Chi cục Hải quan,2628/QĐ-BTC,bo-tai-chinh\n'
TWO = "1.000014,Thủ tục hải quan đối với xăng dầu,Cấp xã,Hải quan,Luật,Công dân,Chi cục Hải quan,2628/QĐ-BTC,bo-tai-chinh\n"


@pytest.fixture
def load(tmp_path, director_thu):
    """Run the command on a file of this text: load(HEAD + ONE) → (what it said, what it complained of)."""

    def of(text: str | bytes, by: str = "thu") -> tuple[str, str]:
        file = tmp_path / "danh-muc.csv"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        said, complained = StringIO(), StringIO()
        call_command("procedures", str(file), by=by, stdout=said, stderr=complained)
        return said.getvalue(), complained.getvalue()

    return of


def test_a_procedure_is_added_with_its_version(procedure, told):
    version = procedure.versions.get()

    assert (version.limit, version.valid_from, version.valid_to) == (Limit(10), None, None)
    assert version.component_lines == ["Đơn đề nghị", "Bản sao quyết định"]
    assert told(procedure) == ["procedures.procedure_added"]


def test_a_change_makes_a_version_and_dossiers_keep_theirs(
    dossier, procedure, receive, director_thu, clock, told
):
    clock("2024-07-01 08:00")

    actions.change_procedure(
        procedure=procedure,
        valid_from=date(2024, 7, 1),
        limit=Limit(5),
        name="Thông báo tăng, giảm vốn",
        by=director_thu,
    )

    dossier.refresh_from_db()
    assert (dossier.version.limit, dossier.due_on) == (Limit(10), date(2024, 7, 8))
    after = receive()
    assert (after.version.limit, after.due_on, after.procedure_name) == (
        Limit(5),
        date(2024, 7, 8),
        "Thông báo tăng, giảm vốn",
    )
    assert dossier.procedure_name == "Thông báo tăng vốn góp của quỹ đầu tư"
    assert told(procedure)[-1] == "procedures.procedure_changed"
    assert list(procedure.versions.values_list("valid_from", "valid_to")) == [
        (date(2024, 7, 1), None),
        (None, date(2024, 6, 30)),
    ]


def test_a_version_cannot_begin_under_dossiers_received_already(dossier, procedure, director_thu):
    with pytest.raises(Refused) as refusal:
        actions.change_procedure(
            procedure=procedure, valid_from=date(2024, 6, 24), fee="50.000 đồng", by=director_thu
        )

    assert refusal.value.field == "valid_from"
    assert procedure.versions.count() == 1


def test_a_version_begins_after_the_one_before(procedure, director_thu):
    actions.change_procedure(
        procedure=procedure, valid_from=date(2024, 6, 24), fee="50.000 đồng", by=director_thu
    )

    with pytest.raises(Refused) as refusal:
        actions.change_procedure(
            procedure=procedure, valid_from=date(2024, 6, 24), fee="60.000 đồng", by=director_thu
        )

    assert refusal.value.field == "valid_from"


def test_a_change_that_changes_nothing_is_refused(procedure, director_thu):
    with pytest.raises(Refused):
        actions.change_procedure(
            procedure=procedure, valid_from=date(2024, 6, 24), limit=Limit(10), by=director_thu
        )

    assert procedure.versions.count() == 1


def test_ending_wants_a_decision_and_happens_once(procedure, director_thu, told):
    with pytest.raises(Refused) as refusal:
        actions.end_procedure(procedure=procedure, ended_on=date(2024, 6, 30), decision=" ", by=director_thu)
    actions.end_procedure(
        procedure=procedure, ended_on=date(2024, 6, 30), decision="12/QĐ-UBND", by=director_thu
    )

    assert refusal.value.field == "decision"
    assert told(procedure)[-1] == "procedures.procedure_ended"
    with pytest.raises(Refused):
        actions.end_procedure(
            procedure=procedure, ended_on=date(2024, 7, 30), decision="13/QĐ-UBND", by=director_thu
        )


def test_a_procedure_that_ended_can_come_back(procedure, receive, director_thu, clock):
    actions.end_procedure(
        procedure=procedure, ended_on=date(2024, 6, 25), decision="12/QĐ-UBND", by=director_thu
    )
    actions.change_procedure(
        procedure=procedure, valid_from=date(2024, 7, 1), limit=Limit(3), by=director_thu
    )
    clock("2024-06-27 08:00")

    with pytest.raises(Refused):
        receive()
    clock("2024-07-01 08:00")

    assert receive().version.limit == Limit(3)


@pytest.mark.parametrize("code", ["", "1.5", "10.000005", "1.000005; --", "1.000016", "１.０００016\n"])
def test_a_code_is_built_right_and_stands_once(procedure, director_thu, code):
    with pytest.raises(Refused) as refusal:
        actions.add_procedure(code=code, name="Thử", field="Thử", by=director_thu)

    assert refusal.value.field == "code"


def test_a_code_typed_in_wide_figures_is_kept_in_plain_ones(director_thu):
    made = actions.add_procedure(code="１.０００００５", name="Thử", field="Thử", by=director_thu)

    assert made.code == "1.000005"


@pytest.mark.parametrize(
    ("fact", "value", "field"),
    [("name", "", "name"), ("field", " ", "field"), ("field", "A" * 201, "field"), ("decision", "A" * 101, "decision"),
     ("supplement_policy", "forget", "supplement_policy")],
)  # fmt: skip
def test_what_cannot_be_right_is_refused_at_its_field(director_thu, fact, value, field):
    facts = {"code": "1.000099", "name": "Thử", "field": "Thử", fact: value}

    with pytest.raises(Refused) as refusal:
        actions.add_procedure(**facts, by=director_thu)

    assert refusal.value.field == field
    assert not Procedure.objects.exists()


@pytest.mark.parametrize(
    "who", ["counter_binh", "seconded_yen", "focal_nga", "chief_minh", "reader_an", "stranger"]
)
def test_only_who_keeps_the_catalogue_changes_it(procedure, request, who):
    officer = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        actions.add_procedure(code="1.000099", name="Thử", field="Thử", by=officer)
    with pytest.raises(NotAllowed):
        actions.change_procedure(procedure=procedure, valid_from=date(2024, 7, 1), fee="1", by=officer)
    with pytest.raises(NotAllowed):
        actions.end_procedure(procedure=procedure, ended_on=date(2024, 7, 1), decision="1", by=officer)
    with pytest.raises(NotAllowed):
        actions.import_procedures(rows=[], by=officer)


def test_the_catalogue_goes_in_and_the_second_time_adds_nothing(load):
    first, _none = load(HEAD + ONE + TWO)
    second, _none = load(HEAD + ONE + TWO)

    assert "2 thủ tục" in first
    assert "Đã thêm hoặc sửa 0 thủ tục, 2 thủ tục đã có" in second
    assert (Procedure.objects.count(), ProcedureVersion.objects.count(), Field.objects.count()) == (2, 2, 1)


def test_a_changed_line_makes_a_version_from_today_on(load, clock):
    load(HEAD + ONE)
    clock("2024-07-01 08:00")

    said, _none = load(HEAD + ONE.replace("2628/QĐ-BTC", "99/QĐ-BTC"))

    assert "Đã thêm hoặc sửa 1 thủ tục" in said
    assert list(
        ProcedureVersion.objects.order_by("-pk").values_list("decision", "valid_from", "valid_to")
    ) == [
        ("99/QĐ-BTC", date(2024, 7, 1), None),
        ("2628/QĐ-BTC", None, date(2024, 6, 30)),
    ]


def test_what_the_house_knows_better_stays_when_the_catalogue_is_silent(load, director_thu):
    load(HEAD + ONE)
    procedure = Procedure.objects.get()
    actions.change_procedure(
        procedure=procedure, valid_from=date(2024, 6, 20), limit=Limit(7), by=director_thu
    )

    said, _none = load(HEAD + ONE)

    assert "1 thủ tục đã có" in said
    assert procedure.versions.first().limit == Limit(7)


def test_a_column_of_limits_is_read(load):
    load(HEAD.replace("bo\n", "thoi_han_giai_quyet\n") + ONE.replace("bo-tai-chinh", "3 ngày làm việc"))

    assert ProcedureVersion.objects.get().limit == Limit(3)


def test_faulty_lines_are_named_and_the_others_go_in(load):
    said, complained = load(
        HEAD + ONE + ONE + TWO.replace("1.000014", "1,5".replace(",", ";")) + TWO.replace("Hải quan", "", 1)
    )

    assert "Đã thêm hoặc sửa 2 thủ tục" in said or "Đã thêm hoặc sửa 1 thủ tục" in said
    assert "dòng 3: Mã này có hai lần" in complained
    assert "dòng 4: Đây không phải mã thủ tục" in complained


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00bad", b"a,b,c\n1,2,3\n", b"PK\x03\x04" + b"\0" * 50])
def test_another_kind_of_file_stops_with_a_sentence(load, content):
    with pytest.raises(CommandError) as error:
        load(content)

    assert "tệp" in str(error.value).lower()
    assert not Procedure.objects.exists()


def test_a_file_that_is_not_there_stops_with_a_sentence(director_thu, tmp_path):
    with pytest.raises(CommandError) as error:
        call_command("procedures", str(tmp_path / "none.csv"), by="thu")

    assert "Không đọc được tệp" in str(error.value)


@pytest.mark.parametrize(("by", "says"), [("khong-co", "Không có tài khoản"), ("binh", "quyền")])
def test_the_command_acts_for_an_officer_who_may(load, counter_binh, by, says):
    with pytest.raises(CommandError) as error:
        load(HEAD + ONE, by)

    assert says in str(error.value)
    assert not Procedure.objects.exists()
