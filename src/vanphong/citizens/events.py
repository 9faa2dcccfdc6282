# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of reception. No sentence and no fact holds who came."""

from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from vanphong.citizens.models import Reception, ReceptionSession, Visit, VisitKind
from vanphong.kernel.journal import EventType

KINDS = {"kind": dict(VisitKind.choices)}


def fields_of(model: type[Model]) -> dict[str, dict[str, Any]]:
    """What the fields of a record are called, for an entry that names those that were changed."""
    return {"changed": {field.name: field.verbose_name for field in model._meta.concrete_fields}}


EVENTS = [
    EventType(
        "citizens.session_opened",
        _("Opened a session of reception on %(held_on)s (%(reception)s)"),
        words={"reception": dict(Reception.choices)},
    ),
    EventType(
        "citizens.session_corrected",
        _("Corrected the session: %(changed)s"),
        words=fields_of(ReceptionSession),
    ),
    EventType("citizens.session_closed", _("Closed the session with %(visits)s visits by %(people)s people")),
    EventType("citizens.session_reopened", _("Opened the session again: %(reason)s")),
    EventType(
        "citizens.visit_registered",
        _("Registered the visit no. %(number)s: %(kind)s, %(people)s people"),
        words=KINDS,
    ),
    EventType(
        "citizens.visit_corrected",
        _("Corrected the visit: %(changed)s. Reason: %(reason)s"),
        words=fields_of(Visit),
    ),
    EventType("citizens.visit_followed_up", _("Wrote down the result: %(outcome)s")),
    EventType("citizens.denouncer_seen", _("Looked at who denounces. Reason: %(reason)s")),
    EventType(
        "citizens.register_imported",
        _("Imported from a register: visit no. %(number)s, %(kind)s, %(people)s people"),
        words=KINDS,
    ),
]
