# SPDX-License-Identifier: EUPL-1.2
"""Whatever is typed into an address or a box: a page, a refusal or "not found", never a fault and never markup."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from vanphong.procedures.models import Dossier

HOSTILE = "<script>alert(1)</script>\"'{{ 7*7 }}{% now %}"


def test_hostile_text_is_shown_as_text(receive, signed_in, counter_binh):
    dossier = receive(applicant_name=HOSTILE, applicant_address=HOSTILE, note=HOSTILE)
    client = signed_in(counter_binh)

    for_the_record = client.get(dossier.get_absolute_url()).content
    for_the_list = client.get(reverse("procedures:dossiers")).content
    on_the_slip = client.get(reverse("procedures:slip", args=[dossier.pk])).content

    assert b"<script>alert" not in for_the_record + for_the_list + on_the_slip
    assert b"{{ 7*7 }}" in for_the_record


def test_a_formula_stays_text_in_the_spreadsheet(receive, signed_in, counter_binh):
    receive(applicant_name="=HYPERLINK(1)", note="+1")

    answer = signed_in(counter_binh).get(reverse("procedures:dossiers"), {"export": "xlsx"})

    cells = [cell for row in load_workbook(BytesIO(answer.content)).active for cell in row]
    assert [cell.data_type for cell in cells if cell.value in ("=HYPERLINK(1)", "+1")] == ["s", "s"]


@pytest.mark.parametrize("pk", ["0", "99999999", "9223372036854775807", "9" * 40])
def test_a_record_that_is_not_there_is_not_found(dossier, signed_in, counter_binh, pk):
    assert signed_in(counter_binh).get(f"/procedures/dossiers/{pk}/").status_code == 404


@pytest.mark.parametrize("move", ["resolve", "hand_over", "stop", "correct", "take_supplement"])
def test_a_get_changes_nothing(dossier, signed_in, director_thu, move):
    before = Dossier.objects.values().get()

    signed_in(director_thu).get(reverse(f"procedures:{move}", args=[dossier.pk]))

    assert Dossier.objects.values().get() == before


@pytest.mark.parametrize(
    "query", ["", "?q=%00", "?q=<script>alert(1)</script>", "?q=" + "a" * 5000, "?q=%27;DROP"]
)
def test_the_counter_bears_anything_that_is_typed(dossier, signed_in, counter_binh, query):
    answer = signed_in(counter_binh).get(reverse("procedures:counter") + query)

    assert answer.status_code in (200, 302)
    assert b"<script>alert" not in answer.content


@pytest.mark.parametrize(
    "query",
    [
        "?page=0",
        "?page=-1",
        "?page=x",
        "?page=9999999999",
        "?indicator=nope&period=2024",
        "?indicator=procedures.received&period=x",
    ],
)
def test_an_address_that_makes_no_sense_is_not_found(dossier, signed_in, counter_binh, query):
    assert signed_in(counter_binh).get(reverse("procedures:dossiers") + query).status_code == 404


@pytest.mark.parametrize(
    "query",
    [
        "?standing=nope",
        "?unit=999999",
        "?unit=x",
        "?received_from=32/13/2024",
        "?field='",
        "?phone=abc",
        "?procedure=%00",
        "?sort=-nope",
    ],
)
def test_a_filter_that_makes_no_sense_breaks_nothing(dossier, signed_in, counter_binh, query):
    assert signed_in(counter_binh).get(reverse("procedures:dossiers") + query).status_code == 200
