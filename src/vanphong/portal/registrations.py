# SPDX-License-Identifier: EUPL-1.2
"""What the portal adds to the house's registries."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.following import Follower, followers
from vanphong.kernel.indicators import indicators
from vanphong.kernel.journal import event_types
from vanphong.kernel.menu import MenuEntry, menu_entries
from vanphong.kernel.permissions import capabilities
from vanphong.kernel.related import Related, relations
from vanphong.kernel.search import Searchable, searchables
from vanphong.kernel.seeding import Seeder, seeders
from vanphong.kernel.triggers import Guard, guards
from vanphong.kernel.work import WorkRow, work_queues
from vanphong.portal import actions, permissions, queries, seeding
from vanphong.portal.events import EVENTS
from vanphong.portal.indicators import INDICATORS
from vanphong.portal.kept import generation
from vanphong.portal.models import NewsItem, PublishedDocument
from vanphong.portal.work import QUEUES, row_of

LISTS = (
    ("portal.news", _("News"), NewsItem, queries.news_visible_to, "portal:news", 60),
    ("portal.directives", _("Documents on the portal"), PublishedDocument, queries.publications_visible_to, "portal:directives", 61),
)  # fmt: skip

#: what citizens do on the portal, as the desk meets it
CITIZENS = (
    ("portal.questions", _("Questions of citizens"), "portal:questions", permissions.may_read_questions, 62),
    ("portal.receptions", _("Schedule of reception"), "portal:receptions", permissions.may_announce, 63),
)
REPORTS = (
    ("portal.royalties", _("Royalties of the portal"), 60),
    ("portal.quality", _("Quality of the portal"), 61),
)


def publication_row(publication: Any, day: date) -> WorkRow:
    """A publication on the page of its document."""
    tone, words = publication.standing(day)
    return WorkRow(
        publication.document.number_and_symbol,
        publication.public_url,
        publication.get_absolute_url(),
        None,
        str(words),
        tone,
    )


def may_publish_now(officer: Any, document: Any) -> bool:
    """Whether the button stands on the page of a document of the register."""
    return (
        permissions.may_publish_document(officer, document)
        and queries.publishable_for(officer).filter(pk=document.pk).exists()
    )


def register() -> None:
    """Called once, when the house starts."""
    event_types.register_all(EVENTS)
    guards.register(Guard("public pages", generation.lay_triggers))
    capabilities.register_all(permissions.CAPABILITIES)
    indicators.register_all(INDICATORS)
    work_queues.register_all(QUEUES)
    seeders.register(Seeder("portal.sites", _("Sites and sections of the portal"), seeding.plant_sites))
    for code, label, model, visible, listing, order in LISTS:
        searchables.register(Searchable(code, label, model, visible, listing, shown=permissions.may_read))
        menu_entries.register(MenuEntry(code, "work", label, listing, permissions.may_read, order))
    for code, label, listing, shown, order in CITIZENS:
        menu_entries.register(MenuEntry(code, "work", label, listing, shown, order))
    for code, label, order in REPORTS:
        menu_entries.register(
            MenuEntry(code, "review", label, code.replace(".", ":"), permissions.may_read, order)
        )
    followers.register(Follower("portal.publication", "documents.outgoingdocument", actions.follow_register))
    relations.register(
        Related(
            "portal.publication", "documents.outgoingdocument", _("On the portal"), queries.publications_of, publication_row,
            permissions.may_read, _("Publish on the portal"),
            lambda document: reverse("portal:publish_document", args=[document.pk]), may_publish_now,
        )
    )  # fmt: skip
    relations.register(
        Related(
            "portal.news_of_review", "reviews.review", _("News of this review"), queries.news_of_review, row_of,
            permissions.may_read, _("Make a news item of it"),
            lambda review: f"{reverse('portal:tell_review')}?review={review.pk}", permissions.may_tell_review,
        )
    )  # fmt: skip
