# SPDX-License-Identifier: EUPL-1.2
"""The forms at the door."""

from typing import Any

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import OfficeForm


class SignInForm(AuthenticationForm):
    """User name and password. Which of the two is wrong is not said."""

    error_messages = {
        "invalid_login": _(
            "The user name or the password is wrong, or the account is closed. Try again; mind capital letters."
        ),
        "inactive": _("This account is closed. Ask the administrator."),
    }

    def __init__(self, request: HttpRequest | None = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(request, *args, **kwargs)
        for field, longest in (("username", 150), ("password", 1000)):
            self.fields[field].error_messages["required"] = _("Fill in this field.")
            # Django sets the limit in the page only; a longer one does not fit into the log of failed attempts
            too_long = self.error_messages["invalid_login"]
            self.fields[field].validators.append(MaxLengthValidator(longest, too_long))

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        if user.is_system:
            raise self.get_invalid_login_error()


class ChangePasswordForm(OfficeForm):
    """The old password, and the new one twice."""

    old_password = forms.CharField(
        label=_("Present password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new_password = forms.CharField(
        label=_("New password"), strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 10 characters, not only digits, no common word and not like your user name."),
    )  # fmt: skip
    new_password_again = forms.CharField(
        label=_("New password once more"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request: Any = request

    def clean_old_password(self) -> str:
        # through the same door as signing in: wrong guesses are counted, and lock
        old = self.cleaned_data["old_password"]
        if authenticate(self.request, username=self.request.user.username, password=old) is None:
            raise ValidationError(_("This is not your present password. Write it again."))
        return old

    def clean_new_password(self) -> str:
        new = self.cleaned_data["new_password"]
        validate_password(new, self.request.user)
        return new

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if "new_password" in data and data.get("new_password_again", "") != data["new_password"]:
            self.add_error("new_password_again", _("The two new passwords differ. Write the same one twice."))
        return data
