# SPDX-License-Identifier: EUPL-1.2
"""The editorial desk: the list of news, one item, and each of its steps."""

from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.screens import ActionScreen, ListScreen, RecordScreen
from vanphong.portal import actions, permissions, queries
from vanphong.portal.filters.news import NewsFilters
from vanphong.portal.forms import desk as forms
from vanphong.portal.guarding import leaks_of_page
from vanphong.portal.models import NewsItem
from vanphong.portal.states import NEWS_TRANSITIONS, NewsState

TONES = {
    NewsState.PUBLISHED: "done",
    NewsState.CORRECTED: "done",
    NewsState.APPROVAL: "soon",
}


class NewsList(ListScreen):
    """Everything at the desk and on the portal."""

    template_name = "portal/desk/news_list.html"
    filter_class = NewsFilters
    columns = {2: _("Section"), 3: _("Author"), 4: _("Published on"), 5: _("Step")}
    sorts = {
        "published": (_("Published on"), ("-published_at", "-pk")),
        "started": (_("Begun on"), ("-started_at", "-pk")),
    }
    export_columns = [
        (_("Title"), lambda item: item.page.title),
        (_("Section"), lambda item: item.section.title),
        (_("Kind of item"), lambda item: item.get_kind_display()),
        (_("Language"), lambda item: item.get_language_display()),
        (_("Author"), lambda item: str(item.author)),
        (_("Published on"), lambda item: item.published_on),
        (_("Step"), lambda item: item.get_state_display()),
    ]

    def visible(self) -> QuerySet[NewsItem]:
        if not permissions.may_read(self.request.user):
            raise PermissionDenied
        return queries.news_visible_to(self.request.user).defer("folded")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        for item in context["page_obj"].rows:
            item.tone = TONES.get(item.state, "")
        return context | {"may_start": permissions.may_start(self.request.user)}


class NewsAction(ActionScreen):
    """A step of an item that the officer sees."""

    template_name = "portal/desk/act.html"
    form_class: Any = forms.ButtonForm
    transitions: ClassVar[Any] = NEWS_TRANSITIONS
    #: the action, which takes the item, the officer and what the form asks
    deed: ClassVar[Callable[..., NewsItem]]

    def visible(self) -> QuerySet[NewsItem]:
        return queries.news_visible_to(self.request.user)

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> NewsItem:
        return self.deed(item=record, by=officer, **data)


