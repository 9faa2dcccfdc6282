# SPDX-License-Identifier: EUPL-1.2
"""The forms and filters of the room."""

from vanphong.organisation.forms.authority import AuthorityFilter, GiveAuthorityForm, WithdrawAuthorityForm
from vanphong.organisation.forms.officers import (
    ConfirmForm,
    DeactivateForm,
    GrantForm,
    JournalFilter,
    OfficerFilter,
    OfficerForm,
    RevokeForm,
)
from vanphong.organisation.forms.people import AppointForm, EndAppointmentForm, PeopleFilter, PersonForm
from vanphong.organisation.forms.sign_in import ChangePasswordForm, SignInForm
from vanphong.organisation.forms.units import (
    CloseUnitForm,
    DayForm,
    MoveUnitForm,
    PostForm,
    RenameUnitForm,
    SucceedUnitForm,
    UnitFilter,
    UnitForm,
)

__all__ = [
    "AppointForm",
    "AuthorityFilter",
    "ChangePasswordForm",
    "CloseUnitForm",
    "ConfirmForm",
    "DayForm",
    "DeactivateForm",
    "EndAppointmentForm",
    "GiveAuthorityForm",
    "GrantForm",
    "JournalFilter",
    "MoveUnitForm",
    "OfficerFilter",
    "OfficerForm",
    "PeopleFilter",
    "PersonForm",
    "PostForm",
    "RenameUnitForm",
    "RevokeForm",
    "SignInForm",
    "SucceedUnitForm",
    "UnitFilter",
    "UnitForm",
    "WithdrawAuthorityForm",
]
