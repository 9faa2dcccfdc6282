# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the organisation."""

from django.urls import URLPattern

app_name = "organisation"
urlpatterns: list[URLPattern] = []
