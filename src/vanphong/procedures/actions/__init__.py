# SPDX-License-Identifier: EUPL-1.2
"""Everything that changes procedures, dossiers and answers: one function for each verb of the one-stop centre."""

from vanphong.procedures.actions.answering import import_answers, record_satisfaction
from vanphong.procedures.actions.catalogue import (
    add_procedure,
    change_procedure,
    end_procedure,
)
from vanphong.procedures.actions.clock import reappoint, recompute_due, request_supplement, take_supplement
from vanphong.procedures.actions.closing import (
    hand_over_result,
    refuse_dossier,
    resolve_dossier,
    stop_dossier,
    withdraw_dossier,
)
from vanphong.procedures.actions.codes import set_code_rule, set_unit_code
from vanphong.procedures.actions.importing import import_dossiers
from vanphong.procedures.actions.receiving import correct_dossier, receive_dossier
from vanphong.procedures.actions.rows import AnswerRow, DossierRow, ProcedureRow
from vanphong.procedures.actions.taking_over import import_procedures

__all__ = [
    "AnswerRow",
    "DossierRow",
    "ProcedureRow",
    "add_procedure",
    "change_procedure",
    "correct_dossier",
    "end_procedure",
    "hand_over_result",
    "import_answers",
    "import_dossiers",
    "import_procedures",
    "reappoint",
    "receive_dossier",
    "recompute_due",
    "record_satisfaction",
    "refuse_dossier",
    "request_supplement",
    "resolve_dossier",
    "set_code_rule",
    "set_unit_code",
    "stop_dossier",
    "take_supplement",
    "withdraw_dossier",
]
