# SPDX-License-Identifier: EUPL-1.2
"""Where Wagtail's admin meets the house: what its menu shows, and what the desk hears of a text that was saved."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page, ReferenceIndex

from vanphong.portal.actions import save_text
from vanphong.portal.models import NewsPage
from vanphong.portal.permissions import may_enter_admin, may_keep_pages

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


@hooks.register("after_edit_page")
def tell_the_desk(request: Any, page: Any) -> Any:
    """The desk keeps who saved a text; from there the item goes on its way."""
    if not isinstance(page, NewsPage):
        return None
    save_text(item=page.item, by=request.user)
    return None


@hooks.register("before_serve_document")
def only_files_of_public_pages(document: Any, request: Any) -> None:
    """A file is public when a page that is public shows it; editors see all."""
    if request.user.is_authenticated and may_enter_admin(request.user):
        return
    showing = ReferenceIndex.get_references_to(document).values_list("object_id", flat=True)
    pages = Page.objects.live().public().filter(pk__in=[pk for pk in showing if pk.isdigit()]).specific()
    if not any(not getattr(page, "is_withdrawn", False) for page in pages):
        raise Http404


@hooks.register("construct_homepage_panels")
def straight_to_work(request: Any, panels: list[Any]) -> None:
    """Nothing of what waits stands here: it waits at the desk."""
    panels[:] = []
