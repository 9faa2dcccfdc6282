# SPDX-License-Identifier: EUPL-1.2
"""Drafts to be issued by the measurements, and the registers put back afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from vanphong.documents.models import OutgoingDocument
from vanphong.documents.states import OutgoingState
from vanphong.kernel.numbering import Register
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Officer, Unit

#: one series of numbers for each of eight writers
TYPES = ("QĐ", "BC", "TB", "KH", "TTr", "GM", "CT", "CĐ")
FACTS: dict[str, Any] = {
    "subject": "Về việc phê duyệt kế hoạch đầu tư công trung hạn huyện Cao Lộc",
    "recipients": "Như trên; Thường trực Tỉnh ủy; Lưu: VT, KT",
}


@contextmanager
def registers_put_back() -> Iterator[None]:
    """What is issued here leaves the registers again, so that each run measures the same office."""
    last = OutgoingDocument.objects.exclude(**FACTS).order_by("-pk").values_list("pk", flat=True)[0]
    OutgoingDocument.objects.filter(pk__gt=last).delete()  # what a run that was stopped left behind
    registers = {row.pk: (row.last_number, row.last_on) for row in Register.objects.all()}
    try:
        yield
    finally:
        with transaction.atomic():
            OutgoingDocument.objects.filter(pk__gt=last).delete()
            for row in Register.objects.all():
                row.last_number, row.last_on = registers.get(row.pk, (0, None))
                row.save()


def new_drafts(number: int, type_code: str = "QĐ") -> list[OutgoingDocument]:
    """So many drafts that wait for a number of one series."""
    clerk, province = Officer.objects.get(username="clerk"), Unit.objects.get(code="ubnd-tinh")
    symbol = f"{type_code}-UBND"
    rows = [
        OutgoingDocument(
            type_code=type_code, issuing_unit=province, drafting_unit=province, symbol=symbol, series=symbol, dated_on=today(),
            signer_name="Trần Văn Bình", state=OutgoingState.DRAFT, registered_by=clerk, registered_at=timezone.now(), **FACTS,
        )
        for _row in range(number)
    ]  # fmt: skip
    for row in rows:
        row.prepare_look_up()
    with transaction.atomic():
        return OutgoingDocument.objects.bulk_create(rows, batch_size=200)


def vendor() -> str:
    """The database's name as the table has it."""
    return connection.vendor
