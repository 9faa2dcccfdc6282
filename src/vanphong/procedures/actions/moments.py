# SPDX-License-Identifier: EUPL-1.2
"""When something happened at the counter: now, or a moment that is entered later, never one that is still to come."""

from datetime import datetime

from django.utils.translation import gettext as _

from vanphong.kernel.actions import Refused
from vanphong.kernel.worktime import local, now
from vanphong.procedures.models.dossiers import Dossier


def moment_of(given: datetime | None, field: str, *, since: datetime | None = None) -> datetime:
    """The moment that was given, or this one. Refused when it is still to come or lies before `since`."""
    present = now()
    moment = present if given is None else local(given)
    if moment > present:
        raise Refused(_("This moment is still to come. Enter when it happened."), field=field)
    if since is not None and moment < since.replace(second=0, microsecond=0):
        raise Refused(
            _("This is before %(moment)s, when the step before it was done. Enter a later moment.")
            % {"moment": f"{local(since):%H:%M %d/%m/%Y}"},
            field=field,
        )
    return moment


def last_step(dossier: Dossier) -> datetime | None:
    """When the last thing before a move happened: the reception, or the papers that were added."""
    added = dossier.supplements.order_by("-answered_at").values_list("answered_at", flat=True).first()
    moments = [moment for moment in (dossier.received_at, added) if moment is not None]
    return max(moments, default=None)
