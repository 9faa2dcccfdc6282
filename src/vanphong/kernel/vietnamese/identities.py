# SPDX-License-Identifier: EUPL-1.2
"""Numbers that name a person or a body (identity papers, telephones, tax codes): checked, tidied, masked."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from django.utils.translation import gettext as _

from vanphong.kernel.vietnamese.text import clean

_CITIZEN = re.compile(r"0\d{11}")
_OLD_CARD = re.compile(r"\d{9}")
_PASSPORT = re.compile(r"[A-Z]\d{7,8}")
_TELEPHONE = re.compile(r"0[35789]\d{8}|02\d{9}")
_TAX = re.compile(r"\d{10}(?:-\d{3})?|0\d{11}")
_PROCEDURE = re.compile(r"\d\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?")
_BETWEEN_DIGITS = re.compile(r"[\s.\-()]+")


@dataclass(frozen=True)
class IdentityPaper:
    """A paper and its number: "citizen" (CCCD), "old_card" (CMND) or "passport"."""

    kind: Literal["citizen", "old_card", "passport"]
    number: str


@dataclass(frozen=True)
class CitizenFacts:
    """What the twelve digits of a citizen number say of a person."""

    province_code: str
    is_female: bool
    birth_year: int


def parse_identity(value: Any) -> IdentityPaper:
    """The paper that a number belongs to, with the zeros that a spreadsheet took from its front."""
    number = _digits(value, _padded_identity)
    if _CITIZEN.fullmatch(number):
        return IdentityPaper("citizen", number)
    if _OLD_CARD.fullmatch(number):
        return IdentityPaper("old_card", number)
    if _PASSPORT.fullmatch(number.upper()):
        return IdentityPaper("passport", number.upper())
    # The number itself is not repeated: messages reach logs, and half a wrong number still names a person.
    raise ValueError(
        _(
            "This is not the number of an identity paper. Write 12 digits for a citizen card, "
            "9 for an old identity card, or a letter and 7 or 8 digits for a passport."
        )
    )


def citizen_facts(number: str) -> CitizenFacts:
    """The province of registration, the sex and the year of birth in a citizen number."""
    if not _CITIZEN.fullmatch(number):
        raise ValueError(_("A citizen number has 12 digits and begins with 0. Check the number."))
    century, sex = divmod(int(number[3]), 2)
    return CitizenFacts(number[:3], sex == 1, 1900 + century * 100 + int(number[4:6]))


def normalise_phone(value: Any) -> str:
    """A telephone number in its ten or eleven digits from 0, without +84, spaces or points."""
    number = _digits(value, lambda digits: f"0{digits}" if digits[0] != "0" else digits)
    number = re.sub(r"^(?:\+|00)?84(?=[235789]\d{8,9}$)", "0", number)
    if not _TELEPHONE.fullmatch(number):
        raise ValueError(
            _("This is not a telephone number. Write 10 digits (mobile) or 11 (landline), beginning with 0.")
        )
    return number


def normalise_tax_code(value: Any) -> str:
    """A tax code: ten digits, with -001 for a branch, or the twelve digits of a citizen."""
    code = re.sub(r"[\s.]", "", clean(value))
    if re.fullmatch(r"\d{13}", code):
        code = f"{code[:10]}-{code[10:]}"
    if not _TAX.fullmatch(code):
        raise ValueError(
            _(
                "This is not a tax code. Write 10 digits, with -001 for a branch, "
                "or the 12 digits of a citizen number."
            )
        )
    return code


def is_procedure_code(value: Any) -> bool:
    """Whether a text is built like the code of an administrative procedure: 1.000005."""
    return bool(_PROCEDURE.fullmatch(clean(value)))


def mask_identity(number: Any) -> str:
    """A number for eyes that may not read it: 020********123, the stars never telling its length."""
    number = clean(number)
    if len(number) < 12:
        return "*" * 8 + (number[-3:] if len(number) >= 8 else "") if number else ""
    return f"{number[:3]}{'*' * 8}{number[-3:]}"


def _digits(value: Any, restored: Any) -> str:
    """What was typed without the signs between its digits; a cell that held a number gets its zeros back."""
    text = _BETWEEN_DIGITS.sub("", clean(value))
    return restored(text) if isinstance(value, int | float) and text.isdigit() else text


def _padded_identity(digits: str) -> str:
    return digits.zfill(12) if len(digits) > 9 else digits.zfill(9) if len(digits) == 8 else digits
