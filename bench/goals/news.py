# SPDX-License-Identifier: EUPL-1.2
"""A page of news, made anew beside a bare Wagtail article, and out of the cache beside Django's own cache of pages."""

from collections.abc import Iterator

from django.core.cache import caches
from django.db import connection

from bench.bare.articles import BareSite, kept
from bench.results import Result, milliseconds
from bench.serving import Reader
from bench.timing import compare
from vanphong.portal.models import NewsItem

UNCACHED, CACHED = 1.5, 60
#: as the records have them: an article has headings, two pictures, a table, a quote and a file; a note has text and a picture
KINDS = {"article": "article with every kind of block", "note": "note with a picture"}


def measure_news() -> Iterator[Result]:
    """An article and a note, each made anew for every reader."""
    reader, bare = Reader(), BareSite()
    for kind, what in KINDS.items():
        address = newest(kind)
        assert_same_text(reader.anew(address), bare.get(address))
        sides = compare(
            lambda address=address: reader.anew(address), lambda address=address: bare.get(address)
        )
        yield Result(
            "portal-news", f"news, {what}, made anew", connection.vendor, sides.ratio, UNCACHED, "×",
            milliseconds(sides.house), milliseconds(sides.other),
        )  # fmt: skip


def measure_cached_news() -> Iterator[Result]:
    """The same article for its second reader."""
    reader, bare, address = Reader(), BareSite(), newest("article")
    caches["pages"].clear()
    kept["now"] = reader.get(address)
    assert reader.get(address) == bare.get("/kept/") == bare.get("/kept/")
    sides = compare(lambda: reader.get(address), lambda: bare.get("/kept/"))
    yield Result(
        "portal-cached", "news out of the cache: share of the rate of a bare cache_page view", connection.vendor, 100 / sides.ratio, CACHED,
        "%", f"{1 / sides.house:,.0f}/s", f"{1 / sides.other:,.0f}/s", at_least=True,
    )  # fmt: skip


def newest(kind: str) -> str:
    """The address of the newest item of a kind among the records: what other goals publish was written at the desk."""
    of_records = NewsItem.objects.filter(kind=kind, state="published", page__latest_revision__isnull=True)
    item = of_records.select_related("page").order_by("-published_at", "-pk")[0]
    return item.page.get_url()


def assert_same_text(house: bytes, bare: bytes) -> None:
    """Both sides show the same blocks."""
    blocks = bare.split(b"</p>\n", 1)[1].rsplit(b"\n<p>", 1)[0]
    assert len(blocks) > 500, "the bare article shows no text"
    assert blocks in house, "the bare article shows other blocks than the house"
