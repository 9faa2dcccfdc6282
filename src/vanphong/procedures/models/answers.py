# SPDX-License-Identifier: EUPL-1.2
"""What applicants say about the service, each answer with the scale on which it was given (DOMAIN 3.8)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from vanphong.organisation.models import Unit
from vanphong.procedures.models.dossiers import Dossier


class Scale(models.IntegerChoices):
    """How many levels the survey offers."""

    FIVE = 5, _("5 levels")
    FOUR = 4, _("4 levels")
    THREE = 3, _("3 levels")


class Level(models.TextChoices):
    """The level chosen."""

    VERY_SATISFIED = "very_satisfied", _("very satisfied")
    SATISFIED = "satisfied", _("satisfied")
    NEUTRAL = "neutral", _("neither")
    DISSATISFIED = "dissatisfied", _("dissatisfied")
    VERY_DISSATISFIED = "very_dissatisfied", _("very dissatisfied")
    INVALID = "invalid", _("no valid choice")


LEVELS_OF = {
    Scale.FIVE: (
        Level.VERY_SATISFIED,
        Level.SATISFIED,
        Level.NEUTRAL,
        Level.DISSATISFIED,
        Level.VERY_DISSATISFIED,
    ),
    Scale.FOUR: (Level.VERY_SATISFIED, Level.SATISFIED, Level.NEUTRAL, Level.DISSATISFIED),
    Scale.THREE: (Level.VERY_SATISFIED, Level.SATISFIED, Level.DISSATISFIED),
}


class AnswerQuerySet(models.QuerySet["SatisfactionAnswer"]):
    """Answers by what they say."""

    def valid(self) -> "AnswerQuerySet":
        """Answers in which one level was chosen."""
        return self.exclude(level=Level.INVALID)

    def very_satisfied(self) -> "AnswerQuerySet":
        """Rất hài lòng."""
        return self.filter(level=Level.VERY_SATISFIED)

    def satisfied(self) -> "AnswerQuerySet":
        """Rất hài lòng or hài lòng: what the published rate counts."""
        return self.filter(level__in=[Level.VERY_SATISFIED, Level.SATISFIED])


class SatisfactionAnswer(models.Model):
    """One answer; at most one for a dossier."""

    dossier = models.OneToOneField(
        Dossier,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="answer",
        verbose_name=_("dossier"),
    )
    answered_on = models.DateField(_("answered on"))
    scale = models.PositiveSmallIntegerField(_("scale"), choices=Scale.choices, default=Scale.FIVE)
    level = models.CharField(_("answer"), max_length=17, choices=Level.choices)
    #: the unit whose service is assessed
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        db_index=False,
        verbose_name=_("unit"),
    )

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["-answered_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(level=Level.INVALID)
                | Q(scale=5, level__in=LEVELS_OF[Scale.FIVE])
                | Q(scale=4, level__in=LEVELS_OF[Scale.FOUR])
                | Q(scale=3, level__in=LEVELS_OF[Scale.THREE]),
                name="answer_level_is_on_its_scale",
            )
        ]
        indexes = [
            models.Index(fields=["answered_on", "id"], name="answers_by_day"),
            models.Index(fields=["unit", "answered_on", "id"], name="answers_by_unit"),
            models.Index(fields=["level", "answered_on", "id"], name="answers_by_level"),
        ]

    def __str__(self) -> str:
        return f"{self.answered_on:%d/%m/%Y}: {self.get_level_display()}"
