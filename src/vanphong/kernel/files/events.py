# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of files."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("files.attached", _("Attached the file %(name)s"), personal=("name",)),
    EventType("files.removed", _("Took off the file %(name)s"), personal=("name",)),
]
