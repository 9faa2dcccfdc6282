# SPDX-License-Identifier: EUPL-1.2
"""One figure as it is read: in a table, in a sentence, beside last year's."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from vanphong.kernel.vietnamese import format_number, format_percent, prose_count

Value = int | Decimal | None
NO_DATA = "–"


def language() -> str:
    """ "en" where the screen is English, else "vi"."""
    return "en" if (get_language() or "vi").startswith("en") else "vi"


def printed(value: Value, is_ratio: bool) -> str:
    """A figure as the page shows it; no data is a dash, never 0 or 100 per cent."""
    if value is None:
        return NO_DATA
    write = format_percent if is_ratio else format_number
    return write(value, language=language())


def in_prose(value: Value, is_ratio: bool, nothing_in_words: bool = False) -> str:
    """A figure inside a sentence: 06 kỳ, 9.115 văn bản, 96,7%; none at all may be said in words."""
    if value is None or is_ratio:
        return printed(value, is_ratio)
    if value == 0 and nothing_in_words:
        return pgettext("how many", "no")
    return prose_count(int(value), language=language())


def exact(value: Value) -> str:
    """A figure as it is kept: nothing lost, empty where there is no data."""
    return "" if value is None else str(value)


def number_of(text: str, is_ratio: bool) -> Value:
    """A kept value as a number again."""
    if not text:
        return None
    return Decimal(text) if is_ratio else int(text)


def difference_of(value: Value, previous: Value, is_ratio: bool) -> Value:
    """More (+) or less (-) than the year before, as a reader finds it who takes the printed figures away from each other."""
    if value is None or previous is None:
        return None
    if not is_ratio:
        return value - previous
    rounded = [Decimal(number).quantize(Decimal("0.1"), ROUND_HALF_UP) for number in (value, previous)]
    # 99,96% is printed with both decimals, for it is not 100%
    if any(
        near in (0, 100) and near != number for near, number in zip(rounded, (value, previous), strict=True)
    ):
        return Decimal(value) - Decimal(previous)
    return rounded[0] - rounded[1]


@dataclass(frozen=True)
class Source:
    """One of the two figures of which a share is made."""

    label: str
    printed: str
    url: str


@dataclass(frozen=True)
class Figure:
    """One line of a review."""

    code: str
    label: str
    definition: str
    basis: str
    value: Value
    previous: Value
    is_ratio: bool
    #: opens the records behind it; empty where the reader may not
    url: str
    previous_url: str = ""
    sources: tuple[Source, ...] = ()
    #: of a sealed figure, where today's count is another: today's, as printed
    today: str = ""

    @property
    def printed(self) -> str:
        """The value as shown in a table."""
        return printed(self.value, self.is_ratio)

    @property
    def printed_previous(self) -> str:
        """The same period last year."""
        return printed(self.previous, self.is_ratio)

    @property
    def in_prose(self) -> str:
        """The value inside a sentence."""
        return in_prose(self.value, self.is_ratio)

    @property
    def difference(self) -> Value:
        """More or less than the same period last year; None where one of them has no data."""
        return difference_of(self.value, self.previous, self.is_ratio)

    @property
    def printed_difference(self) -> str:
        """The difference with its sign; percentage points for a share."""
        if self.difference is None:
            return NO_DATA
        sign = "+" if self.difference > 0 else "-" if self.difference < 0 else ""
        amount = sign + format_number(abs(self.difference), language=language())
        return _("%(amount)s points") % {"amount": amount} if self.is_ratio else amount
