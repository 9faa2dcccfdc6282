# SPDX-License-Identifier: EUPL-1.2
"""What came out: one line for each thing that was measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Result:
    """One measurement beside its goal."""

    #: the name by which --only takes it
    goal: str
    what: str
    database: str
    value: float
    limit: float
    unit: str
    #: the two sides as they are printed
    house: str
    other: str = ""
    at_least: bool = False
    #: one of many behind a line of the table
    is_detail: bool = False

    @property
    def is_reached(self) -> bool:
        """Whether the goal is reached."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit

    @property
    def printed(self) -> str:
        """The value with its unit."""
        return amount(self.value, self.unit)

    @property
    def printed_limit(self) -> str:
        """The goal as the table has it."""
        return f"{'≥' if self.at_least else '≤'} {amount(self.limit, self.unit)}"


def amount(value: float, unit: str) -> str:
    """A number with its unit: 1.34 ×, 82 %, 120 ms, 96 MB."""
    return f"{value:.2f} ×" if unit == "×" else f"{value:.0f} {unit}"


def milliseconds(seconds: float) -> str:
    """A time as the table prints it."""
    value = seconds * 1000
    return f"{value:.2f} ms" if value < 10 else f"{value:,.0f} ms"
