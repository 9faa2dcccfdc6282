# SPDX-License-Identifier: EUPL-1.2
"""What the journal tells of the portal. It holds titles and reasons, never the text of an item."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("portal.news_started", _("Began the news item “%(title)s”")),
    EventType(
        "portal.news_from_review",
        _("Made the draft of the sealed review “%(review)s”, with %(figures)s figures"),
    ),
    EventType("portal.english_started", _("Began the English version “%(title)s”")),
    EventType("portal.text_saved", _("Saved the text (version %(revision)s)")),
    EventType("portal.news_handed_in", _("Handed in the draft")),
    EventType("portal.news_passed_on", _("Edited; passed on for approval")),
    EventType("portal.news_sent_back", _("Sent back to the author: %(reason)s")),
    EventType("portal.news_published", _("Approved and published (version %(revision)s)")),
    EventType("portal.news_scheduled", _("Approved; goes out at %(goes_out_at)s")),
    EventType("portal.news_unscheduled", _("Stopped before its time: %(reason)s")),
    EventType("portal.news_went_out", _("Went out at its time")),
    EventType("portal.news_forced", _("Published without approval: %(reason)s")),
    EventType("portal.force_reviewed", _("Looked at what was published without approval: %(finding)s")),
    EventType("portal.news_corrected", _("Published a correction: %(note)s")),
    EventType("portal.news_withdrawn", _("Withdrew the item: %(note)s")),
    EventType("portal.news_imported", _("Took over the published item “%(title)s”")),
    EventType("portal.picture_taken_over", _("Took over the picture “%(title)s”")),
    EventType("portal.leak_stopped", _("The leak guard stopped the publication: %(kinds)s")),
    EventType("portal.cleaned_taken", _("Took the cleaned file into the library: %(file)s")),
    EventType(
        "portal.leaks_accepted", _("Publication in spite of %(count)s findings of the leak guard: %(reason)s")
    ),
    EventType(
        "portal.document_published",
        _("Published %(symbol)s on the portal[, files: %(files)s][, of these cleaned: %(cleaned)s]"),
    ),
    EventType("portal.document_taken_over", _("Took over %(symbol)s as published")),
    EventType("portal.document_withdrawn", _("Took %(symbol)s off the portal: %(note)s")),
    EventType("portal.document_restored", _("Put %(symbol)s back on the portal")),
    # of questions the journal holds neither who asked nor any of the words
    EventType("portal.question_received", _("A question came in through the portal")),
    EventType("portal.question_assigned", _("Gave the question to %(officer)s to be answered")),
    EventType(
        "portal.question_answered",
        _("Answered the question: %(how)s"),
        words={
            "how": {"public": _("on the portal"), "private": _("to the asker alone")},
        },
    ),
    EventType("portal.question_refused", _("Refused the question; the asker was told why")),
    EventType("portal.asker_forgotten", _("Erased name and contact of whoever asked")),
    EventType(
        "portal.asker_erased", _("Erased name and contact of whoever asked: answered before %(before)s")
    ),
    EventType("portal.reception_announced", _("Announced a day of reception: %(held_on)s, %(received_by)s")),
    EventType("portal.reception_cancelled", _("Called the day of reception %(held_on)s off: %(note)s")),
]
