# SPDX-License-Identifier: EUPL-1.2
"""What anonymous readers tell: whether a page was useful."""

from typing import Any

from django.db import models, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from vanphong.kernel.actions import turn_to_write


class Usefulness(models.TextChoices):
    """The three answers to “Was this page useful?”."""

    USEFUL = "useful", _("Useful")
    PARTLY = "partly", _("Partly useful")
    NOT = "not", _("Not useful")


class PageRating(models.Model):
    """How often readers gave one answer about one page. Nothing is kept of who they were."""

    page = models.ForeignKey(Page, null=True, blank=True, on_delete=models.CASCADE, related_name="ratings")
    #: of a document or service, which are no pages of the tree: the address without its language
    address = models.CharField(max_length=200, blank=True)
    choice = models.CharField(max_length=6, choices=Usefulness.choices)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "choice"], name="one_count_a_page_and_answer"),
            models.UniqueConstraint(
                fields=["address", "choice"],
                condition=~models.Q(address=""),
                name="one_count_an_address_and_answer",
            ),
            models.CheckConstraint(
                condition=models.Q(page__isnull=False, address="")
                | (models.Q(page__isnull=True) & ~models.Q(address="")),
                name="rated_page_or_address",
            ),
            models.CheckConstraint(
                condition=models.Q(choice__in=Usefulness.values), name="page_rating_choice_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page_id or self.address}, {self.choice}: {self.number}"

    @classmethod
    def add(cls, page: Any, choice: str, address: str = "") -> None:
        """Count one more reader of a page, or of what has this address. It is no act of the office; the journal holds nothing."""
        with turn_to_write(), transaction.atomic():
            row, _made = cls.objects.get_or_create(
                page_id=page.pk if page else None, address=address, choice=choice
            )
            cls.objects.filter(pk=row.pk).update(number=F("number") + 1)
