# SPDX-License-Identifier: EUPL-1.2
"""Building the records once, and keeping them until their form or the tables change."""

import hashlib
import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from django.apps import apps
from django.core.management import call_command
from django.db import connection

from bench.data.articles import load_news
from bench.data.assignments import load_assignments
from bench.data.days import Days
from bench.data.documents import load_documents
from bench.data.dossiers import load_dossiers
from bench.data.loading import bare_tables, say
from bench.data.people import open_office
from bench.data.publications import load_publications, open_desk
from bench.data.visits import load_visits
from vanphong.kernel.indicators.models import SummaryDefinition
from vanphong.kernel.worktime import today

SEED = 1831  # the year in which Lạng Sơn became a province
LOADED = ("documents", "assignments", "citizens", "procedures")
PORTAL = ("portal.PublishedDocument", "portal.PublishedFile", "portal.NewsItem", "portal.NewsPage", "portal.Picture",
          "portal.Rendition", "wagtailcore.Page", "wagtaildocs.Document", "kernel.StoredFile")  # fmt: skip


@dataclass(frozen=True)
class Size:
    """How many records there are."""

    documents: int = 1_000_000
    assignments: int = 500_000
    dossiers: int = 2_000_000
    publications: int = 100_000
    news: int = 3_000

    def divided(self, by: int) -> "Size":
        """The same office, so many times smaller."""
        return Size(**{name: number // by for name, number in asdict(self).items()})


def fingerprint(size: Size) -> str:
    """What the records depend on: their number, the code that makes them, and the tables."""
    root = Path(__file__).resolve().parents[2]
    digest = hashlib.sha256(json.dumps(asdict(size)).encode())
    for file in sorted([*root.glob("bench/data/*.py"), *root.glob("src/vanphong/*/migrations/0*.py")]):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def is_built(stamp: Path, size: Size) -> bool:
    """Whether the records that are kept are these."""
    return stamp.exists() and json.loads(stamp.read_text())["fingerprint"] == fingerprint(size)


def build(size: Size, stamp: Path) -> None:
    """Fill an empty database, and note in `stamp` what it holds."""
    began = time.monotonic()
    say("making the office")
    office = open_office()
    models = [
        model
        for label in LOADED
        for model in apps.get_app_config(label).get_models(include_auto_created=True)
    ]
    models.append(apps.get_model("kernel", "Register"))
    days, random = Days.until(today()), Random(SEED)
    with bare_tables(models):
        load_documents(office, days, size.documents, random)
        load_assignments(office, days, size.assignments, random)
        load_dossiers(office, days, size.dossiers, random)
        load_visits(office, days, random)
    build_portal(days, size)
    finish(size, stamp)
    say(f"built in {time.monotonic() - began:.0f} s")


def build_portal(days: Days, size: Size) -> None:
    """What the public sees of these records."""
    open_desk()
    random = Random(SEED)
    with bare_tables([apps.get_model(label) for label in PORTAL]):
        load_publications(days, size.publications, random)
        load_news(days, size.news, random)


def finish(size: Size, stamp: Path) -> None:
    """Lay what migrations lay, let the database look at its tables, and note what is there."""
    say("laying triggers, word indexes and day summaries")
    SummaryDefinition.objects.all().delete()
    call_command("migrate", verbosity=0, interactive=False)
    collect_statistics()
    stamp.write_text(
        json.dumps({"fingerprint": fingerprint(size), "day": today().isoformat(), **asdict(size)})
    )


def collect_statistics() -> None:
    """What each database wants to know of its tables to choose among indexes; an office's does so by itself or each night."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA analysis_limit=1000")
            cursor.execute("ANALYZE")
        else:
            cursor.execute("VACUUM ANALYZE")
