# SPDX-License-Identifier: EUPL-1.2
"""What Wagtail's admin lets an editor do to a page. The way of a news item through the desk is not Wagtail's."""

from typing import Any

from wagtail.models import PagePermissionTester

from vanphong.portal.models import Editor, NewsPage
from vanphong.portal.permissions import may_keep_pages, may_save_text


class KeptPage(PagePermissionTester):
    """Sections and pages: the editorial board keeps them, everyone else of the desk reads them there."""

    def can_edit(self) -> bool:
        return may_keep_pages(self.user)

    def can_add_subpage(self) -> bool:
        return may_keep_pages(self.user) and super().can_add_subpage()

    def can_publish(self) -> bool:
        return may_keep_pages(self.user)

    can_publish_subpage = can_reorder_children = can_publish

    def can_unpublish(self) -> bool:
        return may_keep_pages(self.user) and self.page.live

    def can_move(self) -> bool:
        return may_keep_pages(self.user)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Nothing that had an address is deleted."""
        return False

    can_set_view_restrictions = can_lock = can_unlock = can_submit_for_moderation = can_delete

    def can_copy(self) -> bool:
        return False

    def can_copy_to(self, destination: Any, recursive: bool = False) -> bool:
        return False

    def can_move_to(self, destination: Any) -> bool:
        return may_keep_pages(self.user) and super().can_move_to(destination)


class DeskPage(KeptPage):
    """A news item: its text is written here, all else is done at the desk."""

    def can_edit(self) -> bool:
        item = getattr(self.page, "item", None)
        return item is not None and may_save_text(self.user, item)

    def can_publish(self) -> bool:
        return False

    can_unpublish = can_move = can_add_subpage = can_publish_subpage = can_reorder_children = can_publish


def tester_for(user: Any, page: Any) -> PagePermissionTester:
    """The rules for a page and whoever asks."""
    return (DeskPage if isinstance(page, NewsPage) else KeptPage)(Editor.of(user), page)
