# SPDX-License-Identifier: EUPL-1.2
"""The code of the next dossier, and the rule by which codes are built."""

import re
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.numbering import locked_register
from vanphong.kernel.vietnamese import clean, fold
from vanphong.organisation.models import Unit
from vanphong.procedures.models.codes import PLACE, USUAL_PATTERN, CodeRule, UnitCode, written
from vanphong.procedures.models.dossiers import Dossier
from vanphong.procedures.permissions import may_maintain

GIVEN = re.compile(r"[A-Z0-9][A-Z0-9./-]{3,58}[A-Z0-9]")


def next_code(unit: Unit, day: date) -> str:
    """The next code of this unit on this day, under a lock until the action ends."""
    rule = CodeRule.objects.filter(valid_from__lte=day).first()
    pattern = rule.pattern if rule else USUAL_PATTERN
    unit_code = code_of_unit(unit)
    # by code and not by unit: two units that write the same abbreviation share one series
    register = locked_register(book=f"dossiers:{unit_code}:{day:%y%m%d}", on=day)
    while True:
        # a register that was taken over may hold codes of this day already: they are passed over
        code = written(pattern, unit_code, day, register.take_next_number(day))
        if not Dossier.objects.filter(code=code).exists():
            return code


def code_of_unit(unit: Unit) -> str:
    """The unit's code in dossier codes; without one of its own, its abbreviation or key in plain letters."""
    own = UnitCode.objects.filter(unit=unit).values_list("code", flat=True).first()
    return own or fold(unit.abbreviation or unit.code).replace(" ", "").upper()


def given_code(code: Any) -> str:
    """A code that another system has given, tidied; refused when it is no code or is used already."""
    text = clean(code).upper().replace(" ", "")
    if not GIVEN.fullmatch(text):
        raise Refused(
            _("This is not a dossier code. Write it like 000.00.16.H37-240620-0001, or leave it empty."),
            field="code",
        )
    if Dossier.objects.filter(code=text).exists():
        raise Refused(
            _("There is a dossier with this code already. Open it, or check what you typed."), field="code"
        )
    return text


@action
def set_code_rule(*, pattern: str, valid_from: date, by: Any) -> CodeRule:
    """Say how dossier codes are built from a day on."""
    ensure(may_maintain(by))
    pattern = clean(pattern)
    places = PLACE.findall(pattern)
    serials = [place for place in places if place.startswith("serial")]
    rest = PLACE.sub("", pattern)
    whole = places.count("yyMMdd") == 1 and len(serials) == 1 and places.count("unit") == 1
    if not whole or not re.fullmatch(r"[A-Z0-9.-]*", rest) or len(pattern) > 60:
        raise Refused(
            _(
                "A pattern holds {unit}, {yyMMdd} and {serial:4} once each; between them only capital letters, digits, "
                "points and hyphens. The usual one is %(usual)s."
            )
            % {"usual": USUAL_PATTERN},
            field="pattern",
        )
    rule, _made = CodeRule.objects.update_or_create(valid_from=valid_from, defaults={"pattern": pattern})
    record("procedures.code_rule_set", subject=rule, by=by, pattern=pattern, valid_from=valid_from)
    return rule


@action
def set_unit_code(*, unit: Unit, code: str, by: Any) -> UnitCode:
    """Give a unit its code in dossier codes."""
    ensure(may_maintain(by))
    text = clean(code).upper()
    if not re.fullmatch(r"[A-Z0-9][A-Z0-9.]{0,23}[A-Z0-9]", text):
        raise Refused(
            _("A unit's code is made of capital letters, digits and points, like 000.00.16.H37 or H37.16."),
            field="code",
        )
    if UnitCode.objects.filter(code=text).exclude(unit=unit).exists():
        raise Refused(_("Another unit has this code. Each unit needs one of its own."), field="code")
    unit_code, _made = UnitCode.objects.update_or_create(unit=unit, defaults={"code": text})
    record("procedures.unit_code_set", subject=unit_code, by=by, unit=unit.pk, unit_name=unit.name, code=text)
    return unit_code
