# SPDX-License-Identifier: EUPL-1.2
"""What the journal tells of procedures and dossiers. No name, telephone, address or identity number is a fact of it."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("procedures.procedure_added", _("Added to the catalogue under %(code)s")),
    EventType("procedures.procedure_changed", _("New version from %(valid_from)s; changed: %(changed)s")),
    EventType("procedures.procedure_ended", _("No longer received after %(ended_on)s (%(decision)s)")),
    EventType("procedures.code_rule_set", _("Dossier codes follow %(pattern)s from %(valid_from)s")),
    EventType("procedures.unit_code_set", _("Dossiers of %(unit_name)s bear the code %(code)s")),
    EventType("procedures.received", _("Received; result due on %(due_on)s")),
    EventType(
        "procedures.imported", _("Taken over from a register; received on %(received_on)s, due on %(due_on)s")
    ),
    EventType("procedures.corrected", _("Corrected: %(changed)s")),
    EventType("procedures.supplement_requested", _("More papers asked for; the clock stands still")),
    EventType(
        "procedures.supplement_taken",
        _("The papers are complete; the due date moved from %(due_before)s to %(due_on)s"),
    ),
    EventType("procedures.reappointed", _("Apology sent; %(reappointed_to)s promised instead of %(due_on)s")),
    EventType("procedures.resolved", _("Result signed on %(resolved_on)s")),
    EventType("procedures.handed_over", _("Result handed over on %(handed_over_on)s")),
    EventType("procedures.refused", _("Refused on %(on)s")),
    EventType("procedures.withdrawn", _("Withdrawn by the applicant on %(on)s")),
    EventType("procedures.stopped", _("Stopped on %(on)s")),
    EventType(
        "procedures.due_moved",
        _("The working calendar changed: the due date moved from %(due_before)s to %(due_on)s"),
    ),
    EventType("procedures.answer_recorded", _("Answer on satisfaction recorded, scale of %(scale)s levels")),
    EventType("procedures.answers_imported", _("%(number)s answers on satisfaction taken over")),
]
