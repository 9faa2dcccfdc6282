# SPDX-License-Identifier: EUPL-1.2
"""Small registers of two half-years, entered by the rooms' own actions, so that every figure counts something."""

from datetime import UTC, date, datetime
from typing import Any

from vanphong.assignments.actions import AssignmentRow, import_assignments
from vanphong.citizens.actions import VisitRow, import_visits
from vanphong.citizens.actions.visits import Came
from vanphong.documents.actions import ImportedIncoming, ImportedOutgoing, import_incoming, import_outgoing
from vanphong.documents.queries import outgoing_issued
from vanphong.organisation.models import Unit
from vanphong.portal.actions import Publication, PublishedNews, import_news, import_publications
from vanphong.portal.models import SectionPage, SiteHome
from vanphong.procedures.actions import AnswerRow, DossierRow, import_answers, import_dossiers

#: who denounces must stand in no output
DENOUNCER = "Nông Thị Tố Cáo"
GOVERNMENT, PROVINCE = "Chính phủ, Thủ tướng Chính phủ", "UBND tỉnh"
#: symbol, date, reason for which it was voided
OUTGOING = [
    ("01/2023/QĐ-UBND", "2023-03-01", ""),
    ("1/QĐ-UBND", "2023-03-01", ""),
    ("2/QĐ-UBND", "2023-05-04", "Cấp nhầm"),
    ("01/2024/QĐ-UBND", "2024-02-15", ""),
    ("02/2024/QĐ-UBND", "2024-03-15", ""),
    ("1/QĐ-UBND", "2024-01-08", ""),
    ("2/QĐ-UBND", "2024-06-14", ""),
    ("3/QĐ-UBND", "2024-06-14", "Cấp nhầm"),
    ("4/QĐ-UBND", "2024-06-17", ""),
    ("1/TB-UBND", "2024-03-04", ""),
    ("1/UBND-KT", "2024-04-01", ""),
]
#: what the public sees of it
PUBLISHED = ("Về việc thứ 2", "Về việc thứ 6", "Về việc thứ 11")
#: giver, day given, due, completed, lead unit
ASSIGNMENTS = [
    (GOVERNMENT, "2023-02-01", "2023-03-01", "2023-02-20", "finance"),
    (GOVERNMENT, "2024-01-10", "2024-03-01", "2024-02-20", "finance"),
    (GOVERNMENT, "2024-01-10", "2024-03-01", "2024-03-04", "health"),
    (GOVERNMENT, "2024-02-10", "2024-12-01", None, "finance"),
    (GOVERNMENT, "2024-02-10", None, None, "health"),
    (PROVINCE, "2023-04-10", "2023-05-01", "2023-05-10", "finance"),
    (PROVINCE, "2024-01-15", "2024-02-01", "2024-01-30", "finance"),
    (PROVINCE, "2024-01-15", "2024-02-01", "2024-02-05", "health"),
    (PROVINCE, "2024-03-15", "2024-04-01", None, "finance"),
    (PROVINCE, "2024-05-15", "2024-09-03", None, "health"),
]
#: day, kind, people, how it was received
VISITS = [
    ("2023-03-15", "complaint", 2, "scheduled"),
    ("2024-02-15", "complaint", 7, "scheduled"),
    ("2024-02-15", "denunciation", 1, "scheduled"),
    ("2024-03-15", "proposal", 1, "scheduled"),
    ("2024-03-15", "feedback", 2, "scheduled"),
    ("2024-03-15", "wish", 1, "scheduled"),
    ("2024-03-18", "proposal", 1, "regular"),
]
#: received, due, resolved, unit
DOSSIERS = [
    ("2023-02-01", "2023-02-15", "2023-02-10", "finance"),
    ("2024-02-01", "2024-02-15", "2024-02-08", "finance"),
    ("2024-02-01", "2024-02-15", "2024-02-15", "health"),
    ("2024-02-01", "2024-02-15", "2024-02-20", "finance"),
    ("2024-06-03", "2024-06-28", None, "health"),
    ("2024-05-03", "2024-05-17", None, "finance"),
]
ANSWERS = [
    ("2023-03-01", "very_satisfied", "finance"),
    ("2024-03-01", "very_satisfied", "finance"),
    ("2024-03-01", "very_satisfied", "health"),
    ("2024-03-04", "satisfied", "finance"),
    ("2024-03-05", "dissatisfied", "health"),
]


