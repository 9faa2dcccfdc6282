# SPDX-License-Identifier: EUPL-1.2
"""Outgoing documents, from the draft that waits for its number on, in the columns of the statutory register."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.documents.models.entries import RegisterEntry
from vanphong.documents.models.incoming import IncomingDocument
from vanphong.documents.models.urgency import Urgency
from vanphong.documents.states import NUMBERED_STATES, OutgoingState
from vanphong.kernel.vietnamese import fold, format_official_number
from vanphong.organisation.models import Unit


class OutgoingDocument(RegisterEntry):
    """One document of the office. It bears a number from the moment it is issued, and keeps it even when that is voided."""

    type_code = models.CharField(_("document type"), max_length=10)
    #: a legal normative document (văn bản quy phạm pháp luật): its number bears the year and has a series of its own
    is_normative = models.BooleanField(_("legal normative document"), default=False)
    #: made by the shortened procedure (rút gọn), so that it may take effect at once
    shortened_procedure = models.BooleanField(_("shortened procedure"), default=False)
    #: the body in whose name it is: UBND, VP; empty only where an older book names a body that is no unit here
    issuing_unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("issuing body"),
    )
    drafting_unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("drafting unit"),
    )
    symbol = models.CharField(_("symbol of the document"), max_length=60)
    #: which series its number comes from, e.g. "QĐ-UBND", "QPPL:QĐ-UBND", "CV-UBND"
    series = models.CharField(max_length=70)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    number = models.PositiveIntegerField(_("number of the document"), null=True, blank=True)
    #: the a of 12a; only older books have it
    number_suffix = models.CharField(max_length=1, blank=True)
    number_and_symbol = models.CharField(_("number and symbol"), max_length=90, blank=True)
    #: the date that it bears; of a draft, the date that it is meant to bear
    dated_on = models.DateField(_("date of the document"))
    subject = models.TextField(_("subject of the document"))
    urgency = models.PositiveSmallIntegerField(_("urgency"), choices=Urgency.choices, default=Urgency.NORMAL)
    signer_name = models.CharField(_("signer"), max_length=200, blank=True)
    #: as it stands above the name, e.g. "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"
    signer_post = models.CharField(_("authority and post of the signer"), max_length=200, blank=True)
    recipients = models.TextField(_("recipients"), blank=True)
    filed_copy_with = models.CharField(_("filed copy with"), max_length=200, blank=True)
    copies = models.PositiveIntegerField(_("number of copies"), null=True, blank=True)
    pages = models.PositiveIntegerField(_("number of pages"), null=True, blank=True)
    dispatched_on = models.DateField(_("dispatched on"), null=True, blank=True)
    received_by = models.CharField(_("receipt signed by"), max_length=200, blank=True)
    note = models.TextField(_("note in the register"), blank=True)
    effective_from = models.DateField(_("in effect from"), null=True, blank=True)
    #: its last day of effect
    effective_to = models.DateField(_("in effect to"), null=True, blank=True)
    replaced_by = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaces",
        verbose_name=_("replaced by"),
    )
    reply_to = models.ForeignKey(
        IncomingDocument,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replies",
        verbose_name=_("answers the incoming document"),
    )
    state = models.CharField(max_length=12, choices=OutgoingState.choices, default=OutgoingState.DRAFT)
    voided_on = models.DateField(_("voided on"), null=True, blank=True)
    #: why the number was voided or the draft withdrawn
    void_reason = models.TextField(_("reason in the register"), blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    registered_at = models.DateTimeField()
    folded = models.TextField(editable=False)

    class Meta:
        ordering = ["-dated_on", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "year", "number", "number_suffix"], name="outgoing_number_once_a_year"
            ),
            models.CheckConstraint(condition=Q(state__in=OutgoingState.values), name="outgoing_state_known"),
            models.CheckConstraint(
                condition=Q(state__in=NUMBERED_STATES, number__isnull=False, year__isnull=False)
                | (~Q(state__in=NUMBERED_STATES) & Q(number__isnull=True)),
                name="outgoing_numbered_when_issued",
            ),
            models.CheckConstraint(
                condition=~Q(state="voided") | (Q(voided_on__isnull=False) & ~Q(void_reason="")),
                name="outgoing_voided_with_reason",
            ),
        ]
        # each filter of the list, in the list's order: one walk along an index whichever page is asked for
        indexes = [
            models.Index(fields=["dated_on", "id"], name="outgoing_by_day"),
            models.Index(fields=["type_code", "dated_on", "id"], name="outgoing_by_type"),
            models.Index(fields=["is_normative", "dated_on", "id"], name="outgoing_by_normative"),
            models.Index(fields=["issuing_unit", "dated_on", "id"], name="outgoing_by_body"),
            models.Index(fields=["drafting_unit", "dated_on", "id"], name="outgoing_by_drafter"),
            models.Index(fields=["state", "dated_on", "id"], name="outgoing_by_state"),
            models.Index(fields=["urgency", "dated_on", "id"], name="outgoing_by_urgency"),
        ]

    def __str__(self) -> str:
        return f"{self.shown_number} · {self.subject}"

    def get_absolute_url(self) -> str:
        return reverse("documents:outgoing_record", args=[self.pk])

    @property
    def shown_number(self) -> str:
        """Number and symbol; of a draft "…/QĐ-UBND"."""
        return self.number_and_symbol or f"…/{self.symbol}"

    @property
    def signer(self) -> str:
        """Post and name of who signed."""
        return ", ".join(part for part in (self.signer_post, self.signer_name) if part)

    def bear_number(self, number: int, suffix: str = "") -> None:
        """Write the number down, and the year that it belongs to."""
        self.number, self.number_suffix, self.year = number, suffix, self.dated_on.year
        year = self.year if self.is_normative else None
        self.number_and_symbol = format_official_number(number, self.symbol, year, suffix)
        self.folded = f"{fold(self.number_and_symbol)} {self.folded}"

    def prepare_look_up(self) -> None:
        """Keep what it is found by in step with its facts."""
        parts = (self.subject, self.symbol, self.signer_name, self.recipients, self.note)
        folded = fold(" ".join(part for part in parts if part))
        self.folded = f"{fold(self.number_and_symbol)} {folded}" if self.number_and_symbol else folded

    def is_in_effect(self, day: date) -> bool:
        """Whether a normative document binds on that day."""
        begun = self.effective_from is not None and self.effective_from <= day
        return begun and (self.effective_to is None or day <= self.effective_to)
