# SPDX-License-Identifier: EUPL-1.2
"""The register and the counter's box: each filter finds what it says, with the same few queries for any number of rows."""

from datetime import date

import pytest
from django.urls import reverse

from vanphong.kernel.work import work_queues
from vanphong.procedures import actions, queries
from vanphong.procedures.models import Dossier
from vanphong.procedures.tests.conftest import at

LIST = reverse


@pytest.fixture
def four(receive, director_thu, health, pausing_procedure, clock):
    """One each: overdue, due today, waiting, and with a result to hand over."""
    made = {
        "overdue": receive(
            received_at=at("2024-06-03 09:00"), applicant_name="Vi Lan", applicant_phone="0911111111"
        ),
        "due_today": receive(received_at=at("2024-06-10 09:00"), channel="online"),
        "waiting": receive(procedure=pausing_procedure, applicant_id="020181004321"),
        "to_hand_over": receive(competent_unit=health, channel="postal"),
    }
    actions.request_supplement(dossier=made["waiting"], reason="Thiếu đơn", by=director_thu)
    actions.resolve_dossier(dossier=made["to_hand_over"], by=director_thu)
    return made


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("standing=overdue", ["overdue"]),
        ("standing=due_today", ["due_today"]),
        ("standing=in_time", ["due_today"]),
        ("standing=waiting", ["waiting"]),
        ("standing=to_hand_over", ["to_hand_over"]),
        ("standing=open", ["due_today", "overdue", "waiting"]),
        ("standing=resolved", ["to_hand_over"]),
        ("standing=early", ["to_hand_over"]),
        ("standing=on_time", []),
        ("standing=late", []),
        ("channel=online", ["due_today"]),
        ("channel=postal", ["to_hand_over"]),
        ("procedure=1.000020", ["waiting"]),
        ("procedure=9.999999", []),
        ("received_from=10/06/2024&received_to=10/06/2024", ["due_today"]),
        ("due_to=24/06/2024", ["due_today", "overdue"]),
        ("resolved_from=24/06/2024", ["to_hand_over"]),
        ("code=stc-2406", ["due_today", "overdue", "waiting"]),
        ("code=SYT", ["to_hand_over"]),
        ("phone=091 111 1111", ["overdue"]),
        ("phone=0922222222", []),
        ("q=vi lan", ["overdue"]),
        ("q=bien dong DAT", ["waiting"]),
        ("q=Đăng ký biến động", ["waiting"]),
        ("q=0911111111", ["overdue"]),
        ("q=020181004321", ["waiting"]),
        ("q=STC-240610-0001", ["due_today"]),
        ("q=1.000020", ["waiting"]),
    ],
)
def test_each_filter_finds_what_it_says(four, signed_in, director_thu, query, found):
    page = signed_in(director_thu).get(f"{reverse('procedures:dossiers')}?{query}")

    names = {dossier.pk: name for name, dossier in four.items()}
    assert sorted(names[row.pk] for row in page.context["object_list"]) == found


def test_unit_and_field_are_chosen_from_lists(four, signed_in, director_thu, health):
    client = signed_in(director_thu)

    by_unit = client.get(reverse("procedures:dossiers"), {"unit": health.pk}).context["object_list"]
    by_field = client.get(reverse("procedures:dossiers"), {"field": four["waiting"].field_id}).context[
        "object_list"
    ]

    assert [row.pk for row in by_unit] == [four["to_hand_over"].pk]
    assert [row.pk for row in by_field] == [four["waiting"].pk]


@pytest.mark.parametrize("text", ["0911111111", "020181004321"])
def test_who_only_reads_does_not_find_persons_by_their_numbers(four, reader_an, text):
    assert queries.find(queries.dossiers_visible_to(reader_an), text, reader_an).count() == 0


def test_a_department_finds_persons_in_its_own_dossiers_alone(four, seconded_yen, focal_nga):
    found = [
        queries.find(queries.dossiers_visible_to(officer), "0911111111", officer).count()
        for officer in (focal_nga, seconded_yen)
    ]

    assert found == [1, 0]


