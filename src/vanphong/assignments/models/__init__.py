# SPDX-License-Identifier: EUPL-1.2
"""Assignments, their reports and their extensions."""

from vanphong.assignments.models.assignment import Assignment
from vanphong.assignments.models.givers import USUAL_NAMES, GiverKind, giver_kind_of
from vanphong.assignments.models.progress import Extension, ProgressReport
from vanphong.assignments.models.standing import FOREVER, AssignmentQuerySet, Standing

__all__ = [
    "FOREVER",
    "USUAL_NAMES",
    "Assignment",
    "AssignmentQuerySet",
    "Extension",
    "GiverKind",
    "ProgressReport",
    "Standing",
    "giver_kind_of",
]
