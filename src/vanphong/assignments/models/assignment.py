# SPDX-License-Identifier: EUPL-1.2
"""Assignments: what was given by whom, to which unit, until when, and what became of it (DOMAIN 4.2)."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.assignments.models.givers import GiverKind
from vanphong.assignments.models.standing import FOREVER, AssignmentQuerySet, Standing
from vanphong.assignments.states import AssignmentState
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.kernel import worktime
from vanphong.kernel.vietnamese import fold, official_number_key
from vanphong.kernel.worktime import Limit
from vanphong.organisation.models import Unit


class Assignment(models.Model):
    """One task given to one lead unit, with the units that help it."""

    giver_kind = models.CharField(_("given by"), max_length=12, choices=GiverKind.choices)
    #: the body or person as the source names it
    giver = models.CharField(_("body or person that gives it"), max_length=300)
    #: the document that gives it: number and symbol as it bears them; empty where it was given by word of mouth
    source_symbol = models.CharField(_("source document"), max_length=100, blank=True)
    source_key = models.CharField(max_length=100, blank=True, editable=False)
    source_dated_on = models.DateField(_("dated"), null=True, blank=True)
    source_issuer = models.CharField(_("issued by"), max_length=300, blank=True)
    #: the paragraph that gives it, word for word
    source_quote = models.TextField(_("the instruction quoted"), blank=True)
    incoming = models.ForeignKey(
        IncomingDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    outgoing = models.ForeignKey(
        OutgoingDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="assignments"
    )
    content = models.TextField(_("content"))
    expected_product = models.CharField(_("expected product"), max_length=300, blank=True)
    lead_unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", db_index=False, verbose_name=_("lead unit")
    )
    cooperating_units = models.ManyToManyField(
        Unit, blank=True, related_name="+", verbose_name=_("cooperating units")
    )
    #: the officer of the Office who follows it
    follower = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False,
        verbose_name=_("officer following"),
    )  # fmt: skip
    assigned_on = models.DateField(_("assigned on"))
    #: when the present lead unit got it; the day from which it may be returned
    handed_on = models.DateField()
    #: in force now, with all extensions; empty where there is no due date
    due_on = models.DateField(_("due date"), null=True, blank=True)
    original_due_on = models.DateField(_("first due on"), null=True, blank=True)
    #: "10wd" where the due date was counted from the day it was given; it then moves when the calendar changes
    limit = models.CharField(max_length=10, blank=True)
    #: when the last extension was approved
    last_extended_on = models.DateField(null=True, blank=True)
    recurring = models.BooleanField(_("recurring"), default=False)
    accepted_on = models.DateField(_("accepted on"), null=True, blank=True)
    sent_back_on = models.DateField(null=True, blank=True)
    sent_back_reason = models.TextField(blank=True)
    #: the day of the lead unit's result document, once the giving side accepts it
    completed_on = models.DateField(_("completed on"), null=True, blank=True)
    product = models.TextField(_("product"), blank=True)
    product_symbol = models.CharField(_("number of the result document"), max_length=100, blank=True)
    returned_on = models.DateField(_("returned on"), null=True, blank=True)
    return_reason = models.TextField(_("reason"), blank=True)
    cancelled_on = models.DateField(_("cancelled on"), null=True, blank=True)
    cancel_reason = models.TextField(_("reason"), blank=True)
    state = models.CharField(max_length=10, choices=AssignmentState.choices, default=AssignmentState.ASSIGNED)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    registered_at = models.DateTimeField()
    folded = models.TextField(editable=False)

    #: the two days that standing is compared with, made by the database of the row's own dates
    ended_on = models.GeneratedField(
        expression=Coalesce(F("completed_on"), F("cancelled_on"), Value(FOREVER)),
        output_field=models.DateField(), db_persist=True,
    )  # fmt: skip
    due_by = models.GeneratedField(
        expression=Coalesce(F("due_on"), Value(FOREVER)), output_field=models.DateField(), db_persist=True
    )

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["-assigned_on", "-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=AssignmentState.values), name="assignment_state_known"),
            models.CheckConstraint(condition=Q(giver_kind__in=GiverKind.values), name="assignment_giver_known"),
            models.CheckConstraint(
                condition=Q(state="completed", completed_on__isnull=False)
                | (~Q(state="completed") & Q(completed_on__isnull=True)),
                name="assignment_completed_on_a_day",
            ),
            models.CheckConstraint(
                condition=(Q(state="cancelled", cancelled_on__isnull=False) & ~Q(cancel_reason=""))
                | (~Q(state="cancelled") & Q(cancelled_on__isnull=True)),
                name="assignment_cancelled_on_a_day",
            ),
            models.CheckConstraint(
                condition=(Q(state="returned", returned_on__isnull=False) & ~Q(return_reason=""))
                | (~Q(state="returned") & Q(returned_on__isnull=True)),
                name="assignment_returned_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(completed_on__isnull=True) | Q(completed_on__gte=F("assigned_on")),
                name="assignment_completed_after_given",
            ),
            models.CheckConstraint(
                condition=Q(cancelled_on__isnull=True) | Q(cancelled_on__gte=F("assigned_on")),
                name="assignment_cancelled_after_given",
            ),
            models.CheckConstraint(
                condition=Q(due_on__isnull=True) | Q(due_on__gte=F("assigned_on")), name="assignment_due_after_given"
            ),
        ]  # fmt: skip
        indexes = [
            # the list, and each of its filters, in the list's order
            models.Index(fields=["assigned_on", "id"], name="assignment_by_day"),
            models.Index(fields=["giver_kind", "assigned_on", "id"], name="assignment_by_giver"),
            models.Index(fields=["lead_unit", "assigned_on", "id"], name="assignment_by_unit"),
            models.Index(fields=["follower", "assigned_on", "id"], name="assignment_by_follower"),
            models.Index(fields=["state", "assigned_on", "id"], name="assignment_by_state"),
            models.Index(fields=["due_by", "id"], name="assignment_by_due"),
            # what is open now, and the outcomes that are rare among hundreds of thousands
            models.Index(fields=["ended_on", "due_by", "id"], name="assignment_open_by_due"),
            models.Index(
                fields=["assigned_on", "id"], condition=Q(completed_on__gt=F("due_on")), name="assignment_done_late"
            ),
            models.Index(
                fields=["assigned_on", "id"], condition=Q(completed_on__lte=F("due_on")), name="assignment_done_on_time"
            ),
            models.Index(fields=["assigned_on", "id"], condition=Q(due_on__isnull=True), name="assignment_without_due"),
            models.Index(fields=["due_on"], condition=Q(limit__gt=""), name="assignment_by_limit"),
            models.Index(fields=["source_key", "assigned_on"], name="assignment_by_source"),
            # the figures of a period, from the index alone
            models.Index(
                fields=["giver_kind", "completed_on", "due_on", "lead_unit"], name="assignment_by_completion"
            ),
            models.Index(
                fields=["giver_kind", "ended_on", "assigned_on", "due_by", "last_extended_on", "lead_unit"],
                name="assignment_by_end",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.number} · {self.content}"

    def get_absolute_url(self) -> str:
        return reverse("assignments:record", args=[self.pk])

    @property
    def number(self) -> str:
        """What it is called in lists: the number of its source document, or its own place in the book."""
        return self.source_symbol or f"NV {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether it still has to be done."""
        return self.completed_on is None and self.cancelled_on is None

    @property
    def counted_limit(self) -> Limit | None:
        """The limit from which its due date is counted; none once a day was fixed by hand."""
        return Limit.parse(self.limit) if self.limit and self.last_extended_on is None else None

    def prepare_look_up(self) -> None:
        """Keep what it is found by in step with its facts."""
        self.source_key = official_number_key(self.source_symbol)[:100] if self.source_symbol else ""
        parts = (
            self.source_symbol, self.content, self.giver, self.source_issuer, self.lead_unit.name, self.expected_product,
            self.product_symbol, self.product, self.source_quote,
        )  # fmt: skip
        self.folded = fold(" ".join(part for part in parts if part))

    def due_on_day(self, day: date) -> date | None:
        """The due date in force on that day; reads the extensions."""
        later = [e for e in self.extensions.all() if e.approved_on is not None and e.approved_on > day]
        return min(later, key=lambda e: (e.approved_on, e.pk)).old_due_on if later else self.due_on

    def standing_on(self, day: date) -> Standing | None:
        """Its standing on that day by the same rule as the querysets; None while it was not given yet."""
        if self.assigned_on > day:
            return None
        if self.cancelled_on is not None and self.cancelled_on <= day:
            return Standing.CANCELLED
        if self.completed_on is not None and self.completed_on <= day:
            if self.due_on is None:
                return Standing.DONE_WITHOUT_DUE
            return Standing.DONE_ON_TIME if self.completed_on <= self.due_on else Standing.DONE_LATE
        due_on = self.due_on_day(day)
        if due_on is None:
            return Standing.OPEN_WITHOUT_DUE
        return Standing.OPEN_IN_TIME if day <= due_on else Standing.OPEN_OVERDUE

    def standing(self, today: date, calendar: Any = None) -> tuple[str, str]:
        """Tone and words of its tag today."""
        if self.cancelled_on is not None:
            return "neutral", str(_("cancelled"))
        words = worktime.in_words(self.due_on, today, done_on=self.completed_on, calendar=calendar)
        return worktime.tone(self.due_on, today, done_on=self.completed_on, calendar=calendar), words
