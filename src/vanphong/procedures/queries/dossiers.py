# SPDX-License-Identifier: EUPL-1.2
"""Which dossiers an officer sees, whose telephone and identity number are shown whole, and the rows of the figures."""

from collections.abc import Callable
from typing import Any

from vanphong.kernel.vietnamese import mask_identity
from vanphong.organisation.queries import Units, of_units
from vanphong.procedures.models.dossiers import Dossier, DossierQuerySet
from vanphong.procedures.states import ENDED


def dossiers_visible_to(officer: Any) -> DossierQuerySet:
    """The dossiers that this officer may see; every list and look-up starts here."""
    return of_units(Dossier.objects.all(), officer.units_with("procedures.read"), "competent_unit")


def handled_by(officer: Any) -> DossierQuerySet:
    """The dossiers that are this officer's own work."""
    return handled_among(dossiers_visible_to(officer), officer)


def handled_among(rows: DossierQuerySet, officer: Any) -> DossierQuerySet:
    """Those of some dossiers that are this officer's own work: the only ones in which a person's numbers are looked for."""
    return of_units(rows, handled_units(officer), "competent_unit")


def handled_units(officer: Any) -> Units:
    """The units whose dossiers this officer receives or resolves."""
    serves, processes = officer.units_with("procedures.receive"), officer.units_with("procedures.process")
    return None if serves is None or processes is None else serves | processes


def register_rows(rows: DossierQuerySet) -> DossierQuerySet:
    """What the lines of a list show, and no more."""
    return rows.select_related("competent_unit").only(
        "code",
        "procedure_name",
        "copies",
        "applicant_name",
        "applicant_phone",
        "applicant_address",
        "unit_name",
        "competent_unit__name",
        "channel",
        "return_method",
        "received_on",
        "received_at",
        "due_on",
        "due_at",
        "reappointed_to",
        "resolved_on",
        "resolved_at",
        "handed_over_on",
        "closed_on",
        "state",
        "note",
    )


def shown_phone(officer: Any) -> Callable[[Dossier], str]:
    """How this officer sees telephone numbers: whole where the dossier is the officer's work, else masked."""
    units = handled_units(officer)

    def shown(dossier: Dossier) -> str:
        if units is None or dossier.competent_unit_id in units:
            return dossier.applicant_phone
        return masked_phone(dossier.applicant_phone)

    return shown


def shown_identity(officer: Any, dossier: Dossier) -> str:
    """The identity number as this officer may see it."""
    units = handled_units(officer)
    whole = units is None or dossier.competent_unit_id in units
    return dossier.applicant_id if whole else mask_identity(dossier.applicant_id)


def masked_phone(number: str) -> str:
    """A telephone number for eyes that may not read it: *******101."""
    return "*" * 7 + number[-3:] if len(number) > 6 else "*" * 7 if number else ""


def received() -> DossierQuerySet:
    """Every dossier, by the day of its reception."""
    return Dossier.objects.all()


def resolved() -> DossierQuerySet:
    """Dossiers whose result is signed."""
    return Dossier.objects.filter(resolved_on__isnull=False)


def ended_on_request() -> DossierQuerySet:
    """Dossiers withdrawn, refused or stopped: they left the pending ones without a result."""
    return Dossier.objects.filter(state__in=ENDED)