def test_who_only_reads_is_offered_no_telephone_filter(four, signed_in, reader_an):
    page = signed_in(reader_an).get(reverse("procedures:dossiers"), {"phone": "0911111111"})

    assert "phone" not in page.context["filter"].form.fields
    assert len(page.context["object_list"]) == 4


@pytest.mark.parametrize(
    ("who", "count"),
    [
        ("counter_binh", 4),
        ("director_thu", 4),
        ("focal_nga", 3),
        ("seconded_yen", 1),
        ("chief_minh", 4),
        ("admin_son", 0),
    ],
)
def test_each_officer_sees_the_dossiers_of_the_grant(four, request, who, count):
    assert queries.dossiers_visible_to(request.getfixturevalue(who)).count() == count


def test_the_box_opens_a_single_hit_at_once(four, signed_in, counter_binh):
    answer = signed_in(counter_binh).get(reverse("procedures:counter"), {"q": "0911111111"})

    assert answer["Location"] == four["overdue"].get_absolute_url()


def test_the_tiles_count_what_their_lists_show(four, signed_in, counter_binh):
    client = signed_in(counter_binh)

    tiles = client.get(reverse("procedures:counter")).context["tiles"]

    counts = [len(client.get(tile["url"]).context["object_list"]) for tile in tiles]
    assert [tile["value"] for tile in tiles] == [str(count) for count in counts] == ["1", "1", "1", "1"]


@pytest.mark.parametrize("code", ["overdue", "due_today", "to_hand_over", "waiting"])
def test_a_work_queue_counts_what_its_list_shows(four, signed_in, director_thu, code):
    queue = work_queues[f"procedures.{code}"]

    rows = list(queue.rows(director_thu, date(2024, 6, 24)))
    listed = signed_in(director_thu).get(queue.url(director_thu)).context["object_list"]

    assert [row.pk for row in rows] == [four[code].pk] == [row.pk for row in listed]
    assert queue.row(rows[0], date(2024, 6, 24)).number == four[code].code


@pytest.mark.parametrize(
    ("who", "shown"),
    [
        ("counter_binh", ["to_hand_over", "waiting"]),
        ("focal_nga", ["overdue", "due_today", "waiting"]),
        ("director_thu", ["overdue", "due_today", "to_hand_over", "waiting"]),
        ("chief_minh", []),
        ("admin_son", []),
    ],
)
def test_work_waits_for_those_who_do_it(request, who, shown):
    officer = request.getfixturevalue(who)

    assert [
        q.code.split(".")[1] for q in work_queues if q.code.startswith("procedures.") and q.shown(officer)
    ] == shown


@pytest.mark.parametrize(
    "page", ["procedures:dossiers", "procedures:counter", "procedures:answers", "procedures:procedures"]
)
def test_a_page_costs_the_same_queries_at_3_and_at_30_rows(
    receive, counter_binh, signed_in, page, django_assert_num_queries
):
    client = signed_in(counter_binh)
    address = reverse(page) + ("?q=hoa" if page == "procedures:counter" else "")
    queries_at = []
    for more in (3, 27):
        for _one in range(more):
            actions.record_satisfaction(level="satisfied", dossier=receive(), by=counter_binh)
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        queries_at.append(len(captured))

    assert queries_at[0] == queries_at[1] < 20


def test_the_record_costs_the_same_queries_whatever_happened(
    dossier, director_thu, signed_in, django_assert_max_num_queries
):
    actions.request_supplement(dossier=dossier, reason="Thiếu đơn", by=director_thu)
    client = signed_in(director_thu)

    with django_assert_max_num_queries(14):
        client.get(dossier.get_absolute_url())


def test_the_newest_dossier_stands_first_and_what_is_due_is_read_by_its_day(four, signed_in, director_thu):
    client = signed_in(director_thu)

    newest = client.get(reverse("procedures:dossiers")).context["object_list"]
    due = client.get(reverse("procedures:dossiers"), {"standing": "open", "sort": "due"}).context[
        "object_list"
    ]

    assert [row.received_on for row in newest] == sorted((row.received_on for row in newest), reverse=True)
    assert [row.due_on for row in due] == sorted(row.due_on for row in due)
    assert Dossier.objects.count() == 4
