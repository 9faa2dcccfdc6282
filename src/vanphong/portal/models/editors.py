# SPDX-License-Identifier: EUPL-1.2
"""An officer as Wagtail's admin sees one."""

from typing import Any

from vanphong.organisation.models import Officer

#: the parts of Wagtail that have permissions of their own: model permissions by their app
PICTURES_AND_FILES = ("wagtailimages.", "wagtaildocs.")
SITES = ("wagtailsites.", "wagtailcore.add_site", "wagtailcore.change_site", "wagtailcore.view_site")


class Editor(Officer):
    """The same account; what it may do in Wagtail follows from its grants in the house, not from groups of Wagtail."""

    class Meta:
        proxy = True
        default_permissions = ()

    @classmethod
    def of(cls, officer: Any) -> "Editor":
        """This officer as an editor."""
        editor: Editor = officer if isinstance(officer, cls) else cls._default_manager.get(pk=officer.pk)  # type: ignore[assignment]
        return editor

    @property
    def is_superuser(self) -> bool:
        """Wagtail asks no group of its own: each page says by the house's rules what may be done to it."""
        return True

    def has_perm(self, permission: str, record: Any = None) -> bool:
        """Whether a part of Wagtail's admin is open to this editor."""
        from vanphong.portal.permissions import may_enter_admin, may_keep_pages

        if permission == "wagtailadmin.access_admin" or permission.startswith(PICTURES_AND_FILES):
            return may_enter_admin(self)
        return permission.startswith(SITES) and may_keep_pages(self)

    def has_perms(self, permissions: Any, record: Any = None) -> bool:
        """Whether all of these parts are open."""
        return all(self.has_perm(permission) for permission in permissions)

    def has_module_perms(self, app_label: str) -> bool:
        """Whether anything of an app is open."""
        return self.has_perm(f"{app_label}.")
