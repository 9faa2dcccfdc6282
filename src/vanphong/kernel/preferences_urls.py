# SPDX-License-Identifier: EUPL-1.2
"""The address that changes text size and contrast."""

from django.urls import path

from vanphong.kernel.preferences import change_look

urlpatterns = [path("", change_look, name="look")]
