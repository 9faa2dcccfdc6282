# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with procedures and dossiers. A grant counts for its unit and all below; no unit is the province."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import Capability

COUNTER = ("counter_officer", "centre_director")
LEADERS = ("chairman", "vice_chairman", "chief_of_office", "deputy_chief", "report_reader", "inspector")

CAPABILITIES = [
    Capability(
        "procedures.read", _("Read dossiers"), roles=(*COUNTER, "seconded_officer", "focal_point", *LEADERS)
    ),
    Capability("procedures.receive", _("Receive dossiers and hand over results"), roles=COUNTER),
    Capability(
        "procedures.process",
        _("Resolve dossiers and ask for missing papers"),
        roles=("seconded_officer", "focal_point", "centre_director"),
    ),
    Capability(
        "procedures.maintain",
        _("Keep the catalogue of procedures"),
        roles=("centre_director", "administrator"),
    ),
    Capability("procedures.record_answers", _("Record answers on satisfaction"), roles=COUNTER),
    # not the units assessed: an answer is anonymous to them
    Capability("procedures.read_answers", _("Read answers on satisfaction"), roles=(*COUNTER, *LEADERS)),
    # loading an old register shows nothing of what others have entered
    Capability(
        "procedures.import", _("Load registers of dossiers"), roles=("centre_director", "administrator")
    ),
]


def holds(officer: Any, capability: str, dossier: Any) -> bool:
    """Whether the capability reaches this dossier; one without a unit belongs to the province alone."""
    units = officer.units_with(capability)
    return units is None or (dossier.competent_unit_id is not None and dossier.competent_unit_id in units)


def may_read(officer: Any, record: Any = None) -> bool:
    """Whether this officer reads dossiers, or this one."""
    return officer.can("procedures.read") if record is None else holds(officer, "procedures.read", record)


def may_receive(officer: Any, unit: Any = None) -> bool:
    """Whether this officer receives dossiers, for that unit if one is given."""
    return officer.can("procedures.receive", unit)


def may_handle(officer: Any, record: Any) -> bool:
    """Whether the dossier is this officer's work, so that telephone and identity number are shown whole."""
    return holds(officer, "procedures.receive", record) or holds(officer, "procedures.process", record)


def may_serve(officer: Any, record: Any) -> bool:
    """Whether this officer serves the applicant of this dossier at the counter."""
    return holds(officer, "procedures.receive", record)


def may_process(officer: Any, record: Any) -> bool:
    """Whether this officer resolves this dossier."""
    return holds(officer, "procedures.process", record)


may_correct = may_request_supplement = may_refuse = may_stop = may_handle
may_take_supplement = may_hand_over = may_withdraw = may_serve
may_attach = may_handle
may_resolve = may_reappoint = may_process


def may_maintain(officer: Any, record: Any = None) -> bool:
    """Whether this officer keeps the catalogue of procedures and the rule of dossier codes."""
    return officer.can_for_all("procedures.maintain")


def may_record_answers(officer: Any, record: Any = None) -> bool:
    """Whether this officer records answers on satisfaction."""
    return officer.can("procedures.record_answers")


def may_read_answers(officer: Any) -> bool:
    """Whether this officer reads answers on satisfaction."""
    return officer.can("procedures.read_answers")


def may_import(officer: Any) -> bool:
    """Whether this officer loads registers of dossiers."""
    return officer.can("procedures.import")
