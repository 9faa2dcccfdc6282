# SPDX-License-Identifier: EUPL-1.2
"""The lead unit's forms."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.assignments import actions, forms, permissions
from vanphong.assignments.actions.answering import RETURNED_WITHIN
from vanphong.assignments.models import Assignment
from vanphong.assignments.views.act import Act, overdue_warning
from vanphong.kernel.worktime import today, working_days_between


class Accept(Act):
    """Accept the assignment; the record has its button, this page is for who comes by its address."""

    form_class = forms.AcceptForm
    url_name = "assignments:accept"
    label = gettext_lazy("Accept")
    move = "accept"
    is_open = staticmethod(permissions.may_accept)

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.accept_assignment(assignment=record, by=officer)


class ReportProgress(Act):
    """Say how far it has come."""

    form_class = forms.ReportProgressForm
    url_name = "assignments:report_progress"
    label = gettext_lazy("Report progress")
    move = "report_progress"
    is_open = staticmethod(permissions.may_report_progress)

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.report_progress(assignment=record, by=officer, **data)


class ReportCompletion(Act):
    """Say that it is done."""

    form_class = forms.ReportCompletionForm
    url_name = "assignments:report_completion"
    label = gettext_lazy("Report completion")
    move = "report_completion"
    is_open = staticmethod(permissions.may_report_completion)

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.report_completion(assignment=record, by=officer, **data)


class Return(Act):
    """Return what is not the unit's task."""

    form_class = forms.ReasonOnForm
    url_name = "assignments:return"
    label = gettext_lazy("Return")
    move = "return"
    is_open = staticmethod(permissions.may_return)
    warning = gettext_lazy(
        "The assignment goes back to the Office, which gives it to another unit. Its due date stays."
    )
    danger = True

    def warnings(self, assignment: Assignment) -> list[Any]:
        late = working_days_between(assignment.handed_on, today()) > RETURNED_WITHIN
        marked = _(
            "More than %(days)d working days have passed since your unit got it; the return is marked as late."
        )
        return [*super().warnings(assignment), *([marked % {"days": RETURNED_WITHIN}] if late else [])]

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.return_assignment(assignment=record, by=officer, **data)


class RequestExtension(Act):
    """Ask for a longer time."""

    form_class = forms.RequestExtensionForm
    url_name = "assignments:request_extension"
    label = gettext_lazy("Ask for more time")
    move = "request_extension"
    is_open = staticmethod(permissions.may_request_extension)

    @classmethod
    def fits(cls, record: Assignment) -> bool:
        waiting = any(extension.is_pending for extension in record.extensions.all())
        return record.due_on is not None and not waiting and super().fits(record)

    def warnings(self, assignment: Assignment) -> list[Any]:
        return overdue_warning(assignment, today())

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.request_extension(assignment=record, by=officer, **data)
