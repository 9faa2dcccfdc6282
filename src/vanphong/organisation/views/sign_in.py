# SPDX-License-Identifier: EUPL-1.2
"""The door: signing in and out, the own password, and what is said while the door is closed."""

from typing import Any

from axes.helpers import get_cool_off
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import LoginView, LogoutView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from vanphong.kernel.actions import Refused
from vanphong.organisation import actions, forms

#: too many requests: the answer while a name is locked
LOCKED = 429


class SignIn(LoginView):
    """Name and password; afterwards the page that was asked for. The session gets a new key."""

    form_class = forms.SignInForm
    template_name = "registration/login.html"
    redirect_authenticated_user = True


class SignOut(LogoutView):
    """Ends the session; only by POST, so that no picture on a page can do it."""

    http_method_names = ["post", "options"]


@method_decorator(sensitive_post_parameters(), name="dispatch")
class ChangePassword(LoginRequiredMixin, FormView):
    """The officer's own password. Other sessions of the account end; this one gets a new key."""

    form_class = forms.ChangePasswordForm
    template_name = "organisation/change_password.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"request": self.request}

    def form_valid(self, form: Any) -> HttpResponse:
        officer: Any = self.request.user
        try:
            changed = actions.change_password(new_password=form.cleaned_data["new_password"], by=officer)
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
            return self.form_invalid(form)
        update_session_auth_hash(self.request, changed)
        messages.success(self.request, _("Your password is changed."))
        return redirect("my_work")

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)


sign_in = SignIn.as_view()
sign_out = SignOut.as_view()
change_password = ChangePassword.as_view()


def locked_out(request: HttpRequest, response: Any = None, credentials: Any = None) -> HttpResponse:
    """The page after too many wrong passwords for one name from one place: for how long, and what to do."""
    cool_off = get_cool_off(request)
    minutes = max(1, round(cool_off.total_seconds() / 60)) if cool_off else 15
    answer = render(
        request,
        "registration/login.html",
        {"locked_out": True, "wait_minutes": minutes, "form": forms.SignInForm(request)},
        status=LOCKED,
    )
    answer["Retry-After"] = str(minutes * 60)
    return answer
