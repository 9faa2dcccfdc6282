# SPDX-License-Identifier: EUPL-1.2
"""Putting news out, correcting and withdrawing them. Nobody approves the own words."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.kernel.states import next_state
from vanphong.kernel.worktime import today
from vanphong.portal.actions.finishing import ensure_finished
from vanphong.portal.actions.items import locked
from vanphong.portal.actions.leaks import ensure_no_leak, ensure_words_tell_nothing, guarded
from vanphong.portal.guarding import blocking, leaks_answered, leaks_of_page, look_first_at_page, stop_or_ask
from vanphong.portal.models import NewsItem
from vanphong.portal.permissions import (
    may_approve,
    may_correct,
    may_force,
    may_review_forced,
    may_unschedule,
    may_withdraw_news,
)
from vanphong.portal.states import NEWS_TRANSITIONS, SHOWN

NOT_THE_OWN = _(
    "Whoever wrote or last edited an item does not approve it. Ask another member of the editorial board."
)

NOTHING_CHANGED = _(
    "Nothing was changed since the item was published. Edit its text first, then publish the correction."
)


@guarded(look_first_at_page)
@action
def publish_news(*, item: NewsItem, by: Any, accepted: str = "") -> NewsItem:
    """Approve an item and put it out."""
    item = locked(item)
    ensure(may_approve(by, item), NOT_THE_OWN)
    item.state = next_state(NEWS_TRANSITIONS, "publish", item.state)
    item.approved_by_id = by.pk
    _guard(item, accepted, by)
    revision = _put_out(item, by)
    record("portal.news_published", subject=item, by=by, revision=revision)
    return item


@guarded(look_first_at_page)
@action
def schedule_news(*, item: NewsItem, goes_out_at: datetime, by: Any, accepted: str = "") -> NewsItem:
    """Approve an item; it goes out by itself at its time."""
    item = locked(item)
    ensure(may_approve(by, item), NOT_THE_OWN)
    item.state = next_state(NEWS_TRANSITIONS, "schedule", item.state)
    if goes_out_at <= timezone.now():
        raise Refused(_("This time is past. Name a later one, or publish the item now."), field="goes_out_at")
    _guard(item, accepted, by)
    item.goes_out_at, item.approved_by_id = goes_out_at, by.pk
    item.save(update_fields=["state", "goes_out_at", "approved_by"])
    record("portal.news_scheduled", subject=item, by=by, goes_out_at=goes_out_at)
    return item


@action
def unschedule_news(*, item: NewsItem, reason: str, by: Any) -> NewsItem:
    """Stop an item before its time; it waits for approval again."""
    item = locked(item)
    ensure(may_unschedule(by, item))
    return _unscheduled(item, reason, by)


@guarded(look_first_at_page)
@action
def let_out(*, item: NewsItem, by: Any) -> NewsItem:
    """Put out an approved item whose time has come; the house's own job does it."""
    item = locked(item)
    ensure(by.is_system)
    item.state = next_state(NEWS_TRANSITIONS, "go_out", item.state)
    if item.goes_out_at is None or item.goes_out_at > timezone.now():
        raise Refused(_("Its time has not come yet."))
    findings, answered = leaks_of_page(item.page.get_latest_revision_as_object()), leaks_answered(item)
    stop_or_ask(
        item,
        blocking(findings) or [one for one in findings if one.facts() not in answered],
        is_answered=False,
    )
    _put_out(item, by)
    record("portal.news_went_out", subject=item, by=by)
    return item


@action
def hold_back(*, item: NewsItem, reason: str, by: Any) -> NewsItem:
    """Bring an item whose time has come, but which the leak guard stops, back to whoever approves; the house's own job does it."""
    item = locked(item)
    ensure(by.is_system)
    return _unscheduled(item, reason, by)


@guarded(look_first_at_page)
@action
def force_news(*, item: NewsItem, reason: str, by: Any) -> NewsItem:
    """Publish at once without approval; it stays in the list of the board until somebody of it has looked at it."""
    item = locked(item)
    ensure(may_force(by, item))
    item.state = next_state(NEWS_TRANSITIONS, "force", item.state)
    _guard(item, reason, by)
    item.force_reason, item.approved_by_id = reason, by.pk
    _put_out(item, by)
    record("portal.news_forced", subject=item, by=by, reason=reason)
    return item


@action
def review_forced(*, item: NewsItem, finding: str, by: Any) -> NewsItem:
    """Look at what was published without approval, and say what was found."""
    item = locked(item)
    ensure(may_review_forced(by, item))
    next_state(NEWS_TRANSITIONS, "review", item.state)
    item.force_reviewed_by_id, item.force_reviewed_on = by.pk, today()
    item.save(update_fields=["force_reviewed_by", "force_reviewed_on"])
    record("portal.force_reviewed", subject=item, by=by, finding=finding)
    return item


@guarded(look_first_at_page)
@action
def correct_news(*, item: NewsItem, note: str, by: Any, accepted: str = "") -> NewsItem:
    """Put the corrected text out, with a note that says what was wrong."""
    item = locked(item)
    ensure(may_correct(by, item), NOT_THE_OWN)
    item.state = next_state(NEWS_TRANSITIONS, "correct", item.state)
    if not item.has_correction:
        raise Refused(NOTHING_CHANGED)
    ensure_words_tell_nothing(item, note)
    _guard(item, accepted, by)
    item.public_note, item.corrected_on = note, today()
    _put_out(item, by)
    record("portal.news_corrected", subject=item, by=by, note=note)
    return item


@guarded()
@action
def withdraw_news(*, item: NewsItem, note: str, by: Any) -> NewsItem:
    """Take an item back; its address stays and shows the note."""
    item = locked(item)
    ensure(may_withdraw_news(by, item))
    item.state = next_state(NEWS_TRANSITIONS, "withdraw", item.state)
    ensure_words_tell_nothing(item, note)
    item.public_note, item.withdrawn_on = note, today()
    item.save(update_fields=["state", "public_note", "withdrawn_on"])
    record("portal.news_withdrawn", subject=item, by=by, note=note)
    # what is wrong in one language is wrong in the other
    for version in item.versions.filter(state__in=SHOWN):
        withdraw_news(item=version, note=note, by=by)
    return item


def _unscheduled(item: NewsItem, reason: str, by: Any) -> NewsItem:
    """The item without its time: it waits for approval again."""
    item.state = next_state(NEWS_TRANSITIONS, "unschedule", item.state)
    item.goes_out_at = item.approved_by = None
    item.save(update_fields=["state", "goes_out_at", "approved_by"])
    record("portal.news_unscheduled", subject=item, by=by, reason=reason)
    return item


def _guard(item: NewsItem, accepted: str, by: Any) -> None:
    """Nothing goes out unfinished, or that the leak guard has not looked through."""
    page = item.page.get_latest_revision_as_object()
    ensure_finished(page)
    findings = leaks_of_page(page)
    ensure_no_leak(subject=item, findings=findings, accepted=accepted, by=by)


def _put_out(item: NewsItem, by: Any) -> int | None:
    """Make the last version of the text the one that readers see; the first time fixes the day of publication."""
    revision = item.page.latest_revision
    if revision is None or not item.page.get_latest_revision_as_object().body:
        raise Refused(_("The item has no text yet. Write it first."))
    revision.publish(user=by, skip_permission_checks=True)
    item.page.refresh_from_db()
    item.prepare_look_up(item.page)
    if item.published_at is None:
        item.published_at, item.published_on = timezone.now(), today()
    item.save()
    return revision.pk
