# SPDX-License-Identifier: EUPL-1.2
"""What citizens look up without an account: their dossier, procedures, days of reception, the share in time."""

import logging
import re
from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse

from vanphong import conftest as cast
from vanphong.kernel.worktime import ZONE, Limit
from vanphong.portal.models import Attempt
from vanphong.portal.models.attempts import subscriber_of
from vanphong.procedures.actions import add_procedure, end_procedure, receive_dossier, resolve_dossier

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sites", "monday_at_ten")]
FOLLOW = "/cong/tra-cuu-ho-so/"
NAME, PHONE, PLACE, IDENTITY = "Nông Văn Hoa", "0912345678", "12 đường Trần Đăng Ninh", "020181004321"
NOT_FOUND = "Không tìm thấy hồ sơ."


@pytest.fixture
def director_thu(office):
    """The director of the one-stop centre."""
    return cast.officer("thu", "Lê Thị Thu", "centre_director", office)


@pytest.fixture
def procedure(director_thu, finance):
    return add_procedure(
        code="1.000016", name="Thông báo tăng vốn góp của quỹ đầu tư", field="Hỗ trợ doanh nghiệp", limit=Limit(10),
        competent_unit=finance, components="Đơn đề nghị\nBản sao quyết định", by=director_thu,
    )  # fmt: skip


@pytest.fixture
def dossier(procedure, counter_binh):
    """Due on Monday 8 July 2024."""
    return receive_dossier(
        procedure=procedure, applicant_name=NAME, applicant_phone=PHONE, applicant_address=PLACE,
        applicant_id=IDENTITY, by=counter_binh,
    )  # fmt: skip


def follow(client, code: str, digits: str = "5678"):
    return client.post(FOLLOW, {"code": code, "digits": digits})


@pytest.mark.parametrize("written", [str.upper, str.lower, lambda code: f"  {code} "])
def test_the_holder_of_the_slip_reads_where_the_dossier_is_and_until_when(dossier, client, written):
    response = follow(client, written(dossier.code))
    page = response.content.decode()

    assert response.status_code == 200
    assert "đang được giải quyết tại Sở Tài chính" in page
    assert "08/07/2024" in page
    assert "no-store" in response["Cache-Control"]


def test_it_names_nobody_and_nothing_that_would_tell_who_applied(dossier, client):
    page = follow(client, dossier.code).content.decode()

    assert dossier.code in page
    for told in (NAME, PHONE, PHONE[:6], PLACE, IDENTITY, dossier.procedure_name):
        assert told not in page


def test_a_wrong_code_and_wrong_digits_have_the_same_answer(dossier, client):
    def answer_to(code, digits):
        response = follow(client, code, digits)
        page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
        return response.status_code, page.replace(code, "…").replace(digits, "…")

    wrong_digits, wrong_code = (
        answer_to(dossier.code, "0000"),
        answer_to(dossier.code[:-1] + "9", "5678"),
    )

    assert wrong_digits == wrong_code
    assert wrong_digits[0] == 404
    assert NOT_FOUND in wrong_digits[1]


@pytest.mark.parametrize("phone", ["", "5678"])
def test_a_dossier_without_a_phone_is_found_by_nobody(procedure, counter_binh, client, phone):
    dossier = receive_dossier(procedure=procedure, applicant_name=NAME, by=counter_binh)
    type(dossier).objects.filter(pk=dossier.pk).update(applicant_phone=phone)

    assert follow(client, dossier.code).status_code == 404


@pytest.mark.parametrize("digits", ["", "567", "56789", "٥٦٧٨", "5678\n9", "----", "%%%%", "' OR"])
def test_only_four_digits_are_looked_up(dossier, client, digits):
    response = follow(client, dossier.code, digits)

    assert response.status_code == 422
    assert "Sở Tài chính" not in response.content.decode()


@pytest.mark.parametrize("code", ["%", "' OR 1=1 --", "<script>alert(1)</script>", "x" * 61, "\x00", "000"])
def test_a_code_made_to_break_in_finds_nothing_and_is_shown_harmless(dossier, client, code):
    response = follow(client, code)

    assert response.status_code in (404, 422)
    assert "<script>alert" not in response.content.decode()


def test_nothing_of_it_stands_in_the_address_or_the_log(dossier, client, caplog):
    with caplog.at_level(logging.DEBUG):
        follow(client, dossier.code)
        follow(client, dossier.code, "0000")
        client.get(FOLLOW, {"code": dossier.code, "digits": "5678"})

    assert [record.getMessage() for record in caplog.records if record.name.endswith(".services")] == [
        "look-up of a dossier: found",
        "look-up of a dossier: not found",
    ]
    for told in (dossier.code, "5678", NAME, "127.0.0.1"):
        assert told not in caplog.text
    assert "Sở Tài chính" not in client.get(FOLLOW, {"code": dossier.code, "digits": "5678"}).content.decode()


def test_of_one_code_nobody_tries_all_digits_from_whatever_addresses(dossier, client):
    for number in range(10):
        client.post(
            FOLLOW, {"code": dossier.code, "digits": f"{number:04}"}, REMOTE_ADDR=f"203.0.113.{number}"
        )

    response = client.post(
        FOLLOW, {"code": dossier.code.lower(), "digits": "5678"}, REMOTE_ADDR="203.0.113.99"
    )

    assert response.status_code == 429
    assert response["Retry-After"]
    assert "Sở Tài chính" not in response.content.decode()


def test_one_address_does_not_try_one_code_after_another(dossier, client):
    answers = [follow(client, f"H37.16-240620-{number:04}", "0000").status_code for number in range(31)]

    assert answers == [404] * 30 + [429]
    assert client.post(FOLLOW, {"code": dossier.code, "digits": "5678"}, REMOTE_ADDR="203.0.113.7").status_code == 200  # fmt: skip


