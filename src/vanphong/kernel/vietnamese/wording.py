# SPDX-License-Identifier: EUPL-1.2
"""Whole numbers in words, as slips and receipts need them, and in Roman figures for headings and quarters."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 10**9
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def number_in_words(number: int) -> str:
    """A whole number read aloud: 1.230.004 is "một triệu hai trăm ba mươi nghìn không trăm linh bốn"."""
    if number < 0:
        return "âm " + number_in_words(-number)
    if number >= 10**18:
        raise ValueError("a number of more than eighteen digits is not read aloud")
    return " ".join(_read(number, leading=True)) or _DIGITS[0]


def money_in_words(amount: int) -> str:
    """An amount as the last line of a receipt: "Hai triệu ba trăm bốn mươi nghìn đồng"."""
    words = number_in_words(amount)
    return words[0].upper() + words[1:] + " đồng"


def roman(number: int) -> str:
    """A number from 1 to 3999 in Roman figures: quý II/2024."""
    if not 1 <= number <= 3999:
        raise ValueError("Roman figures go from 1 to 3999")
    figures = ""
    for value, figure in _ROMAN:
        count, number = divmod(number, value)
        figures += figure * count
    return figures


def _read(number: int, *, leading: bool) -> list[str]:
    """The words of a number; one that does not lead says its empty hundreds too."""
    billions, rest = divmod(number, _BILLION)
    words = [*_read(billions, leading=leading), "tỷ"] if billions else []
    leading = leading and not billions
    for power in (2, 1, 0):
        group = rest // 1000**power % 1000
        if group:
            words += _read_group(group, leading=leading)
            words += [_GROUPS[power]] if _GROUPS[power] else []
            leading = False
    return words


def _read_group(number: int, *, leading: bool) -> list[str]:
    """Three digits: linh before a lone unit; mốt, tư and lăm after the tens."""
    hundreds, rest = divmod(number, 100)
    tens, unit = divmod(rest, 10)
    words = [] if leading and not hundreds else [_DIGITS[hundreds], "trăm"]
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif unit and words:
        words.append("linh")
    if unit:
        words.append(_unit(unit, tens))
    return words


def _unit(unit: int, tens: int) -> str:
    if unit == 5 and tens:
        return "lăm"
    if tens > 1:
        return {1: "mốt", 4: "tư"}.get(unit, _DIGITS[unit])
    return _DIGITS[unit]
