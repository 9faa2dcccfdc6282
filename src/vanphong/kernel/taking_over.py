# SPDX-License-Identifier: EUPL-1.2
"""What every taking over of an older book tells: which rows went in, which were there already, which were refused and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from vanphong.kernel.actions import Refused


@dataclass(frozen=True)
class RefusedRow:
    """A row that did not go in: its place, the reason as a code, and as a sentence that says what to do."""

    row: int
    code: str
    message: str


class RowRefused(Refused):
    """A row that does not fit. Each room has its own, with its sentences."""

    #: code of a refusal → what the officer is told to do
    sentences: ClassVar[Mapping[str, Any]]

    def __init__(self, code: str, message: Any = None) -> None:
        super().__init__(message or self.sentences[code])
        self.code = code

    def at(self, row: int) -> RefusedRow:
        """The refusal of the row at this place."""
        return RefusedRow(row, self.code, str(self.message))


@dataclass
class ImportReport:
    """What became of the rows of a book, by their place in it."""

    accepted: list[int] = field(default_factory=list)
    #: there already, with the same facts: nothing is added
    already: list[int] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
