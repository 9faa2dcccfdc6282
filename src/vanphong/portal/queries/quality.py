# SPDX-License-Identifier: EUPL-1.2
"""The quality of the portal's information: what is broken, silent, out of date or late, each line opening its page."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Max, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vanphong.kernel.vietnamese import format_date
from vanphong.kernel.worktime import current_calendar, working_days_between
from vanphong.portal.models import NewsPage, PlainPage, PublishedDocument, SectionPage, SiteHome
from vanphong.portal.queries.directives import publications_visible_to
from vanphong.portal.queries.links import known_targets, published_texts
from vanphong.portal.queries.news import news_published

#: working days within which a directive document is on the portal (practice under Nghị định 42/2022/NĐ-CP)
LIMIT_OF_PUBLICATION = 2
#: so many lines of a finding are shown; the count says how many there are
SHOWN_LINES = 50


@dataclass(frozen=True)
class Line:
    """One page, document or section with what is wrong with it."""

    title: str
    url: str
    note: str


@dataclass(frozen=True)
class Fault:
    """One fault that is looked for: how many have it, and which."""

    code: str
    label: str
    count: int
    lines: tuple[Line, ...]
    #: the list with all of them, where there is one
    url: str = ""


def quality_of(officer: Any, day: date, start: date | None, end: date | None, silence: int) -> list[Fault]:
    """The whole report; as many statements for a large portal as for a small one."""
    texts = published_texts()
    return [
        finding("links", _("Links that lead nowhere"), broken_links(texts)),
        finding("pictures", _("Pictures without a description"), silent_pictures(texts)),
        finding("review", _("Pages past the day by which they are looked through"), past_their_review(day)),
        late_documents(officer, start, end),
        finding("sections", _("Sections without news"), silent_sections(day, silence)),
    ]


def finding(code: str, label: str, lines: list[Line], url: str = "") -> Fault:
    """What was found, the first lines of it."""
    return Fault(code, label, len(lines), tuple(lines[:SHOWN_LINES]), url)


def edit_url(page: Any) -> str:
    """Where a page is put right."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def broken_links(texts: list[Any]) -> list[Line]:
    """Published texts with links to what is not there or not public."""
    known = known_targets(texts)
    lines = []
    for text in texts:
        broken = [target for target in text.targets if not known.has(target)]
        if broken:
            lines.append(Line(text.page.title, edit_url(text.page), "; ".join(named(one) for one in broken)))
    return lines


def named(target: tuple[str, str]) -> str:
    """A place that is linked to, as the editor finds it in the text."""
    kind, value = target
    if kind == "path":
        return value
    return (_("page no. %(number)s") if kind == "page" else _("file no. %(number)s")) % {"number": value}


def silent_pictures(texts: list[Any]) -> list[Line]:
    """Published texts with pictures that say nothing to who cannot see them."""
    return [
        Line(
            text.page.title, edit_url(text.page),
            ngettext("%(count)d picture", "%(count)d pictures", text.pictures_without_words) % {"count": text.pictures_without_words},
        )
        for text in texts
        if text.pictures_without_words
    ]  # fmt: skip


def past_their_review(day: date) -> list[Line]:
    """Public pages that nobody has looked through by their day, the oldest first."""
    pages: list[Any] = []
    for model in (SiteHome, SectionPage, PlainPage, NewsPage):
        rows: QuerySet[Any] = model._default_manager.filter(live=True, look_again_on__lt=day)
        if model is NewsPage:
            rows = rows.exclude(item__state="withdrawn")
        pages += rows.only("pk", "title", "look_again_on")
    pages.sort(key=lambda page: (page.look_again_on, page.pk))
    return [Line(page.title, edit_url(page), format_date(page.look_again_on)) for page in pages]


def published_late(rows: QuerySet[PublishedDocument]) -> list[int]:
    """Which of these went out later than the limit after their date, the latest publication first."""
    calendar = current_calendar()
    # working days are never more than days: what went out within the limit is not even fetched
    slow = rows.filter(published_on__gt=F("dated_on") + timedelta(days=LIMIT_OF_PUBLICATION))
    days: dict[tuple[date, date], int] = {}
    late = []
    for pk, dated, published in (
        slow.order_by("-published_on", "-pk").values_list("pk", "dated_on", "published_on").iterator()
    ):
        if (dated, published) not in days:
            days[dated, published] = working_days_between(dated, published, calendar)
        if days[dated, published] > LIMIT_OF_PUBLICATION:
            late.append(pk)
    return late


def late_documents(officer: Any, start: date | None, end: date | None) -> Fault:
    """Directive documents that were published later than the limit."""
    rows = publications_visible_to(officer).filter(state="published")
    query = "late=yes&state=published"
    if start is not None:
        rows, query = rows.filter(published_on__gte=start), f"{query}&out_from={start:%d/%m/%Y}"
    if end is not None:
        rows, query = rows.filter(published_on__lte=end), f"{query}&out_to={end:%d/%m/%Y}"
    late, calendar = published_late(rows), current_calendar()
    shown = rows.filter(pk__in=late[:SHOWN_LINES]).order_by("-published_on", "-pk")
    lines = [
        Line(
            row.document.number_and_symbol, row.get_absolute_url(),
            _("dated %(dated)s, published %(published)s: after %(days)d working days") % {
                "dated": format_date(row.dated_on), "published": format_date(row.published_on),
                "days": working_days_between(row.dated_on, row.published_on, calendar),
            },
        )
        for row in shown
    ]  # fmt: skip
    label = _("Directive documents published later than %(days)d working days") % {
        "days": LIMIT_OF_PUBLICATION
    }
    return Fault("late", label, len(late), tuple(lines), f"{reverse('portal:directives')}?{query}")


def silent_sections(day: date, silence: int) -> list[Line]:
    """Sections that have had news, or stand in a menu with nothing in them, and none for so long; the longest silence first."""
    last = dict(news_published().order_by().values_list("section").annotate(last=Max("published_on")))
    with_pages = set(PlainPage.objects.live().values_list("path", flat=True))
    sections = list(SectionPage.objects.live().order_by("path"))
    names = names_of(sections)
    lines = []
    for section in sections:
        below = [one for one in sections if one.path.startswith(section.path)]
        newest = max((last[one.pk] for one in below if one.pk in last), default=None)
        filled = any(path.startswith(section.path) for path in with_pages)
        if newest is None and (filled or not section.show_in_menus):
            continue
        if newest is None or (day - newest).days >= silence:
            note = _("last on %(day)s") % {"day": format_date(newest)} if newest else _("nothing yet")
            lines.append(
                (newest or date.min, Line(names[section.pk], section.get_url() or edit_url(section), note))
            )
    return [line for _newest, line in sorted(lines, key=lambda pair: pair[0])]


def names_of(sections: list[SectionPage]) -> dict[int, str]:
    """What each section is called; with its site, where several sections are called so."""
    called = Counter(section.title for section in sections)
    sites = list(SiteHome.objects.order_by("path").only("path", "title"))
    names = {}
    for section in sections:
        # the Office's site stands below the province's: the nearest one above is the section's own
        above = [site.title for site in sites if section.path.startswith(site.path)]
        alone = called[section.title] == 1 or not above
        names[section.pk] = section.title if alone else f"{section.title} – {above[-1]}"
    return names
