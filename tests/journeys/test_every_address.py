# SPDX-License-Identifier: EUPL-1.2
"""Every address of the house with what nobody means by it: a page, a refusal or "not found", never a fault, and nothing of another unit's."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver

from vanphong.assignments.actions import AssignmentFacts, assign_assignment
from vanphong.citizens.actions import open_session, register_visit
from vanphong.citizens.actions.visits import Came
from vanphong.conftest import officer
from vanphong.documents.actions import register_incoming, register_outgoing
from vanphong.kernel.indicators import Period
from vanphong.organisation.roles import Role
from vanphong.portal import seeding
from vanphong.portal.actions import publish_document, start_news
from vanphong.portal.models import SectionPage
from vanphong.reviews.actions import open_review

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("wednesday")]
WORDS = ("\x00", "9" * 25, "31/02/2024", "‮😀'\"<script>", "//evil.example/")
QUERIES = (
    "page=0", "page=-1", "page=9999999999999999999", "page=%D9%A3", "sort=-zzz", "q=%00%ED%A0%80", "q=%22%27%28*+AND+NEAR",
    "indicator=zzz", "indicator=documents.outgoing_issued&period=0001", "indicator=procedures.in_time_rate&period=2024",
    "indicator=documents.outgoing_issued&period=2024-H1&scope=unit-99999999999999999999", "export=xlsx&page=x", "next=//evil.example/",
)  # fmt: skip
#: shared by all units, whoever works where: the tree of units, its people, the catalogue, the calendar, the public side
SHARED = (
    *("organisation/units/", "organisation/people/", "procedures/catalogue/", "procedures/receive/"),
    *("calendar/", "cong/", "reviews/", "portal/pages/"),
)
#: what is done to a review of the province
REVIEWED = ["/reviews/1/seal/", "/reviews/1/paragraphs/results/"]
LISTS = (
    *("documents/incoming/", "documents/outgoing/", "assignments/", "citizens/visits/"),
    *("procedures/dossiers/", "portal/", "cong/van-ban/"),
)
#: fields of many forms
TYPED = ("subject", "unit", "lead_unit", "cooperating_units", "section", "kind", "reason", "held_on")


def routes(patterns=None, before: str = "") -> Iterator[str]:
    """Every address of the house as it is written down, without Wagtail's own admin."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif not route.startswith("portal/admin/"):
            yield route


def filled(route: str, number: int, word: str) -> str:
    """An address with a number and a word where it has a place for them."""
    named = re.sub(r"<int:\w+>|\(\?P<pk>[^)]*\)", str(number), route)
    named = re.sub(r"<\w+:\w+>|<\w+>|\(\?P<\w+>[^)]*\)|\(\(\?:[^)]*\)\*\)", word, named)
    return "/" + re.sub(r"[\\^$]|\\Z", "", named)


def signed_in_as(who) -> Client:
    """A browser of this officer; a fault of the house is an answer 500 there, as for readers."""
    client = Client(raise_request_exception=False)
    if who is not None:
        client.force_login(who, backend="vanphong.organisation.backends.OfficerBackend")
    return client


@pytest.fixture
def house(office, finance, general_division, province, clerk_lan, reception_hue, chief_minh):
    """A record of each room, none of them the Department of Health's."""
    seeding.plant_sites()
    register_incoming(
        arrived_on=date(2024, 6, 12), sender="Sở Tài chính", subject="Báo cáo thu", by=clerk_lan
    )
    decision = register_outgoing(
        type_code="QĐ", issuing_unit=province, drafting_unit=general_division, subject="Phê duyệt kế hoạch", issue=True, by=clerk_lan
    )  # fmt: skip
    publish_document(document=decision, attachments=[], confirmed=True, by=clerk_lan)
    task = AssignmentFacts(
        giver_kind="province", content="Báo cáo giải ngân", lead_unit=finance, assigned_on=date(2024, 6, 3), due_on=date(2024, 6, 20)
    )  # fmt: skip
    assign_assignment(facts=task, by=clerk_lan)
    session = open_session(
        held_on=date(2024, 6, 12), reception="scheduled", unit=office, received_by="Chủ tịch", by=reception_hue
    )  # fmt: skip
    register_visit(
        session=session, came=Came("Hà Văn Hòa"), kind="complaint", summary="Về đất", by=reception_hue
    )
    open_review(period=Period.parse("2024-H1"), by=chief_minh)
    editor = officer("linh", "Mã Thùy Linh", "editor", office)
    start_news(
        section=SectionPage.objects.earliest("pk"), title="Tin", lead="Lời dẫn.", texts=["Nội dung."], by=editor
    )  # fmt: skip


def test_no_address_answers_with_a_fault(house, clerk_lan, chief_minh):
    faults = []
    for client in map(signed_in_as, (clerk_lan, chief_minh, None)):
        for place, route in enumerate(routes()):
            word, query = WORDS[place % len(WORDS)], QUERIES[place % len(QUERIES)]
            calls = [
                client.get(filled(route, 10**30, "%00")),
                client.get(f"{filled(route, 1, '2024-H1')}?{query}"),
                client.post(filled(route, 1, "2024-H1"), dict.fromkeys(TYPED, word)),
            ]
            faults += [(route, call.request["REQUEST_METHOD"]) for call in calls if call.status_code >= 500]

    assert faults == []


def test_no_list_is_brought_down_by_its_query(house, chief_minh):
    client = signed_in_as(chief_minh)

    answers = {
        f"/{address}?{query}": client.get(f"/{address}?{query}").status_code
        for address in LISTS
        for query in QUERIES
    }

    assert set(answers.values()) <= {200, 302, 404}, answers


def test_a_role_in_another_unit_opens_no_record_by_its_number(house, health):
    """Reviews of the province are read by all who may read reports, so here they are only not changed."""
    others = [route for route in routes() if "<int:pk>" in route and not route.startswith(SHARED)]
    opened = []
    for role in Role.values:
        client = signed_in_as(officer(f"khac_{role}", f"Đặng Minh {role}", role, health, health))
        addresses = [filled(route, 1, "results") for route in others] + REVIEWED
        opened += [(role, one) for one in addresses if client.get(one).status_code in (200, 409, 422)]

    assert opened == []
