# SPDX-License-Identifier: EUPL-1.2
"""Figures by day, kept by database triggers on SQLite, where counting millions of rows is slow."""

from django.db import models


class DaySummary(models.Model):
    """How many rows of an indicator fall on a day for a unit (0: none, -1: all together), and the sum of its column.

    Written by triggers alone.
    """

    indicator = models.CharField(max_length=80)
    day = models.DateField()
    unit_id = models.BigIntegerField(default=0)
    number = models.BigIntegerField(default=0)
    total = models.BigIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["indicator", "unit_id", "day"], name="one_summary_a_day_and_unit")
        ]

    def __str__(self) -> str:
        return f"{self.indicator}, {self.day}, {self.unit_id}: {self.number}"


class SummaryDefinition(models.Model):
    """The SQL from which an indicator's summaries were made; a changed definition makes them anew."""

    indicator = models.CharField(max_length=80, unique=True)
    sql = models.TextField()

    def __str__(self) -> str:
        return self.indicator
