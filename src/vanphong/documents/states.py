# SPDX-License-Identifier: EUPL-1.2
"""The states of incoming and outgoing documents, and the moves between them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

#: a move after which the record stands where it stood
STAYS = ""


class IncomingState(models.TextChoices):
    REGISTERED = "registered", _("Not yet forwarded")
    FORWARDED = "forwarded", _("Being handled by the unit")
    FINISHED = "finished", _("Handled to the end")
    VOIDED = "voided", pgettext_lazy("number", "Voided")


class OutgoingState(models.TextChoices):
    DRAFT = "draft", _("Waiting for its number")
    WITHDRAWN = "withdrawn", _("Draft withdrawn")
    ISSUED = "issued", _("Issued, not dispatched")
    DISPATCHED = "dispatched", _("Dispatched to its recipients")
    VOIDED = "voided", pgettext_lazy("number", "Voided")


_IN, _OUT = IncomingState, OutgoingState

INCOMING_TRANSITIONS = {
    # a document that comes back, or whose answer is not enough, is forwarded again
    "forward": (frozenset({_IN.REGISTERED, _IN.FORWARDED, _IN.FINISHED}), _IN.FORWARDED),
    "finish": (frozenset({_IN.REGISTERED, _IN.FORWARDED}), _IN.FINISHED),
    "correct": (frozenset({_IN.REGISTERED, _IN.FORWARDED, _IN.FINISHED}), STAYS),
    "void": (frozenset({_IN.REGISTERED, _IN.FORWARDED}), _IN.VOIDED),
}

OUTGOING_TRANSITIONS = {
    "edit": (frozenset({_OUT.DRAFT}), STAYS),
    "withdraw": (frozenset({_OUT.DRAFT}), _OUT.WITHDRAWN),
    "issue": (frozenset({_OUT.DRAFT}), _OUT.ISSUED),
    "dispatch": (frozenset({_OUT.ISSUED}), _OUT.DISPATCHED),
    # what has left the house cannot lose its number: it is replaced or corrected by another document (Điều 18)
    "void": (frozenset({_OUT.ISSUED}), _OUT.VOIDED),
    "correct": (frozenset({_OUT.ISSUED, _OUT.DISPATCHED}), STAYS),
    "replace": (frozenset({_OUT.ISSUED, _OUT.DISPATCHED}), STAYS),
}

#: the states in which an arrival counts as registered; a voided number does not
REGISTERED_STATES = (_IN.REGISTERED, _IN.FORWARDED, _IN.FINISHED)
#: the states in which an outgoing document counts as issued; a voided number does not
ISSUED_STATES = (_OUT.ISSUED, _OUT.DISPATCHED)
#: the states that stand in the register under a number
NUMBERED_STATES = (_OUT.ISSUED, _OUT.DISPATCHED, _OUT.VOIDED)
