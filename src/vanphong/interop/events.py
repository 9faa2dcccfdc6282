# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of imports; each entered record has an entry of its own besides."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("interop.book_sent", _("Sent a register for import (%(book)s)")),
    EventType("interop.import_confirmed", _("Confirmed the import of %(rows)s rows (%(book)s)")),
]
