# SPDX-License-Identifier: EUPL-1.2
"""The room's forms. They read what was typed; every rule is in the actions."""

from vanphong.documents.forms.incoming import (
    CorrectIncomingForm,
    FinishForm,
    ForwardForm,
    RegisterIncomingForm,
)
from vanphong.documents.forms.outgoing import (
    CorrectOutgoingForm,
    DispatchForm,
    DraftForm,
    EditDraftForm,
    IssueForm,
    ReasonForm,
    ReplaceForm,
)

__all__ = [
    "CorrectIncomingForm",
    "CorrectOutgoingForm",
    "DispatchForm",
    "DraftForm",
    "EditDraftForm",
    "FinishForm",
    "ForwardForm",
    "IssueForm",
    "ReasonForm",
    "RegisterIncomingForm",
    "ReplaceForm",
]
