# SPDX-License-Identifier: EUPL-1.2
"""The room's figures. A voided number counts as no document; when it is voided is a figure of its own."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.documents import queries
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.types import LETTER
from vanphong.kernel.indicators import ByDay, Indicator

BASIS = "Nghị định 30/2020/NĐ-CP"
NORMATIVE_BASIS = "Luật Ban hành văn bản quy phạm pháp luật; Nghị định 30/2020/NĐ-CP"


def of_type(type_code: str) -> Callable[[], QuerySet[OutgoingDocument]]:
    """Issued documents of one type that are not normative."""
    return lambda: queries.outgoing_issued().filter(type_code=type_code, is_normative__in=[False])


def issued(
    code: str, label: Any, definition: Any, rows: Callable[[], QuerySet[Any]], basis: str = BASIS
) -> Indicator:
    """A figure of issued documents, by the date that they bear and the body that issued them."""
    return Indicator(
        code=code,
        label=label,
        basis=basis,
        definition=definition,
        listing="documents:outgoing",
        by_day=ByDay(rows=rows, day="dated_on", unit="issuing_unit_id"),
    )


INDICATORS = [
    issued(
        "documents.outgoing_issued",
        _("Outgoing documents issued"),
        _(
            "Documents dated within the period that bear a number of the outgoing register; voided numbers are not counted."
        ),
        queries.outgoing_issued,
    ),
    issued(
        "documents.normative_issued",
        _("Legal normative documents issued"),
        _(
            "Outgoing documents dated within the period whose number bears the year; voided numbers are not counted."
        ),
        queries.normative_issued,
        NORMATIVE_BASIS,
    ),
    issued(
        "documents.decisions_issued",
        _("Individual decisions issued"),
        _(
            "Decisions dated within the period that are not legal normative documents; voided numbers are not counted."
        ),
        of_type("QĐ"),
    ),
    issued(
        "documents.letters_issued",
        _("Official letters issued"),
        _("Official letters (công văn) dated within the period; voided numbers are not counted."),
        of_type(LETTER),
    ),
    issued(
        "documents.notices_issued",
        _("Notices issued"),
        _("Notices (thông báo) dated within the period; voided numbers are not counted."),
        of_type("TB"),
    ),
    issued(
        "documents.plans_issued",
        _("Plans issued"),
        _("Plans (kế hoạch) dated within the period; voided numbers are not counted."),
        of_type("KH"),
    ),
    issued(
        "documents.reports_issued",
        _("Reports issued"),
        _("Reports (báo cáo) dated within the period; voided numbers are not counted."),
        of_type("BC"),
    ),
    issued(
        "documents.submissions_issued",
        _("Submissions issued"),
        _("Submissions (tờ trình) dated within the period; voided numbers are not counted."),
        of_type("TTr"),
    ),
    Indicator(
        code="documents.incoming_registered",
        label=_("Incoming documents registered"),
        basis=BASIS,
        definition=_(
            "Documents that arrived within the period, on paper or electronically; voided numbers are not counted."
        ),
        listing="documents:incoming",
        by_day=ByDay(rows=queries.incoming_registered, day="arrived_on", unit="handled_by_id"),
    ),
    Indicator(
        code="documents.numbers_voided",
        label=_("Outgoing numbers voided"),
        basis=BASIS,
        definition=_(
            "Numbers of the outgoing register that were voided within the period, whenever they were given."
        ),
        listing="documents:outgoing",
        by_day=ByDay(rows=queries.numbers_voided, day="voided_on", unit="issuing_unit_id"),
    ),
]
