# SPDX-License-Identifier: EUPL-1.2
"""Tables of the bare loop: a counter, and rows of the same width with one unique number and nothing else."""

from django.db import connection, models, transaction

from vanphong.documents.models import OutgoingDocument


class BareCounter(models.Model):
    """The last number given."""

    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "bench"
        db_table = "bench_counter"

    def __str__(self) -> str:
        return str(self.last_number)


class BareRow(models.Model):
    """One document under its number: the columns of an outgoing document, one unique number, no other index or trigger."""

    number = models.PositiveIntegerField(unique=True)

    class Meta:
        app_label = "bench"
        db_table = "bench_row"

    def __str__(self) -> str:
        return str(self.number)


for field in OutgoingDocument._meta.local_concrete_fields:
    if field.name not in ("id", "number"):
        kind = models.BigIntegerField if field.is_relation else type(field)
        BareRow.add_to_class(
            field.attname, kind(max_length=field.max_length, null=field.null, default=field.default)
        )


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
        BareRow.objects.create(
            number=counter.last_number, number_and_symbol=f"{counter.last_number}/QĐ-UBND", **facts
        )
