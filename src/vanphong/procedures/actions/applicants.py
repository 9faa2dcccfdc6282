# SPDX-License-Identifier: EUPL-1.2
"""What is typed of an applicant, checked and tidied."""

from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import clean, normalise_phone, normalise_tax_code, parse_identity

LONGEST = {"applicant_name": 200, "applicant_address": 300, "note": 2000, "reason": 5000}


def text_of(value: Any, field: str, *, required: str = "") -> str:
    """One text, tidied; refused when it is too long, or missing where `required` says what to enter."""
    text = clean(value)
    if not text and required:
        raise Refused(required, field=field)
    most = LONGEST.get(field, 300)
    if len(text) > most:
        raise Refused(_("This is longer than %(most)d characters. Shorten it.") % {"most": most}, field=field)
    return text


def lines_of(value: Any, field: str, *, required: str = "") -> str:
    """A text of several lines, tidied line by line."""
    lines = [clean(line) for line in str(value or "").splitlines()]
    text = "\n".join(lines).strip("\n")
    if not text and required:
        raise Refused(required, field=field)
    if len(text) > LONGEST["reason"]:
        raise Refused(
            _("This is longer than %(most)d characters. Shorten it.") % {"most": LONGEST["reason"]},
            field=field,
        )
    return text


def phone_of(value: Any) -> str:
    """A telephone number, or nothing."""
    if not clean(value):
        return ""
    try:
        return normalise_phone(value)
    except ValueError as error:
        raise Refused(str(error), field="applicant_phone") from error


def identity_of(value: Any) -> str:
    """The number of an identity paper or a tax code, or nothing."""
    if not clean(value):
        return ""
    try:
        return parse_identity(value).number
    except ValueError as error:
        try:
            return normalise_tax_code(value)
        except ValueError:
            raise Refused(str(error), field="applicant_id") from error
