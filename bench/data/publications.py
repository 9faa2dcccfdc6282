# SPDX-License-Identifier: EUPL-1.2
"""What the public sees of ten years: one outgoing document in four, each with a field, an effect and a file."""

from collections.abc import Iterator
from random import Random

from django.db import connection, transaction

from bench.data.days import Days
from bench.data.loading import load
from bench.data.people import account
from bench.data.words import OF_CITIZEN
from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.files.models import StoredFile
from vanphong.organisation.models import Officer, Unit
from vanphong.organisation.queries import system_officer
from vanphong.organisation.roles import Role
from vanphong.portal.models import Field, PublishedDocument, PublishedFile
from vanphong.portal.seeding import plant_sites

#: accounts of the portal's desk → their role, and the unit that they belong to
DESK = {"editor": Role.EDITOR, "board": Role.EDITORIAL_BOARD}
#: types that direct and administer, as the example province publishes them
TYPES = ("QĐ", "CV", "TB", "KH", "BC", "CT")
PUBLICATIONS = (
    "id", "document_id", "slug", "dated_on", "type_code", "unit_id", "field_id", "state", "published_on", "published_by_id",
    "withdrawn_on", "public_note", "folded",
)  # fmt: skip
#: so many documents are taken off again, for each hundred that stay
WITHDRAWN = 1
FILES = 500
MEDIA_TYPE = "application/pdf"
FACTS = ("type_code", "number_and_symbol", "is_normative", "issuing_unit_id", "dated_on", "subject", "signer_name", "effective_from")  # fmt: skip

#: a document with its new effect: key, in effect from, in effect to, key of what replaces it
Effect = tuple[int, str, str | None, int | None]


def open_desk() -> None:
    """The two sites with their sections, and who writes and approves."""
    plant_sites()
    system, office = system_officer(), Unit.objects.get(code="van-phong")
    for name, role in DESK.items():
        if not Officer.objects.filter(username=name).exists():
            account(name, role, office, system)


def load_publications(days: Days, number: int, random: Random) -> None:
    """Publish so many documents of the register, and say of some decisions when they take effect and what replaces them."""
    chosen = list(evenly(publishable(), number * (100 + WITHDRAWN) // 100))
    fields, clerk = list(Field.objects.values_list("pk", flat=True)), Officer.objects.get(username="clerk").pk
    effects: list[Effect] = []
    load(PublishedDocument, PUBLICATIONS, publications(chosen, days, fields, clerk, random, effects))
    load(StoredFile, ("id", "sha256", "size", "media_type", "created_at"), (
        (key, f"{key:064x}", 90_000 + key, MEDIA_TYPE, f"{days.texts[0]} 01:00:00") for key in range(1, FILES + 1)
    ))  # fmt: skip
    load(PublishedFile, ("id", "publication_id", "file_id", "name"), (
        (key, key, 1 + key % FILES, f"{document.number_and_symbol.replace('/', '-')}.pdf")
        for key, document in enumerate(chosen, 1)
    ))  # fmt: skip
    take_effect(effects)


def publishable() -> list[int]:
    """The keys of what may be published: nothing that names a citizen."""
    issued = OutgoingDocument.objects.filter(state__in=("issued", "dispatched"), type_code__in=TYPES)
    return list(
        issued.exclude(subject__contains=OF_CITIZEN[0])
        .order_by("dated_on", "pk")
        .values_list("pk", flat=True)
    )


def evenly(keys: list[int], number: int) -> Iterator[OutgoingDocument]:
    """So many of them, spread over all years, in the order of their dates."""
    wanted = {keys[place * len(keys) // number] for place in range(number)}
    documents = OutgoingDocument.objects.only(*FACTS).order_by("dated_on", "pk")
    return (document for document in documents.iterator(chunk_size=5000) if document.pk in wanted)


def publications(
    chosen: list[OutgoingDocument],
    days: Days,
    fields: list[int],
    clerk: int,
    random: Random,
    effects: list[Effect],
) -> Iterator[tuple]:
    """Each document on the portal a day or some days after its date; a few are taken off, some decisions replaced."""
    places = {day: place for place, day in enumerate(days.texts)}
    followers: dict[int | None, OutgoingDocument] = {}
    for key, document in reversed(list(enumerate(chosen, 1))):
        publication = PublishedDocument()
        publication.adopt(document)
        place, chance = places[document.dated_on.isoformat()], random.random()
        field = None if chance < 0.15 else fields[int(random.random() ** 2 * len(fields))]
        if document.type_code == "QĐ" and chance < 0.7:
            effects.append(effect_of(document, followers.get(field), chance))
            followers[field] = document
        out = days.texts[min(place + (1 if chance < 0.95 else 5), days.today)]
        gone = 0.5 < chance < 0.5 + WITHDRAWN / (100 + WITHDRAWN)
        yield (
            key, document.pk, publication.slug, document.dated_on, document.type_code, publication.unit_id, field,
            "withdrawn" if gone else "published", out, clerk, days.texts[min(place + 30, days.today)] if gone else None,
            "Văn bản đăng nhầm tệp" if gone else "", publication.folded,
        )  # fmt: skip


def effect_of(document: OutgoingDocument, follower: OutgoingDocument | None, chance: float) -> Effect:
    """In effect from its own date unless it says another; one in ten is replaced by the next of its field."""
    begins = (document.effective_from or document.dated_on).isoformat()
    if follower is None or chance > 0.22 or follower.dated_on <= document.dated_on:
        return document.pk, begins, None, None
    return document.pk, begins, max(begins, follower.dated_on.isoformat()), follower.pk


def take_effect(effects: list[Effect]) -> None:
    """Write the effects into the register."""
    table, date = OutgoingDocument._meta.db_table, "::date" if connection.vendor == "postgresql" else ""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE {table} SET effective_from = %s{date}, effective_to = %s{date}, replaced_by_id = %s WHERE id = %s",
            [(begins, ends, newer, key) for key, begins, ends, newer in effects],
        )
