# SPDX-License-Identifier: EUPL-1.2
"""Reviews of a period: what is written in them, and once sealed the figures with the records behind each."""

import json
import zlib

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.indicators import Period, Scope
from vanphong.kernel.listing import scope_named
from vanphong.reviews.states import ReviewState

LONGEST_PARAGRAPH = 20_000
TITLES = {
    "H1": _("Half-year review: %(period)s"),
    "year": _("Annual review: %(period)s"),
    "other": _("Review of %(period)s"),
}


class Review(models.Model):
    """The review (sơ kết, tổng kết) of one period for one scope; a later version follows a sealed one."""

    period_code = models.CharField(max_length=30)
    rule = models.CharField(max_length=10, default="statutory")
    start = models.DateField(_("from"))
    end = models.DateField(_("to"))
    scope_code = models.CharField(max_length=40, blank=True)
    #: whose records count, as it was called when the review was opened; empty is the whole province
    scope_label = models.CharField(max_length=300, blank=True)
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=ReviewState.choices, default=ReviewState.DRAFT)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    sealed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    sealed_at = models.DateTimeField(null=True, blank=True)
    #: of each part the text that was made of the figures, and these: key → {"text": …, "figures": {code: value}}
    sealed_texts = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-end", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["period_code", "rule", "scope_code", "version"],
                name="one_review_a_period_scope_and_version",
            ),
            models.CheckConstraint(
                condition=models.Q(state__in=ReviewState.values), name="review_state_is_known"
            ),
        ]

    def __str__(self) -> str:
        title = TITLES.get(self.kind, TITLES["other"]) % {"period": self.period.label}
        return f"{title} – {self.scope_label}" if self.scope_label else str(title)

    @property
    def kind(self) -> str:
        """H1, 9M, M06, year … ; "other" for days of its own."""
        if self.rule == "explicit":
            return "other"
        return self.period_code.partition("-")[2] or "year"

    @property
    def period(self) -> Period:
        """Its period, with the very days that it was made for."""
        return Period(self.period_code, self.start, self.end, self.rule)

    @property
    def scope(self) -> Scope:
        """The units whose records it counts."""
        return scope_named(self.scope_code)

    @property
    def unit_id(self) -> int | None:
        """The unit of its scope; None is the whole province."""
        return int(self.scope_code.removeprefix("unit-")) if self.scope_code.startswith("unit-") else None

    @property
    def is_sealed(self) -> bool:
        """Whether its figures are frozen."""
        return self.state == ReviewState.SEALED

    def get_absolute_url(self) -> str:
        return reverse("reviews:review", args=[self.pk])


class Paragraph(models.Model):
    """A paragraph that an officer wrote over the generated one, with the figures as they stood then."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="paragraphs")
    key = models.CharField(max_length=60)
    text = models.TextField(_("text"))
    #: code → the exact figure when the text was saved, of every figure that its part may speak of
    figures = models.JSONField(default=dict)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "key"], name="one_paragraph_a_key")]

    def __str__(self) -> str:
        return self.key

    @property
    def mark(self) -> str:
        """Tells one wording from the next: who edits says which one lay before him."""
        return self.edited_at.isoformat()


class SealedFigure(models.Model):
    """A figure as it was sealed, with the keys of the records that it counted and their digest."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="sealed_figures")
    code = models.CharField(max_length=80)
    label = models.CharField(max_length=300)
    definition = models.TextField(blank=True)
    basis = models.CharField(max_length=300, blank=True)
    is_ratio = models.BooleanField(default=False)
    #: exact, as text; empty where there was no data
    value = models.CharField(max_length=30, blank=True)
    previous = models.CharField(max_length=30, blank=True)
    #: SHA-256 over "key:amount" of each row, in the order of the keys
    digest = models.CharField(max_length=64, blank=True)
    packed_rows = models.BinaryField(default=b"")
    #: the highest key that there was: what bears a higher one was entered after the sealing
    newest_key = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["review", "code"], name="one_sealed_figure_a_code")]

    def __str__(self) -> str:
        return f"{self.code}: {self.value}"

    @property
    def rows(self) -> dict[int, int]:
        """Key → amount of each record that was counted."""
        if not self.packed_rows:
            return {}
        return dict(json.loads(zlib.decompress(bytes(self.packed_rows))))

    @staticmethod
    def pack(rows: dict[int, int]) -> bytes:
        """The compact form of the rows."""
        return zlib.compress(json.dumps(sorted(rows.items()), separators=(",", ":")).encode())
