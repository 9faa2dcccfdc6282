# SPDX-License-Identifier: EUPL-1.2
"""How assignments stand on a given day (QĐ 42/2014/QĐ-TTg: four states): always derived from dates, never typed.

The day is passed in. An assignment given after it is not there; one completed or cancelled after it is open;
an extension approved after it does not count: the due date is the one in force on that day.
"""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

#: stands for "never" in columns that are compared with days: while it is open, and where there is no due date
FOREVER = date(9999, 12, 31)


class Standing(models.TextChoices):
    """The states of the law, and what has no due date; `cancelled` is neither."""

    DONE_ON_TIME = "done_on_time", _("Completed on time")
    DONE_LATE = "done_late", _("Completed late")
    DONE_WITHOUT_DUE = "done_without_due", _("Completed, no due date")
    OPEN_IN_TIME = "open_in_time", _("Open, within its time")
    OPEN_OVERDUE = "open_overdue", _("Open, overdue")
    OPEN_WITHOUT_DUE = "open_without_due", _("Open, no due date")
    CANCELLED = "cancelled", _("Cancelled")


class AssignmentQuerySet(models.QuerySet[Any]):
    """Assignments by their standing on a day."""

    def given_by(self, day: date) -> "AssignmentQuerySet":
        """Those that are there on that day."""
        return self.filter(assigned_on__lte=day)

    def open(self, day: date) -> "AssignmentQuerySet":
        """Given by that day, and neither completed nor cancelled by its end. A returned one still has to be done."""
        return self.given_by(day).filter(ended_on__gt=day)

    def done(self, day: date) -> "AssignmentQuerySet":
        """Completed by that day. What is completed is no longer extended: its due date is the last one approved."""
        return self.filter(completed_on__lte=day)

    def cancelled(self, day: date) -> "AssignmentQuerySet":
        """Cancelled by that day."""
        return self.filter(cancelled_on__lte=day)

    def done_on_time(self, day: date) -> "AssignmentQuerySet":
        """Completed not after the due date."""
        return self.done(day).filter(completed_on__lte=F("due_on"))

    def done_late(self, day: date) -> "AssignmentQuerySet":
        """Completed after the due date."""
        return self.done(day).filter(completed_on__gt=F("due_on"))

    def done_without_due(self, day: date) -> "AssignmentQuerySet":
        """Completed, and had no due date."""
        return self.done(day).filter(due_on__isnull=True)

    def open_in_time(self, day: date) -> "AssignmentQuerySet":
        """Open, and the due date in force on that day has not passed: the due day itself is in time."""
        return self.open(day)._due_then(day, due__gte=day, due__lt=FOREVER)

    def open_overdue(self, day: date) -> "AssignmentQuerySet":
        """Open, and the due date in force on that day has passed."""
        return self.open(day)._due_then(day, due__lt=day)

    def open_without_due(self, day: date) -> "AssignmentQuerySet":
        """Open, and without a due date on that day."""
        return self.open(day)._due_then(day, due=FOREVER)

    def open_not_overdue(self, day: date) -> "AssignmentQuerySet":
        """Open and not late: within its time, or without a due date."""
        return self.open(day)._due_then(day, due__gte=day)

    def _due_then(self, day: date, **conditions: date) -> "AssignmentQuerySet":
        """Narrow by the due date in force on that day.

        `due_by` holds unless an extension was approved later; then it is what the first of those replaced.
        """
        from vanphong.assignments.models.progress import Extension

        later = Extension.objects.filter(assignment=OuterRef("pk"), approved_on__gt=day).order_by(
            "approved_on", "pk"
        )
        now = {key.replace("due", "due_by", 1): value for key, value in conditions.items()}
        then = {key.replace("due", "due_then", 1): value for key, value in conditions.items()}
        unmoved = Q(last_extended_on__isnull=True) | Q(last_extended_on__lte=day)
        return self.alias(due_then=Subquery(later.values("replaced_due_by")[:1])).filter(
            (unmoved & Q(**now)) | Q(last_extended_on__gt=day, **then)
        )
