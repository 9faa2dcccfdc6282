# SPDX-License-Identifier: EUPL-1.2
"""What has come out differently since a review was sealed, and which records made it so."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.kernel.indicators import Indicator, Ratio, indicators
from vanphong.kernel.journal import entries_of_type
from vanphong.kernel.vietnamese import format_number
from vanphong.reviews.models import Review, SealedFigure
from vanphong.reviews.queries.figures import Figures, Value, number_of, printed

#: so many records are named; of more, the number is given
NAMED = 200
WORDS = {
    "late": gettext_lazy("entered after the sealing"),
    "counted": gettext_lazy("now counts"),
    "gone": gettext_lazy("no longer counts"),
    "amount": gettext_lazy("amount corrected"),
}


@dataclass(frozen=True)
class ChangedRecord:
    """A record that counts otherwise than when the review was sealed, and what the journal says of it since."""

    label: str
    url: str
    change: Any
    events: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """A sealed figure whose records are others today."""

    code: str
    label: str
    sealed: Value
    now: Value
    printed_sealed: str
    printed_now: str
    records: tuple[ChangedRecord, ...]
    more: int = 0


def rows_behind(item: Indicator, figures: Figures) -> dict[int, int]:
    """Key → amount of each record that an indicator counts."""
    rows = item.rows(figures.period, figures.scope).order_by()
    if item.total is None:
        return dict.fromkeys(rows.values_list("pk", flat=True), 1)
    return {key: amount or 0 for key, amount in rows.values_list("pk", item.total)}


def differences_since_sealing(review: Review) -> list[Difference]:
    """Each figure of a sealed review that differs today, with the records that made the difference."""
    now = Figures(review.period, review.scope)
    found = [difference_of(sealed, now, review.sealed_at) for sealed in review.sealed_figures.all()]
    return [difference for difference in found if difference is not None]


def difference_of(sealed: SealedFigure, now: Figures, sealed_at: datetime | None) -> Difference | None:
    """The difference of one figure, or None where the same records count today."""
    item = indicators.get(sealed.code)
    if item is None or sealed_at is None:
        return None
    is_ratio = isinstance(item, Ratio)
    then, today = number_of(sealed.value, is_ratio), now.value(sealed.code)
    if isinstance(item, Ratio):
        records: list[ChangedRecord] = []
        if then == today:
            return None
    else:
        before, after = sealed.rows, rows_behind(item, now)
        if before == after:
            return None
        model = item.rows(now.period, now.scope).model
        changed = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
        records = list(changed_records(model, changed[:NAMED], before, after, sealed_at))
    return Difference(
        code=sealed.code,
        label=sealed.label,
        sealed=then,
        now=today,
        printed_sealed=printed(then, is_ratio),
        printed_now=printed(today, is_ratio),
        records=tuple(records),
        more=0 if is_ratio else len(changed) - len(records),
    )


def changed_records(
    model: type[models.Model],
    keys: list[int],
    before: dict[int, int],
    after: dict[int, int],
    sealed_at: datetime,
) -> Iterable[ChangedRecord]:
    """Each changed record by name, with the events of its journal since the sealing."""
    known = model._default_manager.in_bulk(keys)
    events: dict[int, list[str]] = {key: [] for key in keys}
    began_late = set()
    since = (
        entries_of_type(model._meta.label_lower).filter(subject_id__in=keys, at__gt=sealed_at).order_by("id")
    )
    older = entries_of_type(model._meta.label_lower).filter(subject_id__in=keys, at__lte=sealed_at).order_by()
    known_then = set(older.values_list("subject_id", flat=True))
    for entry in since:
        if entry.subject_id is not None:
            events[entry.subject_id].append(f"{entry.at:%d/%m/%Y} {entry.by}: {entry.sentence}")
            if entry.subject_id not in known_then:
                began_late.add(entry.subject_id)
    for key in keys:
        record = known.get(key)
        yield ChangedRecord(
            label=str(record)
            if record is not None
            else _("record no. %(key)s") % {"key": format_number(key)},
            url=record.get_absolute_url() if record is not None else "",  # type: ignore[attr-defined]
            change=change_of(key, before, after, key in began_late),
            events=tuple(events[key]),
        )


def change_of(key: int, before: dict[int, int], after: dict[int, int], began_late: bool) -> Any:
    """In words, how this record counts otherwise."""
    if key not in before:
        return WORDS["late"] if began_late else WORDS["counted"]
    if key not in after:
        return WORDS["gone"]
    return WORDS["amount"]
