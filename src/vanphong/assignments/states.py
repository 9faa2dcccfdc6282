# SPDX-License-Identifier: EUPL-1.2
"""Where an assignment stands between the giver and the lead unit. In time or late is no state: it follows from dates."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AssignmentState(models.TextChoices):
    ASSIGNED = "assigned", _("Waiting to be accepted")
    ACCEPTED = "accepted", _("In progress")
    REPORTED = "reported", _("Waiting for confirmation")
    COMPLETED = "completed", _("Completed")
    RETURNED = "returned", _("Returned")
    CANCELLED = "cancelled", _("Cancelled")


S = AssignmentState
#: states in which the assignment still has to be done, by whomever
OPEN = frozenset({S.ASSIGNED, S.ACCEPTED, S.REPORTED, S.RETURNED})

TRANSITIONS = {
    "accept": ({S.ASSIGNED}, S.ACCEPTED),
    "report_completion": ({S.ASSIGNED, S.ACCEPTED}, S.REPORTED),
    "send_back": ({S.REPORTED}, S.ACCEPTED),
    "complete": ({S.ASSIGNED, S.ACCEPTED, S.REPORTED}, S.COMPLETED),
    "return": ({S.ASSIGNED, S.ACCEPTED}, S.RETURNED),
    "reassign": (OPEN, S.ASSIGNED),
    "cancel": (OPEN, S.CANCELLED),
    "reopen": ({S.COMPLETED, S.CANCELLED}, S.ACCEPTED),
}

#: acts that leave the state as it is, and the states in which they can be done
STAYS = "unchanged"
STAYING_TRANSITIONS = {
    "report_progress": ({S.ASSIGNED, S.ACCEPTED, S.REPORTED}, STAYS),
    "request_extension": ({S.ASSIGNED, S.ACCEPTED}, STAYS),
    "extend": (OPEN, STAYS),
    "refuse_extension": (OPEN, STAYS),
    "correct": (frozenset(S), STAYS),
}
