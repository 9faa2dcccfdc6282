# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with documents. Each predicate serves the button and the action alike."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.kernel.permissions import Capability

LEADERS = ("chairman", "vice_chairman", "chief_of_office", "deputy_chief")
STAFF = ("head_of_division", "specialist", "reception_officer", "centre_director")

CAPABILITIES = [
    Capability(
        "documents.read",
        _("Read incoming and outgoing documents"),
        ("clerk", "archivist", "inspector", *LEADERS, *STAFF),
    ),
    Capability("documents.register_incoming", _("Register incoming documents"), ("clerk",)),
    Capability(
        "documents.forward", _("Forward incoming documents"), ("clerk", "chief_of_office", "deputy_chief")
    ),
    Capability(
        "documents.finish",
        _("Close the handling of incoming documents"),
        ("clerk", "chief_of_office", *STAFF),
    ),
    Capability(
        "documents.draft",
        _("Hand in drafts of outgoing documents"),
        ("clerk", "chief_of_office", "deputy_chief", *STAFF),
    ),
    Capability("documents.issue", _("Give outgoing documents their number"), ("clerk",)),
    Capability("documents.dispatch", _("Dispatch outgoing documents"), ("clerk",)),
    Capability("documents.void_number", _("Void numbers"), ("clerk",)),
    Capability("documents.correct", _("Correct entries of the registers"), ("clerk",)),
    # loading an old register shows nothing of what others have entered
    Capability("documents.import", _("Load older registers of documents"), ("clerk", "administrator")),
]


def may_read(officer: Any) -> bool:
    """Whether there is any document for this officer to see."""
    return officer.can("documents.read")


def may_read_registers(officer: Any) -> bool:
    """Whole registers, their ledgers and their printed form: for those who see every document."""
    return officer.can("documents.read") and officer.units_with("documents.read") is None


def may_register_incoming(officer: Any, record: Any = None) -> bool:
    """Enter an incoming document under the next arrival number: the one book of the province."""
    return officer.can_for_all("documents.register_incoming")


def may_forward(officer: Any, document: IncomingDocument | None = None) -> bool:
    """Hand an incoming document to the unit that handles it."""
    return officer.can_for_all("documents.forward")


def may_finish(officer: Any, document: IncomingDocument) -> bool:
    """Say that an incoming document is dealt with: its unit, and whoever is allowed for every unit."""
    units = officer.units_with("documents.finish")
    return units is None or document.handled_by_id in units


def may_correct_incoming(officer: Any, document: IncomingDocument) -> bool:
    """Put the register's entry right."""
    return officer.can_for_all("documents.correct")


def may_void_arrival(officer: Any, document: IncomingDocument) -> bool:
    """Void an arrival number."""
    return officer.can_for_all("documents.void_number")


def may_draft(officer: Any, unit: Any = None) -> bool:
    """Hand in a draft, for that unit if one is given."""
    return officer.can("documents.draft", unit)


def may_edit(officer: Any, document: OutgoingDocument) -> bool:
    """Change or withdraw a draft: its own unit, and the clerk."""
    return _for_unit(officer, "documents.draft", document.drafting_unit_id)


def may_issue(officer: Any, document: OutgoingDocument) -> bool:
    """Give the draft its number."""
    return _for_unit(officer, "documents.issue", document.issuing_unit_id)


def may_dispatch(officer: Any, document: OutgoingDocument) -> bool:
    """Send the document out."""
    return _for_unit(officer, "documents.dispatch", document.issuing_unit_id)


def may_void(officer: Any, document: OutgoingDocument) -> bool:
    """Void its number."""
    return _for_unit(officer, "documents.void_number", document.issuing_unit_id)


def may_correct_outgoing(officer: Any, document: OutgoingDocument) -> bool:
    """Put the register's entry right, or say what replaced the document."""
    return _for_unit(officer, "documents.correct", document.issuing_unit_id)


def may_replace(officer: Any, document: OutgoingDocument) -> bool:
    """Say which document takes its place."""
    return may_correct_outgoing(officer, document)


def may_attach_incoming(officer: Any, document: IncomingDocument) -> bool:
    """Add files to an incoming document and take them off."""
    return may_register_incoming(officer) and document.state != "voided"


def may_attach_outgoing(officer: Any, document: OutgoingDocument) -> bool:
    """Add files: to a draft whoever may change it, later the clerk alone."""
    if document.state == "draft":
        return may_edit(officer, document)
    return document.state in ("issued", "dispatched") and may_issue(officer, document)


def _for_unit(officer: Any, capability: str, unit_id: int | None) -> bool:
    """The capability for that unit; a document without one is for officers of the whole province."""
    units = officer.units_with(capability)
    return units is None or unit_id in units
