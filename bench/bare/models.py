# SPDX-License-Identifier: EUPL-1.2
"""Tables of the bare loop: a counter, and rows of the same width with one unique number and nothing else."""

from django.db import connection, models, transaction


class BareCounter(models.Model):
    """The last number given."""

    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "bench"
        db_table = "bench_counter"

    def __str__(self) -> str:
        return str(self.last_number)


class BareRow(models.Model):
    """One document under its number."""

    number = models.PositiveIntegerField(unique=True)
    symbol = models.CharField(max_length=90)
    dated_on = models.DateField()
    subject = models.TextField()
    signer = models.CharField(max_length=200)
    recipients = models.TextField()
    state = models.CharField(max_length=12)

    class Meta:
        app_label = "bench"
        db_table = "bench_row"

    def __str__(self) -> str:
        return self.symbol


def lay_bare_tables() -> None:
    """Make both tables anew."""
    with connection.schema_editor() as editor:
        for model in (BareCounter, BareRow):
            if model._meta.db_table in connection.introspection.table_names():
                editor.delete_model(model)
            editor.create_model(model)
    BareCounter.objects.create(pk=1)


def bare_issue(facts: dict) -> None:
    """The next number under a lock, and the row: what a first exercise in Django does."""
    with transaction.atomic():
        counter = BareCounter.objects.select_for_update().get(pk=1)
        counter.last_number = counter.last_number + 1
        counter.save()
        BareRow.objects.create(number=counter.last_number, symbol=f"{counter.last_number}/QĐ-UBND", **facts)
