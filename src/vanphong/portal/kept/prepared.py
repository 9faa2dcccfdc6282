# SPDX-License-Identifier: EUPL-1.2
"""Pieces of public pages that are the same for all readers until something changes that readers see: the menu, the way to a section.

A page made anew takes them from this process's memory. They belong to one generation of the public side, as kept pages do.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.models import Site

from vanphong.portal.models import PublicGeneration
from vanphong.portal.models.generation import Generation

#: a made-up host name must not fill the memory
MOST = 1000


class Pieces:
    """What was prepared in one generation, of what stands around every text or of a part of it."""

    def __init__(self, part: str = "frame") -> None:
        self.part = part
        self.held: tuple[Any, dict[Any, Any]] = (None, {})

    def get(self, request: HttpRequest, key: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """The piece of this name for the reader's host and language; made where this generation has none yet."""
        generation = generation_of(request)
        if generation is None:
            return make()
        token = getattr(generation, self.part)
        if self.held[0] != token or len(self.held[1]) >= MOST:
            self.held = (token, {})
        pieces, whole = self.held[1], (*key, request.get_host(), get_language())
        if whole not in pieces:
            pieces[whole] = make()
        return pieces[whole]


class SiteRoots:
    """Wagtail keeps in each process where sites begin, and forgets it only in the process that changed a site or a home."""

    def __init__(self) -> None:
        self.token: Any = None

    def agree_on(self, token: Any) -> None:
        """In a new generation it is asked anew, whichever process changed it."""
        if token != self.token:
            Site.clear_site_root_paths_cache()
            self.token = token


pieces, pieces_of_documents, roots = Pieces(), Pieces("documents"), SiteRoots()


def generation_of(request: HttpRequest) -> Generation | None:
    """The generation that held when this page was begun: what is read later is never older."""
    known: Any = request
    if not hasattr(known, "public_generation"):
        known.public_generation = PublicGeneration.now()
        roots.agree_on(known.public_generation and known.public_generation.frame)
    return known.public_generation  # type: ignore[no-any-return]
