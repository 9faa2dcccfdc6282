# SPDX-License-Identifier: EUPL-1.2
"""Reception sessions, the visits in them, and apart from them who came."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.citizens.states import SessionState
from vanphong.organisation.models import Unit

#: a group of so many people on the same content is a crowd (đoàn đông người)
CROWD = 5


class Reception(models.TextChoices):
    """The form of reception (hình thức tiếp)."""

    REGULAR = "regular", _("Daily reception")
    SCHEDULED = "scheduled", _("Scheduled reception by the leader")
    UNSCHEDULED = "unscheduled", _("Unscheduled reception by the leader")
    DELEGATED = "delegated", _("Reception by a deputy authorised to do so")


LEADER = (Reception.SCHEDULED, Reception.UNSCHEDULED)


class VisitKind(models.TextChoices):
    """What the citizen came with (loại đơn)."""

    COMPLAINT = "complaint", _("Complaint")
    DENUNCIATION = "denunciation", _("Denunciation")
    PROPOSAL = "proposal", _("Proposal")
    FEEDBACK = "feedback", _("Feedback")
    WISH = "wish", _("Expression of wishes")


class ReceptionSession(models.Model):
    """One session (kỳ tiếp): a day of daily reception, or a session of a leader."""

    held_on = models.DateField(_("day"))
    reception = models.CharField(_("form"), max_length=12, choices=Reception.choices)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", verbose_name=_("unit"))
    #: who received: post and name as printed
    received_by = models.CharField(_("received by"), max_length=200)
    place = models.CharField(_("place"), max_length=200, blank=True)
    #: number of the notice of conclusions (thông báo kết luận), once issued
    conclusion = models.CharField(_("notice of conclusions"), max_length=60, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    state = models.CharField(max_length=8, choices=SessionState.choices, default=SessionState.OPEN)

    class Meta:
        ordering = ["-held_on", "-pk"]
        indexes = [
            models.Index(fields=["held_on", "reception", "unit"], name="sessions_by_day"),
            models.Index(fields=["reception", "held_on"], name="sessions_by_form"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=SessionState.values), name="session_state_is_known")
        ]

    def __str__(self) -> str:
        return f"{self.get_reception_display()}, {self.held_on:%d/%m/%Y}"

    def get_absolute_url(self) -> str:
        return reverse("citizens:session", args=[self.pk])


class Visit(models.Model):
    """One visit (lượt): a person or a group about a matter. Who it was stands in Visitor, never here."""

    session = models.ForeignKey(ReceptionSession, on_delete=models.PROTECT, related_name="visits")
    #: the session's day, form and unit, so that figures need no second table
    received_on = models.DateField(_("day"))
    reception = models.CharField(_("form"), max_length=12, choices=Reception.choices)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    #: its place in the register of the year
    number = models.PositiveIntegerField(_("number"))
    year = models.PositiveSmallIntegerField()
    kind = models.CharField(_("kind"), max_length=12, choices=VisitKind.choices)
    #: never holds a denouncer's name: the form says so
    summary = models.CharField(_("content"), max_length=2000)
    people = models.PositiveIntegerField(_("number of people"), default=1)
    #: distinct matters brought in this visit (vụ việc)
    cases = models.PositiveSmallIntegerField(_("number of cases"), default=1)
    is_repeat = models.BooleanField(_("received before about this"), default=False)
    settled_by = models.CharField(_("body that settled it before"), max_length=200, blank=True)
    is_competent = models.BooleanField(_("within our competence"), default=False)
    guided_to = models.CharField(_("guided to"), max_length=300, blank=True)
    handled_by = models.CharField(_("body that handles it"), max_length=200, blank=True)
    outcome = models.CharField(_("follow-up of the result"), max_length=500, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    registered_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField(auto_now_add=True)
    #: a keyed digest of an imported line, so that the same book adds nothing twice and tells nobody's name
    source_key = models.CharField(max_length=64, blank=True)
    folded = models.TextField(editable=False, blank=True)

    class Meta:
        ordering = ["-received_on", "-pk"]
        indexes = [
            models.Index(fields=["-received_on", "-id"], name="visits_newest_first"),
            models.Index(fields=["reception", "received_on", "people"], name="visits_by_form"),
            models.Index(fields=["kind", "received_on"], name="visits_by_kind"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "number"], name="one_visit_a_number"),
            models.UniqueConstraint(
                fields=["source_key"], condition=~Q(source_key=""), name="one_visit_an_imported_line"
            ),
            models.CheckConstraint(condition=Q(people__gte=1), name="a_visit_has_people"),
        ]

    def __str__(self) -> str:
        return _("Visit no. %(number)s/%(year)s") % {"number": f"{self.number:02}", "year": self.year}

    def get_absolute_url(self) -> str:
        return reverse("citizens:visit", args=[self.pk])

    @property
    def is_crowd(self) -> bool:
        """Whether the group counts as a crowd."""
        return self.people >= CROWD

    @property
    def is_denunciation(self) -> bool:
        """Whether the law protects who came (Luật Tố cáo 2018, Điều 56)."""
        return self.kind == VisitKind.DENUNCIATION


class Visitor(models.Model):
    """Who came: read through `queries.visitor_for` alone, which hides denouncers from all but reception officers."""

    visit = models.OneToOneField(Visit, on_delete=models.CASCADE, related_name="visitor")
    full_name = models.CharField(_("full name"), max_length=200)
    address = models.CharField(_("address"), max_length=300, blank=True)
    #: citizen's card or passport, as shown
    identity = models.CharField(_("identity number"), max_length=40, blank=True)
    phone = models.CharField(_("phone"), max_length=20, blank=True)

    def __str__(self) -> str:
        return "…"
