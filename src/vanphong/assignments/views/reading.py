# SPDX-License-Identifier: EUPL-1.2
"""The list, the record, and the lead units with what they have open."""

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.assignments import permissions, queries
from vanphong.assignments.filters import AssignmentFilter
from vanphong.assignments.models import Assignment, AssignmentQuerySet
from vanphong.assignments.states import AssignmentState
from vanphong.assignments.views.answering import (
    Accept,
    ReportCompletion,
    ReportProgress,
    RequestExtension,
    Return,
)
from vanphong.assignments.views.assigning import Cancel, Correct, Reassign, Reopen
from vanphong.assignments.views.deciding import Complete, Extend, RefuseExtension, SendBack
from vanphong.documents.queries import incoming_visible_to, outgoing_visible_to
from vanphong.kernel.files import attachments_of
from vanphong.kernel.listing import addresses, words_of
from vanphong.kernel.screens import ListScreen, RecordScreen
from vanphong.kernel.templatetags.vietnamese import day_writer
from vanphong.kernel.worktime import current_calendar, explain_url, today

NEWEST = (_("Newest first"), ("-assigned_on", "-id"))
DUE = (_("Due first"), ("due_by", "id"))
#: filters whose rows are read by their due date, and are found by an index in that order
BY_DUE = ("open", "open_in_time", "due_soon", "open_overdue", "open_without_due")


def helping_names(assignment: Assignment) -> str:
    """The cooperating units, for a spreadsheet."""
    return "; ".join(unit.name for unit in assignment.cooperating_units.all())


class Assignments(ListScreen):
    """The book of assignments."""

    template_name = "assignments/assignment_list.html"
    filter_class = AssignmentFilter
    columns = {3: _("Lead unit"), 4: _("Assigned on"), 5: _("Due date"), 6: _("Standing")}
    shown = (
        "source_symbol", "content", "lead_unit__name", "assigned_on", "due_on", "completed_on", "cancelled_on", "state",
    )  # fmt: skip
    export_columns = [
        (_("Given by"), lambda row: row.giver),
        (_("Source document"), lambda row: row.source_symbol),
        (_("dated"), lambda row: row.source_dated_on),
        (_("Assigned on"), lambda row: row.assigned_on),
        (_("Content"), lambda row: row.content),
        (_("Expected product"), lambda row: row.expected_product),
        (_("Lead unit"), lambda row: row.lead_unit.name),
        (_("Cooperating units"), helping_names),
        (_("First due on"), lambda row: row.original_due_on),
        (_("Due date"), lambda row: row.due_on),
        (_("Completed on"), lambda row: row.completed_on),
        (_("Number of the result document"), lambda row: row.product_symbol),
        (_("Standing"), lambda row: row.standing(today())[1]),
        (_("State"), lambda row: str(row.get_state_display())),
        (_("Officer following"), lambda row: str(row.follower or "")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not permissions.may_read(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def sorts(self) -> dict[str, Any]:  # type: ignore[override]
        """What is open or due in some days is read by its due date, all else newest first."""
        asked = self.request.GET
        by_due = (
            asked.get("standing") in BY_DUE
            or asked.get("waiting")
            or asked.get("due_from")
            or asked.get("due_to")
        )
        return {"due": DUE, "newest": NEWEST} if by_due else {"newest": NEWEST, "due": DUE}

    def visible(self) -> AssignmentQuerySet:
        rows = queries.assignment_list(self.request.user)
        if self.request.GET.get("export"):
            return rows.select_related("follower__person").prefetch_related("cooperating_units")
        return rows

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        day, calendar, address = today(), current_calendar(), addresses("assignments:record")
        lines, written_day, stages = [], day_writer(), words_of(AssignmentState)
        for row in context["page_obj"].rows:
            tone, words = row.standing(day, calendar)
            lines.append({
                "pk": row.pk, "url": address(row.pk), "number": row.number, "content": row.content, "unit": row.lead_unit.name,
                "assigned_on": written_day(row.assigned_on), "due_on": written_day(row.due_on), "tone": tone, "words": words,
                "stage": stages[row.state] if row.is_open else "",
            })  # fmt: skip
        return context | {"lines": lines, "may_assign": permissions.may_assign(self.request.user)}


class Record(RecordScreen):
    """One assignment, its reports and extensions, and what happened."""

    template_name = "assignments/assignment_record.html"
    moves = (
        ReportCompletion, Complete, SendBack, RequestExtension, Reassign, Extend, RefuseExtension, ReportProgress,
        Return, Correct, Reopen, Cancel,
    )  # fmt: skip

    def visible(self) -> AssignmentQuerySet:
        return queries.assignment_record(self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer, record = self.request.user, self.object
        tone, words = record.standing(today())
        reports = list(record.reports.all())
        files = queries.files_of_reports(reports)
        for report in reports:
            report.files = files[report.pk]
        accept = Accept.is_offered(officer, record)
        return super().get_context_data(**kwargs) | {
            "tone": tone,
            "words": words,
            "reports": reports,
            "extensions": list(record.extensions.all()),
            "explanation": explanation_of(record),
            "source_url": source_url(officer, record),
            "files": attachments_of(record),
            "related": list(queries.cut_from_the_same(officer, record)[:20]),
            "accept_url": reverse("assignments:accept", args=[record.pk]) if accept else "",
            "another_url": another_url(officer, record),
            "crumbs": [{"label": _("Assignments"), "url": reverse("assignments:assignments")}],
        }


def explanation_of(record: Assignment) -> dict[str, Any]:
    """The limit that its due date was counted from, and the page that counts it day by day."""
    limit = record.counted_limit
    return {"words": limit.words, "url": explain_url(record.assigned_on, limit)} if limit else {}


def source_url(officer: Any, record: Assignment) -> str:
    """The page of the document that gives it, for an officer who sees that document."""
    for document, rows in ((record.incoming, incoming_visible_to), (record.outgoing, outgoing_visible_to)):
        if document is not None and rows(officer).filter(pk=document.pk).exists():
            return document.get_absolute_url()
    return ""


def another_url(officer: Any, record: Assignment) -> str:
    """Where another task of the same document is given."""
    if not (record.source_symbol and permissions.may_assign(officer)):
        return ""
    return f"{reverse('assignments:assign')}?like={record.pk}"


@login_required
def units(request: HttpRequest) -> HttpResponse:
    """The lead units with what they have open, most overdue first; each number opens its assignments."""
    if not permissions.may_read(request.user):
        raise PermissionDenied
    day: date = today()
    rows = queries.unit_standings(queries.assignments_visible_to(request.user), day)
    crumbs = [{"label": _("Assignments"), "url": reverse("assignments:assignments")}]
    return render(request, "assignments/unit_list.html", {"rows": rows, "day": day, "crumbs": crumbs})
