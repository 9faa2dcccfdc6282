# SPDX-License-Identifier: EUPL-1.2
"""The giving side's forms on reports and requests."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.assignments import actions, forms, permissions
from vanphong.assignments.models import Assignment, Extension
from vanphong.assignments.views.act import Act, overdue_warning
from vanphong.kernel.worktime import today


class Complete(Act):
    """Confirm that it is done; what the lead unit reported is filled in."""

    form_class = forms.CompleteForm
    url_name = "assignments:complete"
    label = _("Confirm completion")
    move = "complete"
    is_open = staticmethod(permissions.may_complete)

    def get_initial(self) -> dict[str, Any]:
        report = next((report for report in self.record.reports.all() if report.is_final), None)
        if report is None or self.record.state != "reported":
            return {"completed_on": today()}
        return {
            "completed_on": report.done_on,
            "product": report.product,
            "product_symbol": report.product_symbol,
        }

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.complete_assignment(assignment=record, by=officer, **data)


class SendBack(Act):
    """Ask the lead unit to do it again."""

    form_class = forms.ReasonForm
    url_name = "assignments:send_back"
    label = _("Send the report back")
    move = "send_back"
    is_open = staticmethod(permissions.may_send_back)
    warning = _("The lead unit has to do it again and reads your reason.")

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.send_back_report(assignment=record, by=officer, **data)


def waiting_request(assignment: Assignment) -> Extension | None:
    """The request for more time that waits, of a record with its extensions."""
    return next((extension for extension in assignment.extensions.all() if extension.is_pending), None)


class Extend(Act):
    """Give a longer time; the day and the reason of a waiting request are filled in."""

    form_class = forms.ExtendForm
    url_name = "assignments:extend"
    label = _("Extend")
    move = "extend"
    is_open = staticmethod(permissions.may_extend)

    def get_initial(self) -> dict[str, Any]:
        request = waiting_request(self.record)
        return super().get_initial() | (
            {"due_on": request.asked_due_on, "reason": request.reason} if request else {}
        )

    def warnings(self, assignment: Assignment) -> list[Any]:
        return [] if waiting_request(assignment) else overdue_warning(assignment, today())

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.extend_assignment(assignment=record, by=officer, **data)


class RefuseExtension(Act):
    """Decline a request for more time."""

    form_class = forms.ReasonForm
    url_name = "assignments:refuse_extension"
    label = _("Refuse more time")
    move = "refuse_extension"
    is_open = staticmethod(permissions.may_refuse_extension)
    warning = _("The due date stays; the lead unit reads your reason.")

    @classmethod
    def fits(cls, record: Assignment) -> bool:
        return waiting_request(record) is not None and super().fits(record)

    def perform(self, officer: Any, record: Assignment, data: dict[str, Any]) -> Any:
        return actions.refuse_extension(assignment=record, by=officer, **data)
