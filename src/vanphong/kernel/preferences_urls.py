# SPDX-License-Identifier: EUPL-1.2
"""The addresses that change text size, contrast, and the columns of a list."""

from django.urls import path

from vanphong.kernel.list_choices import choose_columns
from vanphong.kernel.preferences import change_look

urlpatterns = [path("", change_look, name="look"), path("columns/", choose_columns, name="columns")]