class GuardedAction(NewsAction):
    """A step after which the public sees the text: the leak guard says before what it found."""

    form_class: Any = forms.GuardedForm

    def get_form_kwargs(self) -> dict[str, Any]:
        self.findings = leaks_of_page(self.record.page.get_latest_revision_as_object())
        return super().get_form_kwargs() | {"asked": bool(self.findings)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return context | {"findings": self.findings}


class StartNews(NewsAction):
    """Begin an item."""

    form_class = forms.StartNewsForm
    url_name = "portal:start_news"
    label = _("Begin a news item")
    is_open = staticmethod(permissions.may_start)
    makes_new = True

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> NewsItem:
        return actions.start_news(by=officer, **data)

    def after(self, done: NewsItem) -> str:
        """To where its text is written."""
        return reverse("wagtailadmin_pages:edit", args=[done.page_id])


class StartEnglish(NewsAction):
    """Begin the English version."""

    form_class = forms.EnglishForm
    url_name, label, transitions = "portal:start_english", _("Make the English version"), None
    is_open = staticmethod(permissions.may_start_english)
    deed = staticmethod(actions.start_english)

    @classmethod
    def fits(cls, record: NewsItem) -> bool:
        return super().fits(record) and not record.versions.exists()

    def after(self, done: NewsItem) -> str:
        """To where its text is translated."""
        return reverse("wagtailadmin_pages:edit", args=[done.page_id])


class HandIn(NewsAction):
    """Hand in the draft."""

    url_name, label, move = "portal:hand_in", _("Hand in"), "hand_in"
    is_open = staticmethod(permissions.may_hand_in)
    deed = staticmethod(actions.hand_in)


class PassOn(NewsAction):
    """Pass on for approval."""

    url_name, label, move = "portal:pass_on", _("Pass on for approval"), "pass_on"
    is_open = staticmethod(permissions.may_pass_on)
    deed = staticmethod(actions.pass_on)


class SendBack(NewsAction):
    """Back to the author."""

    form_class = forms.ReasonForm
    url_name, label, move = "portal:send_back", _("Send back to the author"), "send_back"
    is_open = staticmethod(permissions.may_send_back)
    deed = staticmethod(actions.send_back)


class Publish(GuardedAction):
    """Approve and publish."""

    url_name, label, move = "portal:publish_news", _("Approve and publish"), "publish"
    is_open = staticmethod(permissions.may_approve)
    deed = staticmethod(actions.publish_news)


class Schedule(GuardedAction):
    """Approve for a later time."""

    form_class = forms.ScheduleForm
    url_name, label, move = "portal:schedule_news", _("Approve for a later time"), "schedule"
    is_open = staticmethod(permissions.may_approve)
    deed = staticmethod(actions.schedule_news)


class Unschedule(NewsAction):
    """Stop before its time."""

    form_class = forms.ReasonForm
    url_name, label, move = "portal:unschedule_news", _("Stop before its time"), "unschedule"
    is_open = staticmethod(permissions.may_unschedule)
    deed = staticmethod(actions.unschedule_news)


class Force(GuardedAction):
    """Publish without approval."""

    form_class = forms.ForceForm
    url_name, label, move, danger = "portal:force_news", _("Publish without approval"), "force", True
    is_open = staticmethod(permissions.may_force)
    warning = _(
        "Only in an emergency. The item goes out at once; it stays in the list of the editorial board until somebody has looked at it."
    )
    deed = staticmethod(actions.force_news)


class ReviewForced(NewsAction):
    """Look at what went out without approval."""

    form_class = forms.FindingForm
    url_name, label, move = "portal:review_forced", _("Say what the board found"), "review"
    is_open = staticmethod(permissions.may_review_forced)
    deed = staticmethod(actions.review_forced)


class Correct(GuardedAction):
    """Publish the corrected text."""

    form_class = forms.CorrectForm
    url_name, label, move = "portal:correct_news", _("Publish the correction"), "correct"
    is_open = staticmethod(permissions.may_correct)
    deed = staticmethod(actions.correct_news)

    @classmethod
    def fits(cls, record: NewsItem) -> bool:
        return record.has_correction and super().fits(record)

    @classmethod
    def not_now(cls, record: NewsItem) -> Any:
        return actions.NOTHING_CHANGED if super().fits(record) else super().not_now(record)


class Withdraw(NewsAction):
    """Take it back."""

    form_class = forms.NoteForm
    url_name, label, move, danger = "portal:withdraw_news", _("Withdraw the item"), "withdraw", True
    is_open = staticmethod(permissions.may_withdraw_news)
    warning = _(
        "Readers will see the note in place of the text. The address stays; the text is kept at the desk."
    )
    deed = staticmethod(actions.withdraw_news)


class NewsRecord(RecordScreen):
    """One item: where it stands, who did what, and what can be done now."""

    template_name = "portal/desk/news_record.html"
    moves = (
        Publish,
        HandIn,
        PassOn,
        Schedule,
        Correct,
        StartEnglish,
        ReviewForced,
        Unschedule,
        SendBack,
        Withdraw,
        Force,
    )

    def visible(self) -> QuerySet[NewsItem]:
        return queries.news_visible_to(self.request.user).select_related(
            "approved_by__person", "edited_by__person", "unit", "version_of__page"
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        item = self.object
        item.tone = TONES.get(item.state, "")
        writes = permissions.may_enter_admin(self.request.user) and permissions.may_save_text(
            self.request.user, item
        )
        text = item.page.get_latest_revision_as_object()
        return super().get_context_data(**kwargs) | {
            "text": text,
            "edit_url": reverse("wagtailadmin_pages:edit", args=[item.page_id]) if writes else "",
            "public_url": item.page.get_url(self.request) if item.page.live else "",
            **queries.quoted_in(item, text, self.request.user),
            "versions": [] if item.version_of else list(item.versions.select_related("page")),
            "has_draft": item.is_shown and item.has_correction,
        }
