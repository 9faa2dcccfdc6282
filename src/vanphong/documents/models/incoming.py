# SPDX-License-Identifier: EUPL-1.2
"""Incoming documents, in the columns of the statutory register (NĐ 30/2020, Phụ lục IV) and some more."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.documents.models.entries import RegisterEntry
from vanphong.documents.models.urgency import Urgency
from vanphong.documents.states import IncomingState
from vanphong.kernel import worktime
from vanphong.kernel.vietnamese import fold, official_number_key
from vanphong.organisation.models import Unit


class Channel(models.TextChoices):
    PAPER = "paper", _("On paper")
    ELECTRONIC = "electronic", _("Electronic")


class IncomingDocument(RegisterEntry):
    """One document that arrived. Paper and electronic ones share one series of arrival numbers a year (Điều 22)."""

    arrived_on = models.DateField(_("arrived on"))
    year = models.PositiveSmallIntegerField()
    arrival_number = models.PositiveIntegerField(_("arrival number"))
    #: the body or person that sent it, as the document names it
    sender = models.CharField(_("author of the document"), max_length=300)
    #: the same as a unit of the province, where it is one
    sender_unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    #: its own number and symbol as it bears them; empty where it has none
    symbol = models.CharField(_("number and symbol"), max_length=100, blank=True)
    #: the same in the spelling by which it is looked up
    symbol_key = models.CharField(max_length=100, blank=True, editable=False)
    dated_on = models.DateField(_("date of the document"), null=True, blank=True)
    type_code = models.CharField(_("document type"), max_length=10)
    subject = models.TextField(_("subject of the document"))
    urgency = models.PositiveSmallIntegerField(_("urgency"), choices=Urgency.choices, default=Urgency.NORMAL)
    channel = models.CharField(_("channel"), max_length=12, choices=Channel.choices, default=Channel.PAPER)
    #: "Đơn vị hoặc người nhận", as the register prints it
    receiver = models.CharField(_("unit or person receiving"), max_length=300, blank=True)
    #: the unit that handles it
    handled_by = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("handling unit"),
    )
    forwarded_on = models.DateField(_("forwarded on"), null=True, blank=True)
    #: what the person who directs has written (ý kiến chỉ đạo)
    direction = models.TextField(_("words of direction"), blank=True)
    #: the day fixed by whoever directs, or by the document itself; no rule computes it
    due_on = models.DateField(_("due on"), null=True, blank=True)
    received_by = models.CharField(_("receipt signed by"), max_length=200, blank=True)
    finished_on = models.DateField(_("handled on"), null=True, blank=True)
    outcome = models.TextField(_("outcome of the handling"), blank=True)
    signer = models.CharField(_("signer"), max_length=200, blank=True)
    copies = models.PositiveIntegerField(_("number of copies"), null=True, blank=True)
    pages = models.PositiveIntegerField(_("number of pages"), null=True, blank=True)
    note = models.TextField(_("note in the register"), blank=True)
    state = models.CharField(max_length=12, choices=IncomingState.choices, default=IncomingState.REGISTERED)
    voided_on = models.DateField(_("voided on"), null=True, blank=True)
    void_reason = models.TextField(_("reason in the register"), blank=True)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    registered_at = models.DateTimeField()
    folded = models.TextField(editable=False)

    class Meta:
        ordering = ["-arrived_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["year", "arrival_number"], name="incoming_number_once_a_year"),
            models.CheckConstraint(condition=Q(state__in=IncomingState.values), name="incoming_state_known"),
            models.CheckConstraint(
                condition=~Q(state="voided") | (Q(voided_on__isnull=False) & ~Q(void_reason="")),
                name="incoming_voided_with_reason",
            ),
        ]
        # each filter of the list, in the list's order: one walk along an index whichever page is asked for
        indexes = [
            models.Index(fields=["arrived_on", "id"], name="incoming_by_day"),
            models.Index(fields=["type_code", "arrived_on", "id"], name="incoming_by_type"),
            models.Index(fields=["sender_unit", "arrived_on", "id"], name="incoming_by_sender"),
            models.Index(fields=["handled_by", "arrived_on", "id"], name="incoming_by_handler"),
            models.Index(fields=["state", "arrived_on", "id"], name="incoming_by_state"),
            models.Index(fields=["urgency", "arrived_on", "id"], name="incoming_by_urgency"),
            models.Index(fields=["channel", "arrived_on", "id"], name="incoming_by_channel"),
            models.Index(fields=["symbol_key"], name="incoming_by_symbol"),
        ]

    def __str__(self) -> str:
        return f"{self.number} · {self.symbol or self.sender} · {self.subject}"

    def get_absolute_url(self) -> str:
        return reverse("documents:incoming_record", args=[self.pk])

    @property
    def number(self) -> str:
        """The arrival number with its year: 125/2024."""
        return f"{self.arrival_number}/{self.year}"

    @property
    def is_open(self) -> bool:
        """Whether someone still has to deal with it."""
        return self.state in (IncomingState.REGISTERED, IncomingState.FORWARDED)

    def prepare_look_up(self) -> None:
        """Keep what it is found by in step with its facts."""
        self.symbol_key = official_number_key(self.symbol)[:100] if self.symbol else ""
        parts = (
            str(self.arrival_number),
            self.symbol,
            self.subject,
            self.sender,
            self.receiver,
            self.signer,
            self.note,
        )
        self.folded = fold(" ".join(part for part in parts if part))

    def standing(self, today: date, calendar: Any = None) -> tuple[str, str]:
        """Tone and words of its tag on that day."""
        if self.state == IncomingState.VOIDED or (self.is_open and self.due_on is None):
            return "neutral", str(IncomingState(self.state).label)
        done_on = self.finished_on if self.state == IncomingState.FINISHED else None
        if done_on is not None and self.due_on is None:
            return "done", str(IncomingState(self.state).label)
        words = worktime.in_words(self.due_on, today, done_on=done_on, calendar=calendar)
        return worktime.tone(self.due_on, today, done_on=done_on, calendar=calendar), words
