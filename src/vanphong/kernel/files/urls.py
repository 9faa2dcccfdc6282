# SPDX-License-Identifier: EUPL-1.2
"""The address of a file."""

from django.urls import path

from vanphong.kernel.files.views import download

app_name = "files"
urlpatterns = [path("<int:pk>/", download, name="download")]
