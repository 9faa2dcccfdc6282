# SPDX-License-Identifier: EUPL-1.2
"""The English versions of what is there in Vietnamese: of news items, which go the editorial way, and of standing pages."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.portal.actions.writing import begin, ensure_short_lead, free_slug
from vanphong.portal.models import (
    Editor,
    Language,
    NewsItem,
    NewsKind,
    NewsPage,
    PlainPage,
    SectionPage,
    SiteHome,
)
from vanphong.portal.permissions import may_keep_pages, may_start_english
from vanphong.portal.queries import english_section


@action
def start_english(*, item: NewsItem, title: str, lead: str, by: Any) -> NewsItem:
    """Begin the English version of a published item: a draft with its text, pictures and files, to be translated and approved as any other."""
    item = NewsItem.objects.select_for_update(of=("self",)).select_related("page", "section").get(pk=item.pk)
    ensure(may_start_english(by, item))
    ensure_short_lead(lead)
    if item.versions.exists():
        raise Refused(_("There is an English version of this item already. Open it at the desk."))
    section = english_section(item.section)
    if section is None:
        raise Refused(
            _("The section “%(section)s” has no English one. Ask the editorial board to make it first.")
            % {"section": item.section.title}
        )
    section = SectionPage.objects.select_for_update().get(pk=section.pk)
    told = item.page
    page = NewsPage(
        title=title, draft_title=title, lead=lead, slug=free_slug(section, title), live=False, owner=Editor.of(by),
        author_line=str(by), source=told.source, event_on=told.event_on, body=told.body, picture=told.picture,
        picture_alt=told.picture_alt, picture_caption=told.picture_caption, picture_credit=told.picture_credit,
        locale_id=section.locale_id, translation_key=told.translation_key,
    )  # fmt: skip
    version = begin(page, section, by, kind=NewsKind.TRANSLATION, version_of=item)
    record("portal.english_started", subject=item, by=by, title=title)
    return version


@action
def start_english_page(*, page: Any, by: Any) -> Any:
    """Begin the English version of a section or a standing page: a draft beside its English siblings, which the board then translates."""
    ensure(may_keep_pages(by))
    page = page.specific
    locale, _made = Locale.objects.get_or_create(language_code=Language.ENGLISH)
    if not isinstance(page, (SiteHome, SectionPage, PlainPage)) or page.locale_id == locale.pk:
        raise Refused(
            _("Only Vietnamese sections and pages get an English version here; news get theirs at the desk.")
        )
    if page.get_translation_or_none(locale) is not None:
        raise Refused(_("There is an English version of this page already."))
    parent = page.get_parent()
    if not parent.is_root() and parent.get_translation_or_none(locale) is None:
        raise Refused(
            _("“%(title)s”, above this page, has no English version yet. Make that one first.")
            % {"title": parent.title}
        )
    version = page.copy_for_translation(locale)
    record("portal.english_started", subject=version, by=by, title=page.title)
    return version
