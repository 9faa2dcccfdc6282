# SPDX-License-Identifier: EUPL-1.2
"""Dossiers of the one-stop centre: what the register of form 06 holds, and the dates from which their standing follows."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.vietnamese import fold
from vanphong.kernel.worktime import Limit, Unit
from vanphong.organisation.models import Unit as OfficeUnit
from vanphong.procedures.models.catalogue import Field, Procedure, ProcedureVersion
from vanphong.procedures.states import ENDED, State


class Channel(models.TextChoices):
    """How the dossier came in."""

    DIRECT = "direct", _("in person")
    POSTAL = "postal", _("public post")
    ONLINE = "online", _("online")
    #: registers of form 06 do not say it
    UNKNOWN = "unknown", _("not recorded")


class ReturnMethod(models.TextChoices):
    """How the applicant wants the result."""

    DIRECT = "direct", _("in person")
    POSTAL = "postal", _("public post")
    ONLINE = "online", _("online")


EARLY = Q(resolved_on__lt=F("due_on"))
#: on the due day, and not after the due hour where both hours are known
LATE = Q(resolved_on__gt=F("due_on")) | Q(resolved_on=F("due_on"), resolved_at__gt=F("due_at"))
ON_TIME = Q(resolved_on=F("due_on")) & (
    Q(resolved_at__isnull=True) | Q(due_at__isnull=True) | Q(resolved_at__lte=F("due_at"))
)


#: what an outcome is judged by, in the order in which an index holds it
JUDGED = ("id", "due_on", "resolved_at", "due_at")


class DossierQuerySet(models.QuerySet["Dossier"]):
    """Dossiers by what their dates say."""

    def of_person(self, column: str, number: str) -> "DossierQuerySet":
        """Those of this telephone or identity number, by the index that leaves out the empty ones."""
        return self.filter(**{column: number, f"{column}__gt": ""})

    def open(self) -> "DossierQuerySet":
        """Still to be resolved."""
        return self.filter(closed_on__isnull=True)

    def open_at(self, day: date) -> "DossierQuerySet":
        """Received and still to be resolved at the end of this day."""
        return self.filter(Q(closed_on__isnull=True) | Q(closed_on__gt=day), received_on__lte=day)

    def early(self) -> "DossierQuerySet":
        """Result signed before the due day."""
        return self.filter(EARLY)

    def on_time(self) -> "DossierQuerySet":
        """Result signed on the due day, not after the due hour."""
        return self.filter(ON_TIME)

    def late(self) -> "DossierQuerySet":
        """Result signed after it was due."""
        return self.filter(LATE)

    def in_time(self) -> "DossierQuerySet":
        """Result signed early or on time: the share that is published."""
        return self.filter(EARLY | ON_TIME)


class Dossier(models.Model):
    """A dossier (hồ sơ TTHC). It keeps the version of the procedure and the names as they were on its slip."""

    code = models.CharField(_("dossier code"), max_length=60, unique=True)
    procedure = models.ForeignKey(
        Procedure, on_delete=models.PROTECT, null=True, blank=True, related_name="dossiers", db_index=False
    )
    version = models.ForeignKey(
        ProcedureVersion, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    field = models.ForeignKey(
        Field,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("field"),
    )
    #: as printed on the slip or in the register; the only name where the procedure is not in the catalogue
    procedure_name = models.TextField(_("procedure"))
    copies = models.PositiveSmallIntegerField(_("number of sets"), default=1)
    applicant_name = models.CharField(_("applicant"), max_length=200)
    applicant_phone = models.CharField(_("phone"), max_length=20, blank=True)
    applicant_address = models.CharField(_("address"), max_length=300, blank=True)
    #: citizen card, passport or tax code
    applicant_id = models.CharField(_("identity number"), max_length=20, blank=True)
    competent_unit = models.ForeignKey(
        OfficeUnit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("unit that resolves"),
    )
    #: as printed
    unit_name = models.CharField(max_length=200, blank=True)
    channel = models.CharField(
        _("channel of reception"), max_length=7, choices=Channel.choices, default=Channel.DIRECT
    )
    return_method = models.CharField(
        _("result by"), max_length=7, choices=ReturnMethod.choices, default=ReturnMethod.DIRECT, blank=True
    )
    received_at = models.DateTimeField(_("received at"), null=True, blank=True)
    received_on = models.DateField(_("received on"))
    #: from which moment the limit is counted: the reception, or the complete dossier after a request for papers
    counted_from = models.DateTimeField(null=True, blank=True)
    #: the limit by which the due date was computed; empty where a person or an old register fixed the day
    limit_amount = models.PositiveSmallIntegerField(null=True, blank=True)
    limit_unit = models.CharField(max_length=4, choices=Unit.choices, blank=True)
    due_at = models.DateTimeField(_("due at"), null=True, blank=True)
    due_on = models.DateField(_("due on"))
    #: the new day promised with an apology (form 04), once; the due date stays, and the dossier is judged by it
    reappointed_to = models.DateField(_("new day promised"), null=True, blank=True)
    reappointment_reason = models.TextField(blank=True)
    #: result signed (status 9): by this it is judged early, on time or late
    resolved_at = models.DateTimeField(_("result signed at"), null=True, blank=True)
    resolved_on = models.DateField(_("result signed on"), null=True, blank=True)
    result = models.CharField(_("result"), max_length=300, blank=True)
    #: result handed to the applicant (status 10)
    handed_over_at = models.DateTimeField(_("handed over at"), null=True, blank=True)
    handed_over_on = models.DateField(_("handed over on"), null=True, blank=True)
    #: the day of the signed result, or of the refusal, withdrawal or stop: from then on the dossier is not pending
    closed_on = models.DateField(null=True, blank=True)
    #: why it was refused, withdrawn or stopped
    ended_reason = models.TextField(_("reason"), blank=True)
    state = models.CharField(max_length=11, choices=State.choices, default=State.PROCESSING)
    note = models.TextField(_("note"), blank=True)
    folded = models.TextField(editable=False, default="")

    objects = DossierQuerySet.as_manager()

    class Meta:
        ordering = ["-received_on", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="dossier_state_known"),
            models.CheckConstraint(condition=Q(channel__in=Channel.values), name="dossier_channel_known"),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("received_on")), name="dossier_due_after_reception"
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("received_on")),
                name="dossier_closed_after_reception",
            ),
            # the state says in words what the dates say: one cannot be changed without the other
            models.CheckConstraint(
                condition=Q(
                    state__in=["processing", "waiting"],
                    closed_on__isnull=True,
                    resolved_on__isnull=True,
                    handed_over_on__isnull=True,
                )
                | Q(
                    state__in=ENDED,
                    closed_on__isnull=False,
                    resolved_on__isnull=True,
                    handed_over_on__isnull=True,
                )
                | Q(state="resolved", resolved_on=F("closed_on"), handed_over_on__isnull=True)
                | Q(state="handed_over", resolved_on=F("closed_on"), handed_over_on__gte=F("resolved_on")),
                name="dossier_state_fits_its_dates",
            ),
        ]
        indexes = [
            models.Index(fields=["received_on", "id"], name="dossiers_by_reception"),
            models.Index(fields=["due_on", "id"], name="dossiers_by_due"),
            # all that early and on time are judged by, so that the walk needs no row
            models.Index(fields=["resolved_on", *JUDGED], name="dossiers_by_result"),
            models.Index(
                fields=["procedure", "received_on", "id", "competent_unit"], name="dossiers_by_procedure"
            ),
            models.Index(fields=["field", "received_on", "id", "competent_unit"], name="dossiers_by_field"),
            models.Index(fields=["channel", "received_on", "id"], name="dossiers_by_channel"),
            models.Index(fields=["state", "received_on", "id"], name="dossiers_by_state"),
            # the same for officers of one unit
            models.Index(fields=["competent_unit", "received_on", "id"], name="dossiers_of_unit"),
            models.Index(fields=["competent_unit", "due_on", "id"], name="dossiers_of_unit_by_due"),
            models.Index(
                fields=["competent_unit", "resolved_on", *JUDGED], name="dossiers_of_unit_by_result"
            ),
            models.Index(
                fields=["competent_unit", "state", "received_on", "id"], name="dossiers_of_unit_by_state"
            ),
            models.Index(fields=["competent_unit", "code"], name="dossiers_of_unit_by_code"),
            models.Index(fields=["closed_on", "received_on", "due_on"], name="dossiers_pending_at"),
            # small ones: what is open, what was resolved late, and numbers of persons
            models.Index(fields=["due_on", "id"], name="dossiers_open", condition=Q(closed_on__isnull=True)),
            models.Index(
                fields=["competent_unit", "due_on", "id"],
                name="dossiers_of_unit_open",
                condition=Q(closed_on__isnull=True),
            ),
            models.Index(fields=["resolved_on", *JUDGED], name="dossiers_late", condition=LATE),
            # PostgreSQL takes two equal columns for a rarity, and would sort a third of the table
            models.Index(fields=["resolved_on", *JUDGED], name="dossiers_on_time", condition=ON_TIME),
            models.Index(
                fields=["applicant_phone", "competent_unit"],
                name="dossiers_by_phone",
                condition=Q(applicant_phone__gt=""),
            ),
            models.Index(
                fields=["applicant_id", "competent_unit"],
                name="dossiers_by_identity",
                condition=Q(applicant_id__gt=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} – {self.procedure_name}"

    def get_absolute_url(self) -> str:
        from django.urls import reverse

        return reverse("procedures:dossier", args=[self.pk])

    @property
    def limit(self) -> Limit | None:
        """The limit by which the due date was computed."""
        return Limit(self.limit_amount, self.limit_unit) if self.limit_amount else None

    @property
    def is_waiting(self) -> bool:
        """Whether the clock stands still until the missing papers have come."""
        return self.state == State.WAITING

    @property
    def outcome(self) -> str:
        """ "early", "on_time" or "late" for a signed result; "" while there is none."""
        if self.resolved_on is None:
            return ""
        if self.resolved_on != self.due_on:
            return "early" if self.resolved_on < self.due_on else "late"
        after_the_hour = self.resolved_at and self.due_at and self.resolved_at > self.due_at
        return "late" if after_the_hour else "on_time"


def folded_dossier(code: str, applicant_name: str, procedure_name: str) -> str:
    """What a dossier is found by; telephone and identity number have their own exact look-up, for those who handle it."""
    return fold(f"{code} {applicant_name} {procedure_name}")
