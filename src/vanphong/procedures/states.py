# SPDX-License-Identifier: EUPL-1.2
"""The states of a dossier, and the one table of its moves (statuses of the national portal: DOMAIN 3.4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """Where a dossier stands."""

    PROCESSING = "processing", _("in process")
    WAITING = "waiting", _("waiting for papers")
    RESOLVED = "resolved", _("result signed")
    HANDED_OVER = "handed_over", _("result handed over")
    REFUSED = "refused", _("refused")
    WITHDRAWN = "withdrawn", _("withdrawn")
    STOPPED = "stopped", _("stopped")


TRANSITIONS: dict[str, tuple[frozenset[str], str]] = {
    "request_supplement": (frozenset({"processing"}), State.WAITING),
    "take_supplement": (frozenset({"waiting"}), State.PROCESSING),
    "reappoint": (frozenset({"processing"}), State.PROCESSING),
    "resolve": (frozenset({"processing"}), State.RESOLVED),
    "hand_over": (frozenset({"resolved"}), State.HANDED_OVER),
    "refuse": (frozenset({"processing"}), State.REFUSED),
    "withdraw": (frozenset({"processing"}), State.WITHDRAWN),
    "stop": (frozenset({"processing", "waiting"}), State.STOPPED),
}

#: the status under which the national portal knows each state
PORTAL_STATUS = {
    State.REFUSED: 3,
    State.PROCESSING: 4,
    State.WAITING: 5,
    State.WITHDRAWN: 7,
    State.STOPPED: 8,
    State.RESOLVED: 9,
    State.HANDED_OVER: 10,
}
#: states in which the dossier left the office without a result
ENDED = (State.REFUSED, State.WITHDRAWN, State.STOPPED)
#: states in which the dossier is still to be resolved
OPEN = (State.PROCESSING, State.WAITING)
