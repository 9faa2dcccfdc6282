# SPDX-License-Identifier: EUPL-1.2
"""Registers whose numbers run without a gap through a year, one series by book, year and issuing body."""

from datetime import date

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused

#: plain statements, since each number of the house passes here: built by the ORM they take five times as long
FIND = "SELECT * FROM kernel_register WHERE book = %s AND year = %s AND issuer_id = %s"
TAKE = "UPDATE kernel_register SET last_number = %s, last_on = %s WHERE id = %s"
#: who comes to a locked row while others wait for it may overtake them all; for this lock they stand in a line
STAND_IN_LINE = "SELECT pg_advisory_xact_lock(hashtext('kernel_register'), hashtext(%s))"


class Register(models.Model):
    """One series of numbers: it begins at 1 on 1 January and its dates follow its numbers (NĐ 30/2020, Điều 15)."""

    #: which book and type, in the room's own words, e.g. "outgoing:QĐ-UBND"
    book = models.CharField(max_length=120)
    year = models.PositiveSmallIntegerField()
    #: the unit that issues, or 0 where the book has one series for all
    issuer_id = models.BigIntegerField(default=0)
    last_number = models.PositiveIntegerField(default=0)
    #: the date of the last number; none may be earlier
    last_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["book", "year", "issuer_id"], name="one_register_a_series")
        ]

    def __str__(self) -> str:
        return f"{self.book} {self.year}"

    def take_next_number(self, on: date) -> int:
        """The next number, dated `on`; the row must be locked. Raises Refused when an earlier number has a later date."""
        if self.last_on is not None and on < self.last_on:
            raise Refused(
                _(
                    "The date may not be before %(day)s, the date of the last number of this series. Choose that day or later."
                )
                % {"day": f"{self.last_on:%d/%m/%Y}"},
                field="dated_on",
            )
        self.last_number, self.last_on = self.last_number + 1, on
        with connection.cursor() as cursor:
            cursor.execute(TAKE, [self.last_number, connection.ops.adapt_datefield_value(on), self.pk])
        return self.last_number

    def adopt(self, number: int, on: date) -> None:
        """Go on after a number that another book has already given: for importing historic registers alone."""
        self.last_number = max(self.last_number, number)
        self.last_on = max(self.last_on or on, on)
        self.save(update_fields=["last_number", "last_on"])


def locked_register(*, book: str, on: date, issuer_id: int = 0) -> Register:
    """The series of that book, year and body, locked until the action ends; begun when it is not there yet."""
    if connection.vendor != "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(STAND_IN_LINE, [f"{book} {on.year} {issuer_id}"])
    register = _locked(book, on.year, issuer_id)
    if register is None:
        begun = Register(book=book, year=on.year, issuer_id=issuer_id)
        Register.objects.bulk_create([begun], ignore_conflicts=True)
        register = _locked(book, on.year, issuer_id)
    assert register is not None
    return register


def _locked(book: str, year: int, issuer_id: int) -> Register | None:
    """The series' row; on SQLite whoever writes has the whole database, so no row needs a lock."""
    lock = "" if connection.vendor == "sqlite" else " FOR UPDATE"
    return next(iter(Register.objects.raw(FIND + lock, [book, year, issuer_id])), None)
