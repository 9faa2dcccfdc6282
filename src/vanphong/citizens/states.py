# SPDX-License-Identifier: EUPL-1.2
"""A session is open while visits are registered in it, then closed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SessionState(models.TextChoices):
    OPEN = "open", _("Open")
    CLOSED = "closed", _("Closed")


TRANSITIONS = {
    "register_visit": ({SessionState.OPEN}, SessionState.OPEN),
    "close": ({SessionState.OPEN}, SessionState.CLOSED),
    "reopen": ({SessionState.CLOSED}, SessionState.OPEN),
}
