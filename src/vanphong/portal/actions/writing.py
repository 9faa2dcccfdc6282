# SPDX-License-Identifier: EUPL-1.2
"""The way of a news item up to its approval."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.organisation.models import Unit
from vanphong.portal.actions.finishing import ensure_finished
from vanphong.portal.actions.items import locked
from vanphong.portal.addresses import address_of, free
from vanphong.portal.blocks import paragraphs
from vanphong.portal.models import LEAD, Editor, NewsItem, NewsKind, NewsPage, SectionPage
from vanphong.portal.permissions import may_hand_in, may_pass_on, may_save_text, may_send_back, may_start
from vanphong.portal.states import NEWS_TRANSITIONS


@action
def start_news(
    *,
    section: SectionPage,
    title: str,
    lead: str,
    by: Any,
    kind: str = NewsKind.NOTE,
    texts: list[str] | None = None,
    body: list[dict[str, Any]] | None = None,
) -> NewsItem:
    """Begin a news item in a section, empty or with plain paragraphs or a laid-out body; its text is written next."""
    ensure(may_start(by))
    ensure_short_lead(lead)
    section = SectionPage.objects.select_for_update().get(pk=section.pk)
    page = NewsPage(
        title=title, draft_title=title, lead=lead, slug=free_slug(section, title), live=False, owner=Editor.of(by),
        author_line=str(by), locale_id=section.locale_id,
    )  # fmt: skip
    page.body = page.body.stream_block.to_python(body or paragraphs(texts or []))
    return begin(page, section, by, kind=kind)


def ensure_short_lead(lead: str) -> None:
    """Go on only with a lead that is one."""
    if len(lead) > LEAD:
        raise Refused(
            _("The lead is too long: keep it within %(most)d characters, the rest belongs in the text.")
            % {"most": LEAD},
            field="lead",
        )


def begin(page: NewsPage, section: SectionPage, by: Any, **facts: Any) -> NewsItem:
    """Put the page of a new item into its section, and its item on the desk of whoever begins it."""
    section.add_child(instance=page)
    page.save_revision(user=by, log_action=False)
    item = NewsItem(
        page=page, section=section, unit=by.unit or Unit.objects.get(kind="office"), author=by, started_at=timezone.now(),
        edited_by=by, edited_at=timezone.now(), language=section.locale.language_code, **facts,
    )  # fmt: skip
    item.prepare_look_up(page)
    item.save()
    record("portal.news_started", subject=item, by=by, title=page.title)
    return item


@action
def save_text(*, item: NewsItem, by: Any) -> NewsItem:
    """Note that the text of an item was changed in the editors' admin, and by whom."""
    item = locked(item)
    ensure(may_save_text(by, item))
    next_state(NEWS_TRANSITIONS, "save_text", item.state)
    page = item.page.get_latest_revision_as_object()
    item.edited_by_id, item.edited_at = by.pk, timezone.now()
    if not item.is_shown:  # readers find what they can read, not the draft of a correction
        item.prepare_look_up(page)
    item.save(update_fields=["edited_by", "edited_at", "folded"])
    record("portal.text_saved", subject=item, by=by, revision=item.page.latest_revision_id)
    return item


@action
def hand_in(*, item: NewsItem, by: Any) -> NewsItem:
    """Hand the draft in to be edited."""
    item = locked(item)
    ensure(may_hand_in(by, item))
    item.state = next_state(NEWS_TRANSITIONS, "hand_in", item.state)
    page = item.page.get_latest_revision_as_object()
    if not page.body:
        raise Refused(_("The item has no text yet. Write it, then hand it in."))
    ensure_finished(page)
    item.save(update_fields=["state"])
    record("portal.news_handed_in", subject=item, by=by)
    return item


@action
def pass_on(*, item: NewsItem, by: Any) -> NewsItem:
    """Say that the item is edited; it now waits for the editorial board."""
    item = locked(item)
    ensure(may_pass_on(by, item))
    item.state = next_state(NEWS_TRANSITIONS, "pass_on", item.state)
    item.save(update_fields=["state"])
    record("portal.news_passed_on", subject=item, by=by)
    return item


@action
def send_back(*, item: NewsItem, reason: str, by: Any) -> NewsItem:
    """Give an item back to its author, who is told why."""
    item = locked(item)
    ensure(may_send_back(by, item))
    item.state = next_state(NEWS_TRANSITIONS, "send_back", item.state)
    item.save(update_fields=["state"])
    record("portal.news_sent_back", subject=item, by=by, reason=reason)
    return item


def free_slug(section: SectionPage, title: str) -> str:
    """The last part of the address of an item, which no other page of its section has."""
    wanted = address_of(title)
    taken = section.get_children().filter(slug__startswith=wanted).values_list("slug", flat=True)
    return free(wanted, set(taken))
