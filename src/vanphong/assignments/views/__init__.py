# SPDX-License-Identifier: EUPL-1.2
"""The screens of assignments."""

from vanphong.assignments.views.answering import (
    Accept,
    ReportCompletion,
    ReportProgress,
    RequestExtension,
    Return,
)
from vanphong.assignments.views.assigning import Assign, Cancel, Correct, Reassign, Reopen
from vanphong.assignments.views.deciding import Complete, Extend, RefuseExtension, SendBack
from vanphong.assignments.views.reading import Assignments, Record, units

__all__ = [
    "Accept",
    "Assign",
    "Assignments",
    "Cancel",
    "Complete",
    "Correct",
    "Extend",
    "Reassign",
    "Record",
    "RefuseExtension",
    "Reopen",
    "ReportCompletion",
    "ReportProgress",
    "RequestExtension",
    "Return",
    "SendBack",
    "units",
]
