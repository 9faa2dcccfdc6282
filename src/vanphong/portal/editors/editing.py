# SPDX-License-Identifier: EUPL-1.2
"""Where Wagtail's admin meets the house: what its menu shows, and what the desk hears of a text that was saved."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button

from vanphong.portal.actions import answer_for_page, save_text
from vanphong.portal.models import Language, NewsPage, PlainPage, SectionPage
from vanphong.portal.permissions import may_keep_pages, may_read
from vanphong.portal.queries.library import is_shown

#: what of Wagtail's main menu an editor works with
KEPT = ("desk", "explorer", "images", "documents", "settings")


@hooks.register("register_admin_menu_item")
def the_desk() -> MenuItem:
    """The way back to the editorial desk."""
    return MenuItem(_("Editorial desk"), "/portal/", name="desk", icon_name="arrow-left", order=1)


@hooks.register("construct_main_menu")
def only_what_is_used(request: Any, items: list[Any]) -> None:
    """No reports, no help of Wagtail's own."""
    kept = KEPT if may_keep_pages(request.user) else KEPT[:-1]
    items[:] = [item for item in items if item.name in kept]


@hooks.register("construct_settings_menu")
def only_sites(request: Any, items: list[Any]) -> None:
    """Under the settings stand the sites: which host name opens which home."""
    items[:] = [item for item in items if item.name == "sites"]


@hooks.register("before_create_page")
def only_the_board_makes_pages(request: Any, parent: Any, page_class: Any) -> None:
    """Sections and pages are made by whoever keeps them."""
    if not may_keep_pages(request.user):
        raise PermissionDenied


@hooks.register("before_move_page")
def only_the_board_moves_pages(request: Any, page: Any, destination: Any) -> None:
    """Whoever may not move a page is not asked whether it shall be moved."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise PermissionDenied


@hooks.register("after_edit_page")
def tell_the_desk(request: Any, page: Any) -> Any:
    """The desk keeps who saved a text; from there the item goes on its way."""
    if not isinstance(page, NewsPage):
        return None
    save_text(item=page.item, by=request.user)
    return None


@hooks.register("register_page_header_buttons")
def make_english(page: Any, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    """Sections and standing pages get their English version from here; news get theirs at the desk."""
    kept = isinstance(page.specific_deferred, (SectionPage, PlainPage)) and may_keep_pages(user)
    if kept and page.locale.language_code == Language.VIETNAMESE:
        address = reverse("portal:start_english_page", args=[page.pk])
        yield Button(_("Make the English version"), address, icon_name="globe", priority=60)


@hooks.register("before_serve_document")
def only_files_of_public_pages(document: Any, request: Any) -> None:
    """A file is public when a page that is public shows it; the desk sees all."""
    if not is_shown(document) and not (request.user.is_authenticated and may_read(request.user)):
        raise Http404


@hooks.register("construct_homepage_panels")
def straight_to_work(request: Any, panels: list[Any]) -> None:
    """Nothing of what waits stands here: it waits at the desk."""
    panels[:] = []


@hooks.register("before_publish_page")
def keep_the_answer(request: Any, page: Any) -> None:
    """What an editor answered to the leak guard is kept in the journal as the page goes out."""
    answered = getattr(page, "accepted_now", None)
    if answered is not None:
        reason, findings = answered
        answer_for_page(page=page, reason=reason, findings=findings, by=request.user)