def test_of_an_address_only_a_digest_is_kept_and_not_for_long(dossier, client, monkeypatch):
    client.post(FOLLOW, {"code": dossier.code, "digits": "0000"}, REMOTE_ADDR="203.0.113.7")
    assert not any("203.0.113.7" in row.key or dossier.code in row.key for row in Attempt.objects.all())

    later = datetime(2024, 6, 25, 10, 0, tzinfo=ZONE)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    follow(client, dossier.code, "0000")

    assert Attempt.objects.filter(ends_at__lt=later).count() == 0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("203.0.113.1", "203.0.113.2", False),
        ("::ffff:203.0.113.1", "203.0.113.1", True),
        (None, "no address", True),
    ],
)
def test_a_subscriber_is_counted_as_one(one, other, same):
    assert (subscriber_of(one) == subscriber_of(other)) is same


def test_the_counter_of_attempts_starts_anew_after_its_stretch(monkeypatch):
    first = [Attempt.count("x", "a", timedelta(minutes=10)) for _number in range(3)]
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2024, 6, 24, 10, 11, tzinfo=ZONE))

    assert first == [1, 2, 3]
    assert Attempt.count("x", "a", timedelta(minutes=10)) == 1
    assert Attempt.count("x", "b", timedelta(minutes=10)) == 1


def test_a_result_that_is_ready_says_so(dossier, counter_binh, focal_nga, client):
    resolver = cast.officer(
        "yen", "Mã Hải Yến", "seconded_officer", dossier.competent_unit, dossier.competent_unit
    )
    resolve_dossier(dossier=dossier, by=resolver)

    assert "Đã có kết quả" in follow(client, dossier.code).content.decode()


# --- the catalogue --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["tăng vốn góp", "tang von gop", "1.000016"])
def test_a_procedure_is_found_with_and_without_marks_and_by_its_code(procedure, client, typed):
    page = client.get(reverse("cong:procedures"), {"q": typed}).content.decode()

    assert reverse("cong:procedure", args=["1.000016"]) in page
    assert "10 ngày làm việc" in page


def test_the_catalogue_is_narrowed_by_field_and_unit(procedure, finance, health, client):
    def shown(**query):
        return "1.000016" in client.get(reverse("cong:procedures"), query).content.decode()

    assert shown(unit=finance.pk)
    assert not shown(unit=health.pk)
    assert shown(field=procedure.field_id)
    assert not shown(q="đất đai")


def test_a_procedure_tells_its_limit_papers_and_way(procedure, client):
    page = client.get(reverse("cong:procedure", args=[procedure.code])).content.decode()

    for told in (
        "10 ngày làm việc",
        "Sở Tài chính",
        "Bản sao quyết định",
        "Trình tự thực hiện",
        "GovernmentService",
    ):
        assert told in page


def test_a_procedure_that_is_over_leaves_the_list_and_keeps_its_address(procedure, director_thu, client):
    end_procedure(procedure=procedure, ended_on=date(2024, 6, 20), decision="1025/QĐ-UBND", by=director_thu)

    assert procedure.code not in client.get(reverse("cong:procedures")).content.decode()
    assert (
        "không còn tiếp nhận" in client.get(reverse("cong:procedure", args=[procedure.code])).content.decode()
    )


@pytest.mark.parametrize("code", ["9.999999", "../etc", "<b>", "1.000016x"])
def test_an_unknown_procedure_is_not_found(procedure, client, code):
    assert client.get(f"/cong/thu-tuc/{code}/").status_code == 404


# --- the share in time ------------------------------------------------------------------------------------------


def shares(page: str) -> list[str]:
    """The column of the shares."""
    return re.findall(r'data-label="Tỷ lệ">([^<]*)<', page)


def test_where_nothing_was_resolved_there_is_no_share(dossier, client):
    page = client.get(reverse("cong:in_time")).content.decode()

    assert shares(page) == ["–", "–", "–"]


def test_the_share_counts_what_was_resolved_and_names_its_method(dossier, client):
    resolver = cast.officer(
        "yen", "Mã Hải Yến", "seconded_officer", dossier.competent_unit, dossier.competent_unit
    )
    resolve_dossier(dossier=dossier, by=resolver)

    page = client.get(reverse("cong:in_time")).content.decode()

    assert shares(page) == ["100%", "100%", "–"]  # this month, this year, the year before
    assert "Nghị định 61/2018/NĐ-CP" in page


@pytest.mark.parametrize(
    "name",
    ["services", "receptions", "procedures", "dossier", "in_time", "answers", "ask", "follow_question"],
)
def test_every_page_is_open_without_an_account_and_has_no_inline_script_or_style(procedure, client, name):
    response = client.get(reverse(f"cong:{name}"))
    page = response.content.decode()

    assert response.status_code == 200
    assert not re.search(r"<script(?![^>]*ld\+json)|\sstyle=", page)
    assert page.count("<h1") == 1


def test_the_map_of_the_site_leads_to_the_services_and_to_each_procedure(procedure, client):
    page = client.get(reverse("cong:sitemap")).content.decode()

    assert reverse("cong:dossier") in page
    assert reverse("cong:procedure", args=[procedure.code]) in page


def test_a_body_that_is_only_named_in_the_decision_stands_in_the_catalogue(director_thu, client):
    add_procedure(
        code="1.000017", name="Cấp thẻ nhà báo", field="Báo chí", authority="Cục Báo chí", by=director_thu
    )

    assert "Cục Báo chí" in client.get("/cong/thu-tuc/").content.decode()
