# SPDX-License-Identifier: EUPL-1.2
"""How the code of a dossier is built (DOMAIN 3.3): a dated pattern, and the code of each unit in it."""

import re
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from vanphong.organisation.models import Unit

USUAL_PATTERN = "{unit}-{yyMMdd}-{serial:4}"
PLACE = re.compile(r"\{(unit|yyMMdd|serial:[1-9])\}")


class CodeRule(models.Model):
    """The pattern of dossier codes from a day on."""

    #: {unit}, {yyMMdd} and {serial:4} (at least so many digits) are filled in, the rest stands as it is
    pattern = models.CharField(_("pattern"), max_length=60)
    valid_from = models.DateField(_("from"), unique=True)

    class Meta:
        ordering = ["-valid_from"]

    def __str__(self) -> str:
        return self.pattern


class UnitCode(models.Model):
    """The code under which dossiers of a unit are numbered, e.g. 000.00.16.H37 or H37.16."""

    unit = models.OneToOneField(Unit, on_delete=models.CASCADE, related_name="dossier_code")
    code = models.CharField(_("code of the unit"), max_length=25)

    def __str__(self) -> str:
        return self.code


def written(pattern: str, unit_code: str, day: date, serial: int) -> str:
    """The code of the dossier with this serial of the day."""

    def part(found: re.Match[str]) -> str:
        place = found[1]
        if place == "unit":
            return unit_code
        return f"{day:%y%m%d}" if place == "yyMMdd" else str(serial).zfill(int(place[-1]))

    return PLACE.sub(part, pattern)
