# SPDX-License-Identifier: EUPL-1.2
"""What citizens ask and report on the portal. Who asks is known to those alone who answer."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from vanphong.organisation.models import Unit
from vanphong.portal.states import OPEN_QUESTIONS, QuestionState

#: letters and digits that nobody mistakes for one another when they are read aloud
SIGNS, GROUPS, OF_A_GROUP = "ABCDEFGHJKMNPQRSTUVWXYZ23456789", 3, 4


def new_code() -> str:
    """The code by which the asker finds the answer, 7KQM-3XTB-PW9D: nobody guesses another's."""
    return "-".join(get_random_string(OF_A_GROUP, SIGNS) for _number in range(GROUPS))


class CitizenQuestion(models.Model):
    """A question or report (câu hỏi, phản ánh) sent through the portal, on its way to an answer."""

    code = models.CharField(max_length=20, unique=True, default=new_code, editable=False)
    unit = models.ForeignKey(Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+")
    subject = models.CharField(_("what it is about"), max_length=150)
    text = models.TextField(_("question"))
    asker_name = models.CharField(_("full name"), max_length=100)
    asker_phone = models.CharField(_("phone"), max_length=20, blank=True)
    asker_email = models.CharField(_("e-mail"), max_length=254, blank=True)
    #: the asker allows the words of the question on the portal; name and contact never are
    may_be_shown = models.BooleanField(_("may be shown on the portal"), default=False)
    state = models.CharField(max_length=10, choices=QuestionState.choices, default=QuestionState.RECEIVED)
    received_at = models.DateTimeField(_("received at"))
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        verbose_name=_("answered by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    answer = models.TextField(_("answer"), blank=True)
    #: the question as readers see it, without what would tell who asked
    public_question = models.TextField(_("question as readers see it"), blank=True)
    is_public = models.BooleanField(_("answered on the portal"), default=False)
    #: why it is not answered; the asker reads it
    refusal = models.TextField(_("reason"), blank=True)
    #: when the asker had an answer or a refusal; with received_at it tells how long it took
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)

    class Meta:
        ordering = ["-received_at", "-id"]
        verbose_name = _("question of a citizen")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=QuestionState.values), name="question_state_known"),
            models.CheckConstraint(
                condition=~Q(state="answered") | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="question_answered_with_words",
            ),
            models.CheckConstraint(
                condition=~Q(state="refused") | (~Q(refusal="") & Q(answered_at__isnull=False)),
                name="question_refused_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(is_public=False) | (Q(state="answered") & ~Q(public_question="")),
                name="question_public_once_answered",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "received_at", "id"], name="questions_by_state"),
            models.Index(fields=["is_public", "answered_at", "id"], name="questions_public"),
        ]

    def __str__(self) -> str:
        return str(_("Question no. %(number)s") % {"number": self.pk})

    def get_absolute_url(self) -> str:
        return reverse("portal:question", args=[self.pk])

    @property
    def public_url(self) -> str:
        """Where readers find the answer, once it is public."""
        return reverse("cong:answer", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether somebody still waits for an answer."""
        return self.state in OPEN_QUESTIONS

    @property
    def took(self) -> timedelta | None:
        """How long the asker waited."""
        return self.answered_at - self.received_at if self.answered_at else None
