# SPDX-License-Identifier: EUPL-1.2
"""Taking over what was published before this system: news with their text, and documents of the register."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import wraps
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex

from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries import outgoing_issued
from vanphong.kernel.actions import action, ensure
from vanphong.kernel.journal import record_many
from vanphong.kernel.taking_over import ImportReport, RefusedRow
from vanphong.kernel.vietnamese import fold
from vanphong.organisation.models import Unit
from vanphong.portal.actions.leaks import facts_of, kinds_of
from vanphong.portal.addresses import address_of, free
from vanphong.portal.blocks import paragraphs
from vanphong.portal.guarding import LeakFound, blocking, leaks_of_told, leaks_of_words
from vanphong.portal.leaks import Finding
from vanphong.portal.models import Field, NewsItem, NewsPage, Picture, PublishedDocument, SectionPage
from vanphong.portal.models.pictures import SIZES
from vanphong.portal.states import NewsState


@dataclass(frozen=True)
class PublishedNews:
    """A news item that was published elsewhere."""

    row: int
    section: SectionPage
    title: str
    lead: str
    texts: list[str]
    published_at: datetime
    author_line: str
    kind: str = "note"
    source: str = ""
    event_on: date | None = None
    #: the item on the portal that this one tells again in another language
    version_of: NewsItem | None = None
    picture: Picture | None = None
    picture_alt: str = ""
    picture_caption: str = ""
    picture_credit: str = ""


@dataclass(frozen=True)
class NewPicture:
    """A picture to be kept in the library under a name, with its title."""

    row: int
    name: str
    title: str
    content: bytes


@dataclass(frozen=True)
class Publication:
    """A document of the register that is on the portal since a day."""

    row: int
    document: OutgoingDocument
    published_on: date
    field: Field | None = None


#: the rows that the leak guard stops, by their numbers
Stopped = dict[int, list[Finding]]


def looked_through(leaks_of: Callable[[Any], list[Finding]]) -> Callable[..., Callable[..., ImportReport]]:
    """For an action that takes over rows: the guard looks through them before it takes the turn to write.

    What it would only ask about was published already and is taken over.
    """

    def around(act: Callable[..., ImportReport]) -> Callable[..., ImportReport]:
        @wraps(act)
        def run(*, rows: Iterable[Any], by: Any) -> ImportReport:
            taken = list(rows)
            found = {row.row: blocking(leaks_of(row)) for row in taken}
            return act(rows=taken, stopped={row: leaks for row, leaks in found.items() if leaks}, by=by)

        return run

    return around


@looked_through(leaks_of_told)
@action
def import_news(*, rows: list[PublishedNews], stopped: Stopped, by: Any) -> ImportReport:
    """Take over published news into their sections, in the order given."""
    ensure(by.units_with("portal.import") is None)
    report, unit = ImportReport(), by.unit or Unit.objects.get(kind="office")
    taken = [row for row in rows if row.row not in stopped]
    _note_stops(report, [(row.section, row) for row in rows], stopped, by)
    pages = _pages(taken, by)
    Page.objects.bulk_create([page for page, _row in pages], batch_size=200)
    items = []
    for page, row in pages:
        news = _news_of(page, row)
        items.append(_item_of(news, row, unit, by))
        report.accepted.append(row.row)
    NewsItem.objects.bulk_create(items, batch_size=200)
    if items:
        record_many("portal.news_imported", [(item, {"title": item.page.title}) for item in items], by=by)
    return report


@action
def import_pictures(*, rows: Iterable[NewPicture], by: Any) -> ImportReport:
    """Take pictures into the library, and make the sizes in which readers see them; what is there under its name stays."""
    ensure(by.units_with("portal.import") is None)
    report, taken = ImportReport(), []
    for row in rows:
        report.accepted.append(row.row)
        if Picture.objects.filter(title=row.title).exists():
            continue
        picture = Picture(title=row.title, uploaded_by_user_id=by.pk)
        picture.file = ContentFile(row.content, name=f"{row.name}.jpg")
        picture.save()
        picture.get_renditions(*SIZES)
        taken.append((picture, {"title": picture.title}))
    if taken:
        record_many("portal.picture_taken_over", taken, by=by)
    return report


@looked_through(lambda row: leaks_of_words(row.document))
@action
def import_publications(*, rows: list[Publication], stopped: Stopped, by: Any) -> ImportReport:
    """Take over which documents of the register are on the portal already; their facts come from the register."""
    ensure(by.units_with("portal.import") is None)
    report, taken = ImportReport(), []
    known = set(PublishedDocument.objects.values_list("document_id", flat=True))
    addresses = set(PublishedDocument.objects.values_list("slug", flat=True))
    issued = set(outgoing_issued().values_list("pk", flat=True))
    _note_stops(report, [(row.document, row) for row in rows], stopped, by)
    for row in rows:
        if row.row in stopped:
            continue
        if row.document.pk in known or row.document.pk not in issued:
            why = _("It is on the portal already, or was never issued.")
            report.refused.append(RefusedRow(row.row, "not to be published", why))
            continue
        publication = PublishedDocument(field=row.field, published_on=row.published_on, published_by_id=by.pk)
        publication.adopt(row.document)
        publication.slug = free(publication.slug, addresses)
        known.add(row.document.pk)
        addresses.add(publication.slug)
        taken.append(publication)
        report.accepted.append(row.row)
    PublishedDocument.objects.bulk_create(taken, batch_size=500)
    if taken:
        happened = [(one, {"symbol": one.document.number_and_symbol}) for one in taken]
        record_many("portal.document_taken_over", happened, by=by)
    return report


def _note_stops(report: ImportReport, rows: list[tuple[Any, Any]], stopped: Stopped, by: Any) -> None:
    """Keep in the journal, at the section or the document, which rows the guard stopped; the report tells why."""
    stops = [(at, stopped[row.row]) for at, row in rows if row.row in stopped]
    for number, found in stopped.items():
        leak = LeakFound(found, _("This must not be published: %(found)s. Take it out, then publish."))
        report.refused.append(RefusedRow(number, "leak", str(leak)))
    if stops:
        facts = [(at, {"kinds": kinds_of(found), "findings": facts_of(found)}) for at, found in stops]
        record_many("portal.leak_stopped", facts, by=by)


def _pages(rows: list[PublishedNews], by: Any) -> list[tuple[Page, PublishedNews]]:
    """The rows as children of their sections in Wagtail's tree, which is laid out here for all of them at once."""
    content_type, made = ContentType.objects.get_for_model(NewsPage), []
    for section in {row.section.pk: row.section for row in rows}.values():
        section = SectionPage.objects.select_for_update().get(pk=section.pk)
        last = section.get_last_child()
        step = NewsPage._str2int(last.path[-NewsPage.steplen :]) if last else 0
        taken = set(section.get_children().values_list("slug", flat=True))
        its = [row for row in rows if row.section.pk == section.pk]
        for place, row in enumerate(its, start=step + 1):
            slug = free(address_of(row.title), taken)
            taken.add(slug)
            made.append((_page_of(row, section, place, slug, content_type, by), row))
        Page.objects.filter(pk=section.pk).update(numchild=F("numchild") + len(its))
    return made


