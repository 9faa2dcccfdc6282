# SPDX-License-Identifier: EUPL-1.2
"""Procedures and their versions, the dossiers that follow them, and what the applicants say afterwards."""

from vanphong.procedures.models.answers import SatisfactionAnswer
from vanphong.procedures.models.catalogue import Field, Procedure, ProcedureVersion
from vanphong.procedures.models.clock import FormerDue, SupplementRequest
from vanphong.procedures.models.codes import CodeRule, UnitCode
from vanphong.procedures.models.dossiers import Dossier

__all__ = [
    "CodeRule",
    "Dossier",
    "Field",
    "FormerDue",
    "Procedure",
    "ProcedureVersion",
    "SatisfactionAnswer",
    "SupplementRequest",
    "UnitCode",
]
