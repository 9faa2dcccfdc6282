# SPDX-License-Identifier: EUPL-1.2
"""The working calendar as dated rows, written by actions.py and seed.py, counted with in calendar.py."""

from datetime import date
from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class DayKind(models.TextChoices):
    """What a row says about its day."""

    HOLIDAY = "holiday", _("public holiday")
    COMPENSATION = "compensation", _("day off in lieu")
    SWAPPED_OFF = "swapped_off", _("off, swapped")
    SWAPPED_WORK = "swapped_work", _("working, swapped")


class CalendarDay(models.Model):
    """A day that is not like its weekday: a holiday, a day off in lieu, one half of a swap."""

    date = models.DateField(_("Day"), unique=True)
    kind = models.CharField(_("Kind of day"), max_length=20, choices=DayKind.choices)
    #: its name, e.g. "Tết Nguyên đán"
    note = models.CharField(_("Name of the day"), max_length=200, blank=True)
    #: the law or notice that says so, e.g. "Thông báo 5015/TB-LĐTBXH"
    decision = models.CharField(_("By decision"), max_length=200, blank=True)
    #: the other half of a swap, where it is known
    swapped_with = models.DateField(_("Swapped with"), null=True, blank=True)

    class Meta:
        verbose_name = _("calendar day")
        verbose_name_plural = _("calendar days")
        ordering = ["date"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=DayKind.values), name="calendar_day_kind_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.date:%d/%m/%Y} {self.get_kind_display()}"


class WorkingInterval(models.Model):
    """Hours in which the office is open on some weekdays, from a day on, to a day or for good."""

    #: ISO weekdays as digits, Monday is 1: "12345"
    weekdays = models.CharField(
        _("Weekdays"), max_length=7, validators=[RegexValidator(r"^1?2?3?4?5?6?7?$", _("Choose weekdays."))]
    )
    opens_at = models.TimeField(_("Opens at"))
    closes_at = models.TimeField(_("Closes at"))
    valid_from = models.DateField(_("Valid from"))
    valid_to = models.DateField(_("Valid until"), null=True, blank=True)
    #: whether these weekdays count as working days; the one-stop centre's Saturday morning does not
    counted = models.BooleanField(_("Counts as a working day"), default=True)

    class Meta:
        verbose_name = _("working hours")
        verbose_name_plural = _("working hours")
        ordering = ["valid_from", "weekdays", "opens_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens_at__lt=models.F("closes_at")),
                name="working_interval_opens_before_it_closes",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_to__isnull=True) | models.Q(valid_to__gte=models.F("valid_from")),
                name="working_interval_begins_before_it_ends",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.weekdays} {self.opens_at:%H:%M}–{self.closes_at:%H:%M}"

    def holds_on(self, day: date) -> bool:
        """Whether these hours are in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


def new_token() -> str:
    """A stamp that no calendar has borne before, also not one whose transaction was undone."""
    return uuid4().hex


class CalendarStamp(models.Model):
    """The one row that says which calendar stands: new after each change, so that every process reloads."""

    token = models.CharField(max_length=32, default=new_token)
    changed_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.token
