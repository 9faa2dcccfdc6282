# SPDX-License-Identifier: EUPL-1.2
"""The register of dossiers, one dossier with its deadline explained, and the slip for the applicant."""

from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.files import attachments_of
from vanphong.kernel.listing import addresses
from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.templatetags.vietnamese import day_writer
from vanphong.kernel.worktime import current_calendar, explain_url, today
from vanphong.procedures import permissions, queries
from vanphong.procedures.filters import DossierFilter
from vanphong.procedures.models import Dossier
from vanphong.procedures.models.dossiers import DossierQuerySet
from vanphong.procedures.queries.finding import CODE
from vanphong.procedures.states import PORTAL_STATUS
from vanphong.procedures.views import acting

NEWEST = (_("Newest first"), ("-received_on", "-id"))
DUE = (_("Due first"), ("due_on", "id"))
RESULT = (_("Newest result first"), ("-resolved_on", "-id"))
BY_CODE = (_("By code"), ("code",))
#: heads every paper of an office, in whatever language the screen is (Nghị định 30/2020/NĐ-CP, Phụ lục I)
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


class Dossiers(ListScreen):
    """The register (sổ theo dõi hồ sơ), with its statutory columns in the spreadsheet."""

    template_name = "procedures/dossier_list.html"
    columns = {
        3: _("Unit that resolves"),
        4: _("Received on"),
        5: _("Due"),
        6: _("Standing"),
    }
    filter_class = DossierFilter
    shown = (
        "code", "procedure_name", "applicant_name", "unit_name", "competent_unit__name", "received_on", "due_on",
        "due_at", "resolved_on", "resolved_at", "state",
    )  # fmt: skip

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not permissions.may_read(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def sorts(self) -> dict[str, Any]:  # type: ignore[override]
        """What is asked for by some day is read in the order of that day; results only where all rows have one."""
        asked = self.request.GET
        standing = asked.get("standing", "")
        usual = {"newest": NEWEST, "due": DUE, "code": BY_CODE}
        if asked.get("resolved_from") or asked.get("resolved_to") or standing in queries.OF_RESULTS:
            return {"result": RESULT, **usual}
        if asked.get("code") or CODE.fullmatch(asked.get("q", "").strip().upper()):
            return {"code": BY_CODE, **usual}
        if asked.get("due_from") or asked.get("due_to") or standing in ("overdue", "due_today", "in_time"):
            return {"due": DUE, **usual}
        return usual

    @property
    def export_columns(self) -> list[tuple[Any, Any]]:  # type: ignore[override]
        """The columns of the statutory register (form 06), telephone numbers as this officer may see them."""
        phone = queries.shown_phone(self.request.user)
        return [
            (_("Dossier code"), lambda row: row.code),
            (_("Name of the procedure"), lambda row: row.procedure_name),
            (_("Number of sets"), lambda row: row.copies),
            (_("Person or organisation"), lambda row: row.applicant_name),
            (
                _("Address, telephone"),
                lambda row: ", ".join(part for part in (row.applicant_address, phone(row)) if part),
            ),
            (_("Body that resolves"), lambda row: row.unit_name),
            (_("Day received"), lambda row: row.received_on),
            (_("Day promised"), lambda row: row.due_on),
            (_("Day the result was signed"), lambda row: row.resolved_on),
            (_("Day of return"), lambda row: row.handed_over_on),
            (_("Way of return"), lambda row: str(row.get_return_method_display())),
            (_("Signature"), lambda row: ""),
            (_("Note"), lambda row: row.note),
        ]

    def visible(self) -> DossierQuerySet:
        return queries.register_rows(queries.dossiers_visible_to(self.request.user))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        day, calendar, address = today(), current_calendar(), addresses("procedures:dossier")
        lines, written_day = [], day_writer()
        for row in context["page_obj"].rows:
            standing = queries.standing_of(row, day, calendar)
            lines.append({
                "pk": row.pk, "url": address(row.pk), "code": row.code, "procedure_name": row.procedure_name,
                "applicant_name": row.applicant_name, "unit_name": row.unit_name, "received_on": written_day(row.received_on),
                "due_on": written_day(row.due_on), "tone": standing.tone, "words": standing.words,
            })  # fmt: skip
        return context | {"lines": lines, "may_receive": permissions.may_receive(self.request.user)}


class Record(RecordScreen):
    """One dossier: its facts, its deadline day by day, and what happened."""

    template_name = "procedures/dossier_record.html"
    moves = (
        acting.HandOver, acting.Resolve, acting.TakeSupplement, acting.RequestSupplement, acting.Reappoint,
        acting.Correct, acting.Withdraw, acting.Refuse, acting.Stop,
    )  # fmt: skip

    def visible(self) -> DossierQuerySet:
        rows = queries.dossiers_visible_to(self.request.user)
        return rows.select_related("procedure", "version", "field", "competent_unit").prefetch_related(
            "supplements"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer, record = self.request.user, self.object
        handles = permissions.may_handle(officer, record)
        context = super().get_context_data(**kwargs)
        return context | {
            "standing": queries.standing_of(record, today()),
            "portal_status": PORTAL_STATUS[record.state],
            "phone": queries.shown_phone(officer)(record),
            "identity": queries.shown_identity(officer, record),
            "supplements": list(record.supplements.all()),
            "explanation": explanation_of(record),
            "files": list(attachments_of(record)) if handles else [],
            "handles": handles,
            "crumbs": [{"label": _("Dossiers"), "url": reverse("procedures:dossiers")}],
        }


def explanation_of(record: Dossier) -> dict[str, Any] | None:
    """How the due date was counted; None where a person or an old register fixed it."""
    due = queries.deadline_of(record)
    if due is None or record.counted_from is None:
        return None
    return {
        "limit": due.limit.words,
        "since": record.counted_from,
        "days": due.days,
        "clock": due.clock,
        "url": "" if due.pauses else explain_url(record.counted_from, due.limit),
        # a calendar changed after the dossier was closed moves nothing any more
        "still_holds": due.due_on == record.due_on,
    }


@login_required
def slip(request: HttpRequest, pk: int) -> HttpResponse:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả (form 01), to be printed."""
    dossier = (
        queries.dossiers_visible_to(request.user)
        .select_related("procedure", "version", "competent_unit")
        .filter(pk=pk)
        .first()
    )
    if dossier is None or not permissions.may_handle(request.user, dossier):
        raise Http404
    context = {
        "record": dossier,
        "version": dossier.version,
        "explanation": queries.deadline_of(dossier),
        "motto": MOTTO,
    }
    return render(request, "procedures/slip.html", context)
