# SPDX-License-Identifier: EUPL-1.2
"""What has come out differently since a review was sealed, and which records made it so."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.kernel.indicators import Indicator, Ratio, indicators
from vanphong.kernel.journal import entries_of_type
from vanphong.kernel.vietnamese import format_moment
from vanphong.reviews.lines import Value, language, number_of, printed
from vanphong.reviews.models import Review, SealedFigure
from vanphong.reviews.queries.figures import Figures
from vanphong.reviews.rooms import HouseReader, visible_in

#: so many records are named; of more, the number is given
NAMED = 200
LATE, COUNTED, GONE, DELETED, AMOUNT = (
    gettext_lazy("entered after the sealing"),
    gettext_lazy("corrected: now counts"),
    gettext_lazy("corrected or voided: no longer counts"),
    gettext_lazy("no longer in the register"),
    gettext_lazy("amount corrected"),
)


@dataclass(frozen=True)
class ChangedRecord:
    """A record that counts otherwise than when the review was sealed, and what the journal says of it since."""

    label: str
    url: str
    change: Any
    events: tuple[str, ...] = ()


@dataclass(frozen=True)
class Difference:
    """A sealed figure whose records are others today."""

    code: str
    label: str
    sealed: Value
    now: Value
    printed_sealed: str
    printed_now: str
    records: tuple[ChangedRecord, ...] = ()
    more: int = 0
    is_ratio: bool = False


def rows_behind(item: Indicator, figures: Figures) -> dict[int, int]:
    """Key → amount of each record that an indicator counts."""
    rows = item.rows(figures.period, figures.scope).order_by()
    if item.total is None:
        return dict.fromkeys(rows.values_list("pk", flat=True), 1)
    return {key: amount or 0 for key, amount in rows.values_list("pk", item.total)}


def differences_since_sealing(review: Review, reader: Any = None) -> list[Difference]:
    """Each figure of a sealed review that differs today, with the records that made it so, as far as the reader sees them."""
    now = Figures(review.period, review.scope)
    reader = HouseReader() if reader is None else reader
    found = [difference_of(sealed, now, review, reader) for sealed in review.sealed_figures.all()]
    return [difference for difference in found if difference is not None]


def difference_of(sealed: SealedFigure, now: Figures, review: Review, reader: Any) -> Difference | None:
    """The difference of one figure, or None where the same records count today."""
    item = indicators.get(sealed.code)
    if item is None or isinstance(item, Ratio) != sealed.is_ratio:
        return None
    if isinstance(item, Ratio):
        then, today = number_of(sealed.value, True), now.value(sealed.code)
        return None if then == today else made(sealed, then, today)
    before, after = sealed.rows, rows_behind(item, now)
    if before == after:
        return None
    changed = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    telling = Telling(sealed, review, before, after)
    records = tuple(telling.of(item.listing, item.rows(now.period, now.scope).model, changed[:NAMED], reader))
    then, today = sum(before.values()), sum(after.values())
    return made(sealed, then, today, records, len(changed) - len(records))


def made(
    sealed: SealedFigure, then: Value, today: Value, records: tuple[ChangedRecord, ...] = (), more: int = 0
) -> Difference:
    """A difference, with both figures as printed."""
    words = printed(then, sealed.is_ratio), printed(today, sealed.is_ratio)
    return Difference(sealed.code, sealed.label, then, today, *words, records, more, sealed.is_ratio)


@dataclass(frozen=True)
class Telling:
    """Names the records of one difference."""

    sealed: SealedFigure
    review: Review
    before: Mapping[int, int]
    after: Mapping[int, int]

    def of(
        self, listing: str, model: type[models.Model], keys: list[int], reader: Any
    ) -> Iterator[ChangedRecord]:
        """Each changed record by its name and the events of its journal since the sealing; unseen ones without both."""
        seen = visible_in(listing, reader)
        known = {} if seen is None else {record.pk: record for record in seen.filter(pk__in=keys)}
        there = set(model._default_manager.filter(pk__in=keys).values_list("pk", flat=True))
        events = self.events_of(model, list(known))
        for key in keys:
            record = known.get(key)
            if record is None:
                unnamed = _("a record that you may not see") if key in there else _("a record that is gone")
                yield ChangedRecord(unnamed, "", self.change_of(key, key in there))
                continue
            address = getattr(record, "get_absolute_url", str)()
            link = address if address.startswith("/") else ""
            yield ChangedRecord(str(record), link, self.change_of(key, True), tuple(events[key]))

    def events_of(self, model: type[models.Model], keys: list[int]) -> dict[int, list[str]]:
        """What the journal says of these records since the sealing, oldest first."""
        told: dict[int, list[str]] = defaultdict(list)
        entries = entries_of_type(model._meta.label_lower)
        for entry in entries.filter(subject_id__in=keys, at__gt=self.review.sealed_at).order_by("id"):
            if entry.subject_id is not None:
                when = format_moment(entry.at, language=language())
                told[entry.subject_id].append(f"{when} {entry.by}: {entry.sentence}")
        return told

    def change_of(self, key: int, is_there: bool) -> Any:
        """In words, how this record counts otherwise."""
        newest = self.sealed.newest_key
        if key not in self.before:
            return LATE if newest is None or key > newest else COUNTED
        if key not in self.after:
            return GONE if is_there else DELETED
        return AMOUNT
