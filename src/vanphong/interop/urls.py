# SPDX-License-Identifier: EUPL-1.2
"""Addresses of imports."""

from django.urls import path, re_path

from vanphong.interop import views

app_name = "interop"
urlpatterns = [
    path("", views.imports, name="imports"),
    path("<int:pk>/", views.job, name="job"),
    path("<int:pk>/confirm/", views.confirm, name="confirm"),
    path("<int:pk>/convert/", views.convert, name="convert"),
    path("<int:pk>/resume/", views.resume, name="resume"),
    path("<int:pk>/give-up/", views.give_up, name="give_up"),
    re_path(r"^(?P<pk>\d+)/report\.(?P<form>xlsx|json)$", views.report, name="report"),
]
