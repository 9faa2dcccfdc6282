# SPDX-License-Identifier: EUPL-1.2
"""Who may sign for whom: TM., KT., TL., TUQ. and Q. (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I)."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.organisation.models.people import Person, Post


class AuthorityKind(models.TextChoices):
    ON_BEHALF = "TM", _("TM. (on behalf of the collective)")
    DEPUTY = "KT", _("KT. (for the head, by a deputy)")
    BY_ORDER = "TL", _("TL. (by order)")
    DELEGATED = "TUQ", _("TUQ. (by written delegation)")
    ACTING = "Q", _("Q. (acting head)")


class SigningAuthority(models.Model):
    """The right of a person to sign in the place of a post, within a scope and a time."""

    kind = models.CharField(max_length=3, choices=AuthorityKind.choices)
    #: in whose place
    from_post = models.ForeignKey(Post, on_delete=models.PROTECT, related_name="authority_given")
    to_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="authority_held")
    scope = models.CharField(_("scope"), max_length=300, blank=True)
    legal_basis = models.CharField(_("legal basis"), max_length=200, blank=True)
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), null=True, blank=True)

    class Meta:
        ordering = ["-valid_from", "pk"]
        constraints = [
            # a delegation is written, and limited in time and scope
            models.CheckConstraint(
                condition=~Q(kind="TUQ") | (Q(valid_to__isnull=False) & ~Q(scope="") & ~Q(legal_basis="")),
                name="delegation_is_limited",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}. {self.from_post}: {self.to_person}"

    def get_absolute_url(self) -> str:
        return reverse("organisation:authority", args=[self.pk])

    def holds_on(self, day: date) -> bool:
        """Whether the authority holds on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
