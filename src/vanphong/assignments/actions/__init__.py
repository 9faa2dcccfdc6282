# SPDX-License-Identifier: EUPL-1.2
"""Everything that writes assignments."""

from vanphong.assignments.actions.answering import (
    accept_assignment,
    report_completion,
    report_progress,
    request_extension,
    return_assignment,
)
from vanphong.assignments.actions.assigning import (
    assign_assignment,
    cancel_assignment,
    correct_assignment,
    reassign_assignment,
    reopen_assignment,
)
from vanphong.assignments.actions.deciding import (
    complete_assignment,
    extend_assignment,
    refuse_extension,
    send_back_report,
)
from vanphong.assignments.actions.facts import AssignmentFacts
from vanphong.assignments.actions.importing import import_assignments
from vanphong.assignments.actions.recomputing import recompute_due
from vanphong.assignments.actions.rows import AssignmentRow, ExtensionRow

__all__ = [
    "AssignmentFacts",
    "AssignmentRow",
    "ExtensionRow",
    "accept_assignment",
    "assign_assignment",
    "cancel_assignment",
    "complete_assignment",
    "correct_assignment",
    "extend_assignment",
    "import_assignments",
    "reassign_assignment",
    "recompute_due",
    "refuse_extension",
    "reopen_assignment",
    "report_completion",
    "report_progress",
    "request_extension",
    "return_assignment",
    "send_back_report",
]
