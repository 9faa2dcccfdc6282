# SPDX-License-Identifier: EUPL-1.2
"""A news item on its way through the editorial desk: who wrote, edited and approved it, and what the public was told."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.vietnamese import fold
from vanphong.organisation.models import Unit
from vanphong.portal.models.pages import NewsPage, SectionPage
from vanphong.portal.states import SHOWN, NewsState


class Language(models.TextChoices):
    """The languages of the portal's contents."""

    VIETNAMESE = "vi", _("Vietnamese")
    ENGLISH = "en", _("English")


class NewsKind(models.TextChoices):
    """By what royalties are counted (nhuận bút)."""

    NOTE = "note", _("News note")
    ARTICLE = "article", _("Article")
    PICTURES = "pictures", _("Picture report")
    VIDEO = "video", _("Video report")
    TRANSLATION = "translation", _("Translated item")


class NewsItem(models.Model):
    """One news item (tin, bài): its page holds the text, this holds its way. Its author does not approve it."""

    page = models.OneToOneField(NewsPage, on_delete=models.PROTECT, related_name="item")
    section = models.ForeignKey(
        SectionPage, on_delete=models.PROTECT, related_name="+", verbose_name=_("section")
    )
    unit = models.ForeignKey(Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+")
    #: of its page, kept here too: the public's lists are walked along an index of it
    language = models.CharField(
        _("language"), max_length=2, choices=Language.choices, default=Language.VIETNAMESE
    )
    #: the item that this one tells again in another language; it is no news item of its own in the count
    version_of = models.ForeignKey(
        "self",
        verbose_name=_("version of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="versions",
    )
    kind = models.CharField(_("kind of item"), max_length=12, choices=NewsKind.choices, default=NewsKind.NOTE)
    state = models.CharField(max_length=10, choices=NewsState.choices, default=NewsState.DRAFT)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("author"), on_delete=models.PROTECT, related_name="+"
    )
    started_at = models.DateTimeField()
    #: who saved the text last; nobody approves the own words (has_words_of)
    edited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    edited_at = models.DateTimeField(null=True, blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        verbose_name=_("approved by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    goes_out_at = models.DateTimeField(_("goes out at"), null=True, blank=True)
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    #: the day of it, here; by it the item counts
    published_on = models.DateField(_("published on"), null=True, blank=True)
    corrected_on = models.DateField(_("corrected on"), null=True, blank=True)
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    #: what the public is told of a correction or withdrawal
    public_note = models.TextField(_("note to the public"), blank=True)
    force_reason = models.TextField(_("why it was published without approval"), blank=True)
    force_reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    force_reviewed_on = models.DateField(null=True, blank=True)
    folded = models.TextField(editable=False)

    class Meta:
        ordering = ["-published_at", "-id"]
        verbose_name = _("news item")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=NewsState.values), name="news_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=[*sorted(SHOWN), "withdrawn"])
                | Q(published_at__isnull=False, published_on__isnull=False),
                name="news_published_at_a_time",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["corrected", "withdrawn"]) | ~Q(public_note=""),
                name="news_public_note_given",
            ),
            models.CheckConstraint(condition=Q(language__in=Language.values), name="news_language_known"),
            models.UniqueConstraint(fields=["version_of", "language"], name="news_one_version_a_language"),
            models.CheckConstraint(
                condition=~Q(state="scheduled") | Q(goes_out_at__isnull=False),
                name="news_scheduled_for_a_time",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "published_at", "id"], name="news_by_state"),
            models.Index(fields=["section", "state", "published_at", "id"], name="news_by_section"),
            models.Index(fields=["published_at", "id"], name="news_by_moment"),
            models.Index(fields=["language", "published_at", "id"], name="news_by_language"),
            models.Index(fields=["published_on", "unit"], name="news_by_day"),
        ]

    def __str__(self) -> str:
        return self.page.title

    def get_absolute_url(self) -> str:
        return reverse("portal:news_record", args=[self.pk])

    @property
    def is_shown(self) -> bool:
        """Whether readers see its text."""
        return self.state in SHOWN

    @property
    def has_correction(self) -> bool:
        """Whether its text was changed since it is on the page that readers may see."""
        return bool(self.page.latest_revision_id != self.page.live_revision_id)

    def has_words_of(self, officer: Any) -> bool:
        """Whether this officer saved its text since readers have it (before that, ever), whoever saved it afterwards."""
        saved = self.page.revisions.filter(user_id=officer.pk)
        return bool(saved.filter(pk__gt=self.page.live_revision_id or 0).exists())

    @property
    def waits_for_review(self) -> bool:
        """Published without approval, and nobody of the board has looked at it yet."""
        return bool(self.force_reason) and self.force_reviewed_on is None

    def prepare_look_up(self, page: NewsPage) -> None:
        """Keep what it is found by in step with its text."""
        self.folded = fold(page.words)
