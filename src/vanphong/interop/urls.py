# SPDX-License-Identifier: EUPL-1.2
"""Addresses of imports."""

from django.urls import path

from vanphong.interop import views

app_name = "interop"
urlpatterns = [
    path("", views.imports, name="imports"),
    path("<int:pk>/", views.job, name="job"),
    path("<int:pk>/confirm/", views.confirm, name="confirm"),
]