def _page_of(
    row: PublishedNews, section: SectionPage, place: int, slug: str, content_type: Any, by: Any
) -> Page:
    """One page, public since the moment that the row says."""
    return Page(
        path=NewsPage._get_path(section.path, section.depth + 1, place), depth=section.depth + 1, title=row.title,
        draft_title=row.title, slug=slug, url_path=f"{section.url_path}{slug}/", content_type=content_type, live=True,
        has_unpublished_changes=False, owner_id=by.pk, locale_id=section.locale_id, first_published_at=row.published_at,
        last_published_at=row.published_at, latest_revision_created_at=row.published_at,
        translation_key=row.version_of.page.translation_key if row.version_of else uuid4(),
    )  # fmt: skip


def _news_of(page: Page, row: PublishedNews) -> NewsPage:
    """The text of the page, in the table of news."""
    news = NewsPage(
        page_ptr_id=page.pk, lead=row.lead, body=json.dumps(paragraphs(row.texts)), author_line=row.author_line,
        source=row.source, event_on=row.event_on, picture=row.picture, picture_alt=row.picture_alt,
        picture_caption=row.picture_caption, picture_credit=row.picture_credit,
    )  # fmt: skip
    news.save_base(raw=True, force_insert=True)
    if row.picture is not None:
        # readers get a picture that a page shows by Wagtail's index of references (ADR 9)
        ReferenceIndex.create_or_update_for_object(news)
    news.title = page.title
    return news


def _item_of(news: NewsPage, row: PublishedNews, unit: Unit, by: Any) -> NewsItem:
    """What the desk keeps of it."""
    moment = timezone.localtime(row.published_at)
    return NewsItem(
        page=news, section=row.section, unit=unit, kind=row.kind, state=NewsState.PUBLISHED, author_id=by.pk,
        started_at=row.published_at, edited_by_id=by.pk, edited_at=row.published_at, published_at=row.published_at,
        published_on=moment.date(), folded=fold(" ".join([row.title, row.lead, row.picture_caption, *row.texts])),
        language=row.section.locale.language_code, version_of=row.version_of,
    )  # fmt: skip
