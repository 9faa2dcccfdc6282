# SPDX-License-Identifier: EUPL-1.2
"""Who gives assignments: book A holds what the Government gives the province, book B what the province gives its units."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.vietnamese import fold


class GiverKind(models.TextChoices):
    GOVERNMENT = "government", _("Government, Prime Minister")
    PROVINCE = "province", _("Provincial People's Committee, Chairman, Vice Chairmen")


#: how registers name the two kinds when they name no one body
USUAL_NAMES = {
    GiverKind.GOVERNMENT: "Chính phủ, Thủ tướng Chính phủ",
    GiverKind.PROVINCE: "UBND tỉnh, Chủ tịch, các Phó Chủ tịch",
}
_GOVERNMENT = re.compile(r"\b(?:chinh phu|thu tuong|pho thu tuong|ttg|ttcp|vpcp|cp)\b")
_PROVINCE = re.compile(
    r"\b(?:ubnd|uy ban nhan dan|chu tich|ct|pct|tinh uy|hdnd|hoi dong nhan dan|van phong|lanh dao tinh)\b"
)


def giver_kind_of(text: str) -> str | None:
    """Which of the two kinds a register's words name; None where they name neither."""
    words = fold(text)
    if _GOVERNMENT.search(words):
        return GiverKind.GOVERNMENT.value
    return GiverKind.PROVINCE.value if _PROVINCE.search(words) else None
