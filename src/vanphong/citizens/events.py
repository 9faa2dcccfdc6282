# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of reception. No sentence and no fact holds who came."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("citizens.session_opened", _("Opened a session of reception on %(held_on)s (%(reception)s)")),
    EventType("citizens.session_corrected", _("Corrected the session: %(changed)s")),
    EventType("citizens.session_closed", _("Closed the session with %(visits)s visits by %(people)s people")),
    EventType("citizens.session_reopened", _("Opened the session again: %(reason)s")),
    EventType(
        "citizens.visit_registered", _("Registered the visit no. %(number)s: %(kind)s, %(people)s people")
    ),
    EventType("citizens.visit_corrected", _("Corrected the visit: %(changed)s. Reason: %(reason)s")),
    EventType("citizens.visit_followed_up", _("Wrote down the result: %(outcome)s")),
    EventType("citizens.denouncer_seen", _("Looked at who denounces. Reason: %(reason)s")),
    EventType(
        "citizens.register_imported",
        _("Imported from a register: visit no. %(number)s, %(kind)s, %(people)s people"),
    ),
]
