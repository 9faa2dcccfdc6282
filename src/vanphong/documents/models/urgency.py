# SPDX-License-Identifier: EUPL-1.2
"""How urgent a document is. The figures are those of the exchange format (QCVN 102:2016, Priority)."""

from django.db import models
from django.utils.translation import pgettext_lazy


class Urgency(models.IntegerChoices):
    NORMAL = 0, pgettext_lazy("urgency", "Normal")
    URGENT = 1, pgettext_lazy("urgency", "Urgent")
    VERY_URGENT = 2, pgettext_lazy("urgency", "Very urgent")
    FLASH = 3, pgettext_lazy("urgency", "Flash")
