# SPDX-License-Identifier: EUPL-1.2
"""Everything that writes documents, one function per verb."""

from vanphong.documents.actions.drafts import edit_draft, register_outgoing, withdraw_draft
from vanphong.documents.actions.importing import import_incoming, import_outgoing
from vanphong.documents.actions.incoming import (
    correct_incoming,
    finish_incoming,
    forward_incoming,
    register_incoming,
    void_arrival_number,
)
from vanphong.documents.actions.outgoing import (
    correct_outgoing,
    dispatch_document,
    issue_document,
    replace_document,
    void_number,
)
from vanphong.documents.actions.rows import ImportedIncoming, ImportedOutgoing

__all__ = [
    "ImportedIncoming",
    "ImportedOutgoing",
    "correct_incoming",
    "correct_outgoing",
    "dispatch_document",
    "edit_draft",
    "finish_incoming",
    "forward_incoming",
    "import_incoming",
    "import_outgoing",
    "issue_document",
    "register_incoming",
    "register_outgoing",
    "replace_document",
    "void_arrival_number",
    "void_number",
    "withdraw_draft",
]
