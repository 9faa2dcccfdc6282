# SPDX-License-Identifier: EUPL-1.2
"""A review is open until it is sealed; then nothing in it changes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReviewState(models.TextChoices):
    DRAFT = "draft", _("Open")
    SEALED = "sealed", _("Sealed")


TRANSITIONS = {
    "edit": ({ReviewState.DRAFT}, ReviewState.DRAFT),
    "seal": ({ReviewState.DRAFT}, ReviewState.SEALED),
}
