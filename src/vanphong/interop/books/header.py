# SPDX-License-Identifier: EUPL-1.2
"""Finding the header of a register: on whichever row, in one row or up to three, in many spellings, in any order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from vanphong.kernel.vietnamese import fold

#: a header stands within so many rows, and is so many rows high at most
WITHIN, HIGHEST = 60, 3
#: a heading may say so many letters more than the name of the column
LONGER = 40

Columns = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Wanted:
    """The columns of a book by the names they bear, those it needs, and what may stand instead of a needed one."""

    columns: Columns
    needed: frozenset[str]
    instead: Mapping[str, tuple[str, ...]]
    #: columns that only another register has
    foreign: tuple[str, ...] = ()

    def lacking(self, places: Mapping[str, int]) -> set[str]:
        """The needed columns that are not there, in one piece or in several."""
        return {
            field
            for field in self.needed - places.keys()
            if not (field in self.instead and all(part in places for part in self.instead[field]))
        }


@dataclass(frozen=True)
class Header:
    """Where a header ends (row, from 0), the column of each field, and the headings as candidates to know them again."""

    last: int
    places: Mapping[str, int]
    headings: Mapping[str, tuple[str, ...]]

    def is_repeated_in(self, row: Sequence[Any]) -> bool:
        """Whether a row is the header once more, as on the next printed page."""
        same = 0
        for field, column in self.places.items():
            value = cell(row, column)
            if value is not None and fold(value) not in self.headings[field]:
                return False
            same += value is not None
        return same >= 2


def foreign_column(rows: Sequence[Sequence[Any]], header: Header, wanted: Wanted) -> str:
    """The column by which a sheet with all that is needed is told to be another register."""
    headings = headings_over(rows[max(0, header.last + 1 - HIGHEST) : header.last + 1])
    return next((name for name in wanted.foreign if any(fold(name) in names for names in headings)), "")


def find_header(rows: Sequence[Sequence[Any]], wanted: Wanted) -> Header | set[str]:
    """The header among the first rows of a sheet; or the needed fields that no row has."""
    best: Header | None = None
    missing = set(wanted.needed)
    for first in range(min(len(rows), WITHIN)):
        if not any(value is not None for value in rows[first]):
            continue
        for height in range(1, HIGHEST + 1):
            headings = headings_over(rows[first : first + height])
            places = matched(headings, wanted.columns)
            lacking = wanted.lacking(places)
            if len(lacking) < len(missing):
                missing = lacking
            if not lacking and (best is None or len(places) > len(best.places)):
                known = {field: headings[column] for field, column in places.items()}
                best = Header(min(first + height, len(rows)) - 1, places, known)
    return best if best is not None else missing


def headings_over(rows: Sequence[Sequence[Any]]) -> list[tuple[str, ...]]:
    """What each column may be called: by its lowest heading, or with those above it (a heading merged over several)."""
    widest = max(map(len, rows), default=0)
    texts = [[fold(cell(row, column)) for column in range(widest)] for row in rows]
    for upper, lower in pairwise(texts):
        for column in range(1, widest):  # merged cells hold their text in the first of them
            if not upper[column] and lower[column] and lower[column - 1]:
                upper[column] = upper[column - 1]
    found = []
    for column in range(widest):
        parts = [row[column] for row in texts if row[column]]
        names = [parts[-1], " ".join(parts), " ".join(reversed(parts))] if parts else []
        found.append(tuple(dict.fromkeys(names)))
    return found


def matched(headings: Sequence[tuple[str, ...]], columns: Columns) -> dict[str, int]:
    """Which column holds which field: the very name first, then one that begins so, then one with its words in order."""
    names = sorted(
        ((fold(name), field) for field, spellings in columns.items() for name in spellings),
        key=lambda pair: -len(pair[0]),
    )
    places: dict[str, int] = {}
    for fits in (is_named, begins_so, has_words):
        for name, field in names:
            if field in places:
                continue
            free = (c for c in range(len(headings)) if c not in places.values())
            column = next((c for c in free if any(fits(heading, name) for heading in headings[c])), None)
            if column is not None:
                places[field] = column
    return places


def is_named(heading: str, name: str) -> bool:
    """The heading is the name."""
    return heading == name


def begins_so(heading: str, name: str) -> bool:
    """The heading begins with the name, of more than one word."""
    return " " in name and heading.startswith(f"{name} ") and len(heading) <= len(name) + LONGER


def has_words(heading: str, name: str) -> bool:
    """The heading holds the words of the name in their order, and not many others."""
    words = iter(heading.split())
    return " " in name and len(heading) <= len(name) + LONGER and all(word in words for word in name.split())


def cell(row: Sequence[Any], column: int) -> Any:
    """A cell, or nothing where the row ends before it."""
    return row[column] if column < len(row) else None
