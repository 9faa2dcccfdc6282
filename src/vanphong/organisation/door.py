# SPDX-License-Identifier: EUPL-1.2
"""The addresses that everyone needs before any room: signing in and out, the own account and password."""

from django.urls import path

from vanphong.organisation.views import account, sign_in

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("account/", account.my_account, name="my_account"),
    path("account/password/", sign_in.change_password, name="change_password"),
]
