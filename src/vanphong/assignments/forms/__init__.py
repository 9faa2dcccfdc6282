# SPDX-License-Identifier: EUPL-1.2
"""The forms of assignments."""

from vanphong.assignments.forms.acting import (
    AcceptForm,
    CompleteForm,
    ExtendForm,
    ReasonForm,
    ReasonOnForm,
    ReassignForm,
    ReportCompletionForm,
    ReportProgressForm,
    RequestExtensionForm,
)
from vanphong.assignments.forms.facts import AssignForm, CorrectForm, facts_from

__all__ = [
    "AcceptForm",
    "AssignForm",
    "CompleteForm",
    "CorrectForm",
    "ExtendForm",
    "ReasonForm",
    "ReasonOnForm",
    "ReassignForm",
    "ReportCompletionForm",
    "ReportProgressForm",
    "RequestExtensionForm",
    "facts_from",
]