def day(text: str | None) -> date | None:
    """A day of the tables above."""
    return date.fromisoformat(text) if text else None


def enter_documents(clerk: Any) -> None:
    """The two registers of the Office, each with a voided number."""
    outgoing = [
        ImportedOutgoing(
            row=n, number_and_symbol=symbol, dated_on=day(dated), subject=f"Về việc thứ {n}", void_reason=void,
            effective_from=day("2024-07-01") if "2024/" in symbol else None,
        )
        for n, (symbol, dated, void) in enumerate(OUTGOING, 1)
    ]  # fmt: skip
    incoming = [
        ImportedIncoming(
            row=n, arrived_on=day(arrived), arrival_number=n, sender="Sở Tài chính", symbol=f"{n}/STC-NS",
            dated_on=day(arrived), subject=f"Báo cáo thứ {n}", receiver=receiver,
        )
        for n, (arrived, receiver) in enumerate(
            [("2023-03-01", ""), ("2024-01-03", "Phòng Tổng hợp"), ("2024-06-14", "")], 1
        )
    ]  # fmt: skip
    assert import_outgoing(rows=outgoing, by=clerk).refused == []
    assert import_incoming(rows=incoming, by=clerk).refused == []


def enter_assignments(clerk: Any, units: dict[str, Unit]) -> None:
    """What the Government and the province gave."""
    rows = [
        AssignmentRow(
            row=n, giver=giver, assigned_on=day(given), due_on=day(due), content=f"Việc thứ {n}", lead_unit=units[lead],
            completed_on=day(done), product_symbol=f"{n}/BC-UBND" if done else "", source_symbol=f"{n}/TB-UBND",
        )
        for n, (giver, given, due, done, lead) in enumerate(ASSIGNMENTS, 1)
    ]  # fmt: skip
    assert import_assignments(rows=rows, by=clerk).refused == []


def enter_visits(officer: Any, unit: Unit) -> None:
    """The Chairman's sessions and a day of daily reception."""
    for reception in ("scheduled", "regular"):
        rows = [
            VisitRow(
                row=n, received_on=date.fromisoformat(held), kind=kind, people=people, summary=f"Vụ việc thứ {n}",
                came=Came(DENOUNCER if kind == "denunciation" else f"Hà Văn {n}", f"thôn {n}"),
            )
            for n, (held, kind, people, how) in enumerate(VISITS, 1)
            if how == reception
        ]  # fmt: skip
        import_visits(rows=rows, by=officer, unit=unit, received_by="Chủ tịch", reception=reception)


def enter_dossiers(director: Any, units: dict[str, Unit]) -> None:
    """Dossiers early, on time, late and open, and what their applicants say."""
    dossiers = [
        DossierRow(
            row=n, code=f"H37-240101-{n:04}", procedure_name="Chứng thực", applicant_name="Vi Lan", applicant_phone="0912345678",
            unit=units[unit], received_on=day(received), due_on=day(due), resolved_on=day(done), channel="online",
        )
        for n, (received, due, done, unit) in enumerate(DOSSIERS, 1)
    ]  # fmt: skip
    answers = [
        AnswerRow(row=n, answered_on=day(on), level=level, unit=units[unit])
        for n, (on, level, unit) in enumerate(ANSWERS, 1)
    ]
    assert import_dossiers(rows=dossiers, by=director).refused == []
    assert import_answers(rows=answers, by=director).refused == []


def enter_portal(clerk: Any) -> None:
    """News of each half-year, and the documents of the register that are on the portal."""
    home = SiteHome.add_root(instance=SiteHome(title="Cổng", slug="cong"))
    section = home.add_child(instance=SectionPage(title="Tin tức", slug="tin-tuc"))
    news = [
        PublishedNews(
            row=n, section=section, title=f"Tin thứ {n}", lead="Tin.", texts=["Nội dung."], author_line="Thùy Linh", kind=kind,
            published_at=datetime.fromisoformat(on).replace(tzinfo=UTC),
        )
        for n, (on, kind) in enumerate([("2023-02-01", "note"), ("2024-02-01", "note"), ("2024-06-14", "article"), ("2024-06-20", "note")], 1)
    ]  # fmt: skip
    publications = [
        Publication(row=n, document=document, published_on=document.dated_on)
        for n, document in enumerate(outgoing_issued().filter(subject__in=PUBLISHED), 1)
    ]
    assert import_news(rows=news, by=clerk).refused == []
    assert import_publications(rows=publications, by=clerk).refused == []
