# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of imports; each entered record has an entry of its own besides."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("interop.book_sent", _("Sent a register for import (%(book)s)")),
    EventType(
        "interop.book_checked",
        _("Checked a register: %(rows)s rows to enter, %(refused)s refused (%(book)s)"),
    ),
    EventType("interop.conversion_agreed", _("Agreed to convert the old fonts of a register (%(book)s)")),
    EventType("interop.import_confirmed", _("Confirmed the import of %(rows)s rows (%(book)s)")),
    EventType(
        "interop.import_resumed", _("Went on with an interrupted import after %(rows)s rows (%(book)s)")
    ),
    EventType("interop.book_entered", _("Entered a register: %(rows)s rows, %(refused)s refused (%(book)s)")),
    EventType("interop.import_given_up", _("Gave up the import of a register (%(book)s)")),
    EventType("interop.import_failed", _("A register could not be imported (%(book)s)")),
]
