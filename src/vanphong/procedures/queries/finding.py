# SPDX-License-Identifier: EUPL-1.2
"""One box for the counter: a dossier by its code, the applicant's telephone or identity number, or by words."""

import re
from typing import Any

from django.db import connection

from vanphong.kernel.search import matching
from vanphong.kernel.vietnamese import clean, is_procedure_code, normalise_phone, parse_identity
from vanphong.procedures.models.catalogue import Procedure
from vanphong.procedures.models.dossiers import DossierQuerySet
from vanphong.procedures.queries.dossiers import handled_among

#: unit code and day of a dossier code, perhaps with the serial: 000.00.16.H37-240620-0001
CODE = re.compile(r"[A-Z0-9][A-Z0-9.]*-\d{2,6}(-\d*)?")


def find(rows: DossierQuerySet, text: str, officer: Any) -> DossierQuerySet:
    """The dossiers that the typed text means. Numbers of persons are looked for only in the officer's own work."""
    text = clean(text)
    if CODE.fullmatch(text.upper()):
        return with_code(rows, text)
    if is_procedure_code(text):
        return rows.filter(procedure_id__in=Procedure.objects.filter(code=text).values("pk"))
    number = personal_number(text)
    if number is not None:
        return handled_among(rows, officer).of_person(*number)
    return matching(rows, text)  # type: ignore[return-value]


def personal_number(text: str) -> tuple[str, str] | None:
    """The column and the number, where the text is a telephone or an identity number."""
    if not re.fullmatch(r"[A-Za-z+]?[\d\s.()-]{8,20}", text):
        return None
    try:
        return "applicant_phone", normalise_phone(text)
    except ValueError:
        pass
    try:
        return "applicant_id", parse_identity(text).number
    except ValueError:
        return None


def with_code(rows: DossierQuerySet, text: str) -> DossierQuerySet:
    """Dossiers whose code begins with this, in capitals or not."""
    beginning = clean(text).upper().replace(" ", "")
    if connection.vendor == "sqlite":  # its LIKE cannot walk the index
        return rows.filter(code__gte=beginning, code__lt=beginning + "\U0010ffff")
    return rows.filter(code__startswith=beginning)
