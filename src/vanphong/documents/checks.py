# SPDX-License-Identifier: EUPL-1.2
"""What every entry of a register must satisfy, whichever way it comes in. A refusal names the field."""

import logging
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from vanphong.documents.models import IncomingDocument
from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import nfc
from vanphong.kernel.vietnamese.secrecy import is_marked_secret

#: the law names 500 characters for exchange; registers hold longer ones
LONGEST_TEXT = 2000
LARGEST_COUNT = 100_000
#: days between signing and effect of a provincial normative document (Luật Ban hành VBQPPL; DOMAIN 7.3)
DAYS_TO_EFFECT = 10

security_log = logging.getLogger("vanphong.security")


def cleaned(model: type[models.Model], facts: dict[str, Any]) -> dict[str, Any]:
    """The facts as they are stored: texts repaired and short enough, numbers within bounds."""
    return {name: _cleaned(model._meta.get_field(name), value) for name, value in facts.items()}


def _cleaned(field: Any, value: Any) -> Any:
    if isinstance(field, models.TextField):
        lines = [" ".join(nfc(line).split()) for line in str(value or "").splitlines()]
        text = "\n".join(lines).strip("\n")
        return short_enough(text, LONGEST_TEXT, field.name)
    if isinstance(field, models.CharField) and not field.choices:
        return short_enough(" ".join(nfc(value).split()), field.max_length or LONGEST_TEXT, field.name)
    if isinstance(field, models.PositiveIntegerField) and value is not None:
        if not 0 <= int(value) <= LARGEST_COUNT:
            raise Refused(
                _("Write a number from 0 to %(most)s.") % {"most": f"{LARGEST_COUNT:,}".replace(",", ".")},
                field=field.name,
            )
        return int(value)
    if field.choices and value not in {key for key, _label in field.choices}:
        raise Refused(_("This choice does not exist; choose one from the list."), field=field.name)
    return value


def short_enough(text: str, most: int, field: str) -> str:
    """The text, unless it is too long for the register."""
    if len(text) > most:
        raise Refused(
            _("This is %(length)d characters long; shorten it to %(most)d at most.")
            % {"length": len(text), "most": most},
            field=field,
        )
    return text


def ensure_no_secret(by: Any, facts: dict[str, Any]) -> None:
    """State secrets never come into this system (Luật Bảo vệ bí mật nhà nước): refused, kept nowhere, logged without content."""
    for name, value in facts.items():
        if isinstance(value, str) and is_marked_secret(value):
            security_log.warning(
                "secret material refused: officer %s, field %s", getattr(by, "pk", None), name
            )
            raise Refused(
                _(
                    "This bears a secrecy mark. State secrets may not be entered on a computer that is on a network: "
                    "register it in the paper register of secret documents."
                ),
                field=name,
            )


def ensure_subject(facts: dict[str, Any]) -> None:
    """No document without its subject."""
    if not facts["subject"]:
        raise Refused(_("The subject is missing; write what the document is about."), field="subject")


def ensure_incoming_days(arrived_on: date, dated_on: date | None, due_on: date | None, today: date) -> None:
    """It was written before it arrived, it arrived before now, it falls due after it arrived."""
    if arrived_on > today:
        raise Refused(
            _("The day of arrival lies ahead; enter the day on which it arrived."), field="arrived_on"
        )
    if dated_on is not None and dated_on > arrived_on:
        raise Refused(
            _("The document is dated %(dated)s, after it arrived. Correct one of the two days.")
            % {"dated": f"{dated_on:%d/%m/%Y}"},
            field="dated_on",
        )
    if due_on is not None and due_on < arrived_on:
        raise Refused(_("The due day lies before the day of arrival. Choose a later day."), field="due_on")


def ensure_effect(
    *,
    is_normative: bool,
    shortened: bool,
    dated_on: date,
    effective_from: date | None,
    effective_to: date | None = None,
) -> None:
    """A normative document says from when it binds, and leaves people the time that the law gives them."""
    if effective_to is not None and (effective_from or dated_on) > effective_to:
        raise Refused(
            _("The last day of effect lies before the first. Correct one of the two days."),
            field="effective_to",
        )
    if not is_normative:
        return
    if effective_from is None:
        raise Refused(
            _("A legal normative document needs the day from which it is in effect. Enter that day."),
            field="effective_from",
        )
    earliest = dated_on if shortened else dated_on + timedelta(days=DAYS_TO_EFFECT)
    if effective_from < earliest:
        raise Refused(
            _(
                "A legal normative document of the province takes effect %(days)d days after signing at the earliest, here on "
                "%(day)s. Choose that day or later, or mark the shortened procedure if it was made by it."
            )
            % {"days": DAYS_TO_EFFECT, "day": f"{earliest:%d/%m/%Y}"}
            if not shortened
            else _("It cannot be in effect before it is signed. Choose %(day)s or a later day.")
            % {"day": f"{earliest:%d/%m/%Y}"},
            field="effective_from",
        )


class PossibleDuplicate(Refused):
    """A document like this one is registered already; `existing` says which, and the clerk may register it all the same."""

    def __init__(self, existing: list[IncomingDocument]) -> None:
        super().__init__(
            _(
                "A document with the same author, number and date is registered already: arrival number %(numbers)s. "
                "If this is another one, tick “register all the same”."
            )
            % {"numbers": ", ".join(document.number for document in existing)},
            field="symbol",
        )
        self.existing = existing
