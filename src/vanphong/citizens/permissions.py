# SPDX-License-Identifier: EUPL-1.2
"""Who receives citizens, who reads the register, and who may know who denounces."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import Capability

LEADERS = ("chairman", "vice_chairman", "chief_of_office", "deputy_chief")
CAPABILITIES = [
    Capability(
        "citizens.receive",
        _("Receive citizens and keep the reception register"),
        roles=("reception_officer",),
    ),
    # loading an old register shows nothing of what others have entered
    Capability(
        "citizens.import",
        _("Load older reception registers"),
        roles=("reception_officer", "administrator"),
    ),
    Capability(
        "citizens.read",
        _("Read the reception register without names"),
        roles=(
            *LEADERS,
            "reception_officer",
            "head_of_division",
            "specialist",
            "clerk",
            "report_reader",
            "inspector",
        ),
    ),
    Capability(
        "citizens.read_names",
        _("Read the names of visitors who are not denouncers"),
        roles=(*LEADERS, "reception_officer", "inspector"),
    ),
    Capability(
        "citizens.know_denouncers",
        _("Know who denounces; each look is recorded"),
        roles=("reception_officer",),
    ),
]


def may_read(officer: Any, record: Any = None) -> bool:
    """Whether the officer may read the register at all."""
    return officer.can("citizens.read")


def may_open_session(officer: Any, record: Any = None) -> bool:
    """Whether the officer may open a session."""
    return officer.can("citizens.receive")


def may_register_visit(officer: Any, session: Any) -> bool:
    """Whether the officer may register a visit in this session."""
    return officer.can("citizens.receive", session.unit_id)


def may_close(officer: Any, session: Any) -> bool:
    """Whether the officer may close or reopen this session, or correct its facts."""
    return officer.can("citizens.receive", session.unit_id)


def may_correct(officer: Any, visit: Any) -> bool:
    """Whether the officer may correct this visit or follow it up."""
    return officer.can("citizens.receive", visit.unit_id)


def may_read_name(officer: Any, visit: Any) -> bool:
    """Whether the officer is shown who came, in lists and on the record; never for a denunciation."""
    return not visit.is_denunciation and officer.can("citizens.read_names", visit.unit_id)


def may_know_denouncer(officer: Any, visit: Any) -> bool:
    """Whether the officer may look at who denounces (Luật Tố cáo 2018, Điều 47 and 56)."""
    return visit.is_denunciation and officer.can("citizens.know_denouncers", visit.unit_id)


def may_read_words(officer: Any, visit: Any) -> bool:
    """Whether the officer reads what was written of a visit in free words: of a denunciation they may tell who denounces."""
    return not visit.is_denunciation or may_know_denouncer(officer, visit)


def may_attach(officer: Any, visit: Any) -> bool:
    """Whether the officer may add what the visitor handed over: who receives, and may open it again."""
    return may_correct(officer, visit) and may_read_files(officer, visit)


def may_read_files(officer: Any, visit: Any) -> bool:
    """Whether the officer may open the files of a visit; a denouncer's handwriting is protected like the name."""
    if visit.is_denunciation:
        return may_know_denouncer(officer, visit)
    return officer.can("citizens.read_names", visit.unit_id)
