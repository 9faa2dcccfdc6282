# SPDX-License-Identifier: EUPL-1.2
"""Search over the whole house."""

from django.urls import path

from vanphong.kernel.search.views import search

app_name = "search"
urlpatterns = [path("", search, name="all")]
