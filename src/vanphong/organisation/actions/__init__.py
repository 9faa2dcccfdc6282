# SPDX-License-Identifier: EUPL-1.2
"""Everything that changes units, people, accounts and signing authorities, one function for each verb."""

from vanphong.organisation.actions.authority import give_signing_authority, withdraw_signing_authority
from vanphong.organisation.actions.grants import grant_role, revoke_grant
from vanphong.organisation.actions.importing import PlannedSuccession, PlannedUnit, import_units
from vanphong.organisation.actions.officers import (
    change_password,
    create_officer,
    deactivate_officer,
    reactivate_officer,
    reset_password,
    unlock_officer,
)
from vanphong.organisation.actions.people import add_person, appoint, correct_person, end_appointment
from vanphong.organisation.actions.succession import close_unit, succeed_unit
from vanphong.organisation.actions.units import add_post, create_unit, move_unit, rename_unit

__all__ = [
    "PlannedSuccession",
    "PlannedUnit",
    "add_person",
    "add_post",
    "appoint",
    "change_password",
    "close_unit",
    "correct_person",
    "create_officer",
    "create_unit",
    "deactivate_officer",
    "end_appointment",
    "give_signing_authority",
    "grant_role",
    "import_units",
    "move_unit",
    "reactivate_officer",
    "rename_unit",
    "reset_password",
    "revoke_grant",
    "succeed_unit",
    "unlock_officer",
    "withdraw_signing_authority",
]
