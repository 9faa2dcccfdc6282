# SPDX-License-Identifier: EUPL-1.2
"""Everything that changes the portal, one function for each verb of the desk."""

from vanphong.portal.actions.directives import (
    follow_register,
    publish_document,
    restore_document,
    withdraw_document,
)
from vanphong.portal.actions.from_review import tell_review
from vanphong.portal.actions.importing import (
    NewPicture,
    Publication,
    PublishedNews,
    import_news,
    import_pictures,
    import_publications,
)
from vanphong.portal.actions.leaks import answer_for_page, note_leak
from vanphong.portal.actions.library import stop_at_door, take_cleaned
from vanphong.portal.actions.publishing import (
    NOTHING_CHANGED,
    correct_news,
    force_news,
    hold_back,
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
    erase_askers,
    forget_asker,
    receive_question,
    refuse_question,
)
from vanphong.portal.actions.receptions import announce_reception, cancel_reception
from vanphong.portal.actions.versions import start_english, start_english_page
from vanphong.portal.actions.writing import hand_in, pass_on, save_text, send_back, start_news
from vanphong.portal.guarding import LeakFound

__all__ = [
    "NOTHING_CHANGED",
    "LeakFound",
    "NewPicture",
    "Publication",
    "PublishedNews",
    "announce_reception",
    "answer_for_page",
    "answer_question",
    "assign_question",
    "cancel_reception",
    "correct_news",
    "erase_askers",
    "follow_register",
    "force_news",
    "forget_asker",
    "hand_in",
    "hold_back",
    "import_news",
    "import_pictures",
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
    "start_english",
    "start_english_page",
    "start_news",
    "stop_at_door",
    "take_cleaned",
    "tell_review",
    "unschedule_news",
    "withdraw_document",
    "withdraw_news",
]
