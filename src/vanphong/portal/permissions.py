# SPDX-License-Identifier: EUPL-1.2
"""Who may do what for the portal. Each predicate serves the button, the action and Wagtail's admin alike."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.permissions import Capability
from vanphong.portal.states import NEWS_TRANSITIONS, NewsState

DESK = ("editor", "editorial_board")
LEADERS = ("chairman", "vice_chairman", "chief_of_office", "deputy_chief")

CAPABILITIES = [
    Capability("portal.read", _("See the editorial desk"), (*DESK, *LEADERS, "clerk", "inspector")),
    Capability("portal.write", _("Write and edit news"), DESK),
    Capability("portal.approve", _("Approve news, correct and withdraw it"), ("editorial_board",)),
    Capability("portal.force", _("Publish news in an emergency without approval"), DESK),
    Capability("portal.pages", _("Keep sites, sections and pages of the portal"), ("editorial_board",)),
    Capability(
        "portal.publish_documents",
        _("Publish outgoing documents on the portal"),
        ("clerk", "chief_of_office", "deputy_chief"),
    ),
    Capability("portal.import", _("Take over older news and publications"), ("editorial_board", "clerk")),
    Capability("portal.answer_questions", _("Read what citizens ask on the portal, and answer it"), DESK),
    Capability(
        "portal.announce_reception",
        _("Announce the days on which leaders receive citizens"),
        (*DESK, "reception_officer"),
    ),
]


def may_read(officer: Any) -> bool:
    """See what stands at the desk and on the portal."""
    return officer.can("portal.read")


def may_enter_admin(officer: Any) -> bool:
    """Come into Wagtail's admin, where texts are written."""
    return officer.is_active and officer.can("portal.write")


def may_keep_pages(officer: Any) -> bool:
    """Make and change sections and pages of the province's sites."""
    return officer.can_for_all("portal.pages")


def may_start(officer: Any, item: Any = None) -> bool:
    """Begin a news item."""
    return officer.can("portal.write")


def may_tell_review(officer: Any, review: Any = None) -> bool:
    """Make a news item of a sealed review."""
    return officer.can("portal.write") and (review is None or review.is_sealed)


def may_save_text(officer: Any, item: Any) -> bool:
    """Change its text: while it is a draft its author, later any editor; not while it waits for approval."""
    if item.state not in NEWS_TRANSITIONS["save_text"][0] or not _for_unit(
        officer, "portal.write", item.unit_id
    ):
        return False
    return (
        item.state != NewsState.DRAFT
        or item.author_id == officer.pk
        or _for_unit(officer, "portal.approve", item.unit_id)
    )


def may_hand_in(officer: Any, item: Any) -> bool:
    """Hand in the own draft."""
    return item.author_id == officer.pk and _for_unit(officer, "portal.write", item.unit_id)


def may_pass_on(officer: Any, item: Any) -> bool:
    """Say that it is edited and may go to approval."""
    return _for_unit(officer, "portal.write", item.unit_id)


def may_send_back(officer: Any, item: Any) -> bool:
    """Give it back to its author: before approval an editor, then the board."""
    needed = "portal.approve" if item.state == NewsState.APPROVAL else "portal.write"
    return _for_unit(officer, needed, item.unit_id)


def may_start_english(officer: Any, item: Any) -> bool:
    """Begin the English version of an item that readers see in Vietnamese."""
    return item.language == "vi" and item.is_shown and _for_unit(officer, "portal.write", item.unit_id)


def may_approve(officer: Any, item: Any) -> bool:
    """Publish or schedule it: the board, and nobody the own text."""
    return (
        _for_unit(officer, "portal.approve", item.unit_id)
        and officer.pk not in (item.author_id, item.edited_by_id)
        and not item.has_words_of(officer)
    )


def may_unschedule(officer: Any, item: Any) -> bool:
    """Stop it before its time."""
    return _for_unit(officer, "portal.approve", item.unit_id)


def may_force(officer: Any, item: Any) -> bool:
    """Publish it at once, with a reason that the board will read."""
    return _for_unit(officer, "portal.force", item.unit_id)


def may_review_forced(officer: Any, item: Any) -> bool:
    """Look at what was published without approval: the board, and neither who wrote it nor who published it."""
    return (
        item.waits_for_review
        and _for_unit(officer, "portal.approve", item.unit_id)
        and officer.pk not in (item.author_id, item.approved_by_id)
    )


def may_correct(officer: Any, item: Any) -> bool:
    """Put the corrected text out: the board, and nobody the own correction."""
    return (
        _for_unit(officer, "portal.approve", item.unit_id)
        and item.edited_by_id != officer.pk
        and not item.has_words_of(officer)
    )


def may_withdraw_news(officer: Any, item: Any) -> bool:
    """Take it back."""
    return _for_unit(officer, "portal.approve", item.unit_id)


def may_publish_document(officer: Any, document: Any) -> bool:
    """Put an outgoing document on the portal."""
    return _for_unit(officer, "portal.publish_documents", document.issuing_unit_id)


def may_withdraw_document(officer: Any, publication: Any) -> bool:
    """Take it off the portal, or put it back."""
    return _for_unit(officer, "portal.publish_documents", publication.unit_id)


def may_publish_somewhere(officer: Any) -> bool:
    """Whether the leak guard has anything to do with this officer."""
    ways = ("approve", "force", "publish_documents", "announce_reception")
    return any(officer.can(f"portal.{code}") for code in ways)


def may_read_questions(officer: Any, question: Any = None) -> bool:
    """Read what citizens ask, and who asks."""
    return officer.can("portal.answer_questions")


def may_answer(officer: Any, question: Any) -> bool:
    """Take a question on, answer it or say why not: those who may know who asks."""
    return _for_unit(officer, "portal.answer_questions", question.unit_id)


def may_forget_asker(officer: Any, question: Any) -> bool:
    """Erase who asked, once nobody needs it any more."""
    return bool(question.asker_name) and not question.is_open and may_answer(officer, question)


def may_erase_askers(officer: Any, record: Any = None) -> bool:
    """Erase who asked of all questions that were answered long ago: those who may know it, and the house's own job."""
    return officer.is_system or officer.can("portal.answer_questions")


def may_announce(officer: Any, day: Any = None) -> bool:
    """Announce a day of reception."""
    return officer.can("portal.announce_reception")


def may_cancel_reception(officer: Any, day: Any) -> bool:
    """Call a day of reception off."""
    return _for_unit(officer, "portal.announce_reception", day.unit_id)


def _for_unit(officer: Any, capability: str, unit_id: int | None) -> bool:
    """The capability for that unit; what has no unit is for officers of the whole province."""
    units = officer.units_with(capability)
    return units is None or unit_id in units
