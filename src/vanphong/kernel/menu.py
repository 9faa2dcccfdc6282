# SPDX-License-Identifier: EUPL-1.2
"""The menu: groups of entries that rooms register, each shown to the officers who may open it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import get_urlconf, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.registry import Registry


@dataclass(frozen=True)
class MenuEntry:
    """One line of the menu. `shown` answers for an officer from grants already loaded: it makes no query."""

    code: str
    group: str
    label: Any
    url_name: str
    shown: Callable[[Any], bool] = lambda officer: True
    order: int = 0


class Menu(list[dict[str, Any]]):
    """The groups of entries that officers of one kind see on one page, written once."""

    @cached_property
    def html(self) -> str:
        """The groups as lists of links."""
        return render_to_string("components/menu.html", {"menu": self})


GROUPS = {"": "", "work": _("Work"), "review": _("Review"), "office": _("Lists")}
menu_entries: Registry[MenuEntry] = Registry("menu entries")


def menu(request: HttpRequest) -> dict[str, Any]:
    """The menu of the officer who is signed in, as groups of entries."""
    officer = getattr(request, "user", None)
    if officer is None or not officer.is_authenticated:
        return {"menu": Menu()}
    codes = tuple(entry.code for entry in menu_entries if entry.shown(officer))
    return {"menu": groups_of(codes, request.path, get_language(), get_urlconf() or settings.ROOT_URLCONF)}


@lru_cache(maxsize=1000)
def groups_of(codes: tuple[str, ...], path: str, language: str, urlconf: str) -> Menu:
    """The entries of these names in their groups, in one language, on the page of this path."""
    shown = sorted((menu_entries[code] for code in codes), key=lambda entry: entry.order)
    addresses = {entry.code: address_of(entry.url_name, urlconf) for entry in shown}
    here = longest_match(path, list(addresses.values()))
    groups = Menu()
    for code, label in GROUPS.items():
        entries = [
            {
                "label": str(entry.label),
                "url": addresses[entry.code],
                "current": addresses[entry.code] == here,
            }
            for entry in shown
            if entry.group == code
        ]
        if entries:
            groups.append({"label": str(label), "entries": entries})
    return groups


@cache
def address_of(url_name: str, urlconf: str) -> str:
    """Where an entry leads: the same in every page of this process."""
    return reverse(url_name, urlconf)


def longest_match(path: str, addresses: list[str]) -> str:
    """The menu address under which this page stands; the first screen only for itself."""
    matches = [
        address for address in addresses if path == address or (address != "/" and path.startswith(address))
    ]
    return max(matches, key=len, default="")
