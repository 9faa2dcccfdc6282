# SPDX-License-Identifier: EUPL-1.2
"""What readers may rate beside the pages of the tree: directive documents, procedures and the services for citizens."""

from dataclasses import dataclass
from typing import Any

from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from vanphong.kernel.worktime import today
from vanphong.portal import queries
from vanphong.portal.languages import BEGINNINGS, address_in, bare, language_now
from vanphong.portal.models import Language

LONGEST = 200


@dataclass(frozen=True)
class Rated:
    """Something at an address that is no page of the tree."""

    title: str
    #: without the beginning that stands for the language, so that readers of both are counted together
    address: str

    @property
    def url(self) -> str:
        """Where it is in the reader's language."""
        return address_in(language_now(), self.address)


def rated_at(address: str) -> Rated | None:
    """What stands at an address of the public side, if it may be rated and is there for everyone."""
    place = bare(address)
    if not address.startswith(BEGINNINGS[Language.VIETNAMESE]) or len(place) > LONGEST:
        return None
    try:
        found: Any = resolve(address_in(language_now(), place))
    except Resolver404:
        return None
    title = TITLES.get(found.view_name, lambda **_kwargs: "")(**found.kwargs)
    return Rated(title, place) if title else None


def of_document(slug: str) -> str:
    """A document on the portal."""
    publication = queries.directives_shown().filter(slug=slug).first()
    return publication.document.number_and_symbol if publication else ""


def of_procedure(code: str) -> str:
    """A procedure in force."""
    procedure = queries.procedures_shown(today()).filter(code=code).first()
    return procedure.name if procedure else ""


def of_answer(pk: int) -> str:
    """A public answer."""
    question = queries.answers_shown().filter(pk=pk).first()
    return question.public_question[:100] if question else ""


TITLES: dict[str, Any] = {
    "cong:directives": lambda: _("Directive documents"),
    "cong:directive": of_document,
    "cong:services": lambda: _("Services for citizens"),
    "cong:receptions": lambda: _("Schedule of reception"),
    "cong:procedures": lambda: _("Administrative procedures"),
    "cong:procedure": of_procedure,
    "cong:dossier": lambda: _("Where is my dossier?"),
    "cong:in_time": lambda: _("Dossiers resolved in time"),
    "cong:answers": lambda: _("Questions and answers"),
    "cong:answer": of_answer,
}
