# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of assignments."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("assignments.assigned", _("Given to %(lead_unit)s, due %(due_on)s; source %(source)s")),
    EventType(
        "assignments.imported",
        _("Taken over from an older book: %(lead_unit)s, due %(due_on)s; source %(source)s"),
    ),
    EventType("assignments.accepted", _("Accepted by the lead unit on %(on)s")),
    EventType("assignments.progress_reported", _("Progress on %(on)s: %(text)s")),
    EventType(
        "assignments.completion_reported",
        _("Reported as completed on %(done_on)s: %(product_symbol)s %(product)s"),
    ),
    EventType("assignments.report_sent_back", _("Report not accepted: %(reason)s")),
    EventType(
        "assignments.completed",
        _("Confirmed as completed on %(completed_on)s: %(product_symbol)s %(product)s"),
    ),
    EventType(
        "assignments.extension_requested", _("A longer time asked for, until %(asked_due_on)s: %(reason)s")
    ),
    EventType(
        "assignments.extended", _("Due date changed from %(old_due_on)s to %(new_due_on)s: %(reason)s")
    ),
    EventType("assignments.extension_refused", _("Longer time until %(asked_due_on)s refused: %(reason)s")),
    EventType("assignments.returned", _("Returned by %(lead_unit)s on %(on)s: %(reason)s")),
    EventType("assignments.reassigned", _("Handed from %(before)s to %(lead_unit)s on %(on)s: %(reason)s")),
    EventType("assignments.cancelled", _("Cancelled on %(on)s: %(reason)s")),
    EventType("assignments.reopened", _("Opened again: %(reason)s")),
    EventType("assignments.corrected", _("Entry corrected (%(fields)s): %(reason)s")),
    EventType(
        "assignments.due_moved",
        _("Due date %(due_before)s became %(due_on)s when the working calendar changed"),
    ),
]
