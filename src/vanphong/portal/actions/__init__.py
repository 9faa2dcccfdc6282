# SPDX-License-Identifier: EUPL-1.2
"""Everything that changes the portal, one function for each verb of the desk."""

from vanphong.portal.actions.directives import publish_document, restore_document, withdraw_document
from vanphong.portal.actions.from_review import tell_review
from vanphong.portal.actions.importing import (
    ImportReport,
    Publication,
    PublishedNews,
    RefusedRow,
    import_news,
    import_publications,
)
from vanphong.portal.actions.leaks import LeakFound, note_leak
from vanphong.portal.actions.publishing import (
    correct_news,
    force_news,
    let_out,
    publish_news,
    review_forced,
    schedule_news,
    unschedule_news,
    withdraw_news,
)
from vanphong.portal.actions.questions import (
    answer_question,
    assign_question,
    forget_asker,
    receive_question,
    refuse_question,
)
from vanphong.portal.actions.receptions import announce_reception, cancel_reception
from vanphong.portal.actions.writing import hand_in, pass_on, save_text, send_back, start_news

__all__ = [
    "ImportReport",
    "LeakFound",
    "Publication",
    "PublishedNews",
    "RefusedRow",
    "announce_reception",
    "answer_question",
    "assign_question",
    "cancel_reception",
    "correct_news",
    "force_news",
    "forget_asker",
    "hand_in",
    "import_news",
    "import_publications",
    "let_out",
    "note_leak",
    "pass_on",
    "publish_document",
    "publish_news",
    "receive_question",
    "refuse_question",
    "restore_document",
    "review_forced",
    "save_text",
    "schedule_news",
    "send_back",
    "start_news",
    "tell_review",
    "unschedule_news",
    "withdraw_document",
    "withdraw_news",
]
