# SPDX-License-Identifier: EUPL-1.2
"""The two registers of documents over ten years: six in ten come in, four in ten go out."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from random import Random

from bench.data.days import Days
from bench.data.loading import load
from bench.data.people import Office
from bench.data.words import Writer
from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.kernel.numbering import Register
from vanphong.kernel.vietnamese import fold, official_number_key

INCOMING = (
    "id", "arrived_on", "year", "arrival_number", "sender", "sender_unit_id", "symbol", "symbol_key", "dated_on", "type_code",
    "subject", "urgency", "channel", "receiver", "handled_by_id", "forwarded_on", "due_on", "finished_on", "outcome", "state",
    "voided_on", "void_reason", "registered_by_id", "registered_at", "folded",
)  # fmt: skip
OUTGOING = (
    "id", "type_code", "is_normative", "issuing_unit_id", "drafting_unit_id", "symbol", "series", "year", "number",
    "number_and_symbol", "dated_on", "subject", "urgency", "signer_name", "signer_post", "recipients", "filed_copy_with",
    "dispatched_on", "effective_from", "state", "voided_on", "void_reason", "registered_by_id", "registered_at", "folded",
)  # fmt: skip
TYPES = ("CV",) * 10 + ("QĐ",) * 4 + ("BC",) * 3 + ("TB", "KH", "TTr", "GM", "CT", "NQ", "CĐ")
URGENCIES = (0,) * 17 + (1, 1, 2)
SIGNERS = (
    ("Trần Văn Bình", "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"), ("Hoàng Thị Mai", "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH"),
    ("Nông Đức Hiếu", "TL. CHỦ TỊCH, CHÁNH VĂN PHÒNG"),
)  # fmt: skip
RECIPIENTS = (
    "Như trên; Thường trực Tỉnh ủy; Thường trực HĐND tỉnh; Chủ tịch, các Phó Chủ tịch UBND tỉnh; Lưu: VT, KT"
)
VOID = "Ghi nhầm số"


def load_documents(office: Office, days: Days, number: int, random: Random) -> None:
    """Fill both registers, and set the series of numbers to their last ones."""
    load(IncomingDocument, INCOMING, incoming(office, days, number * 6 // 10, random))
    series: dict[tuple[str, int], tuple[int, str]] = {}
    load(OutgoingDocument, OUTGOING, outgoing(office, days, number - number * 6 // 10, random, series))
    load(
        Register,
        ("id", "book", "year", "issuer_id", "last_number", "last_on"),
        (
            (key, f"outgoing:{name}", year, 0, last, day)
            for key, ((name, year), (last, day)) in enumerate(series.items(), 1)
        ),
    )


def incoming(office: Office, days: Days, number: int, random: Random) -> Iterator[tuple]:
    """Arrivals day by day. What is older than two months is handled, but for a few."""
    writer, arrivals = Writer(random), defaultdict(int)
    units = [(unit.pk, unit.name, fold(unit.name), unit.abbreviation or "UBND") for unit in office.leading]
    receivers = [(unit.pk, unit.name, fold(unit.name)) for unit in office.handling]
    for key, (place, day, serial) in enumerate(days.spread(number), 1):
        year, chance = int(day[:4]), random.random()
        arrivals[year] += 1
        sender_id, sender, folded_sender, short = writer.pick(units)
        unit_id, receiver, folded_receiver = writer.pick(receivers)
        type_code = writer.pick(TYPES)
        dated = days.texts[max(0, place - 1 - int(chance * 6))]
        running = 1 + serial + place % 250 * 9
        symbol, symbol_folded, symbol_key = symbol_of(type_code, short)
        subject, folded = writer.subject(year)
        done = (days.today - place > 40 + chance * 30 and chance < 0.999) or chance < 0.4
        finished = days.texts[min(place + 1 + int(chance * 15), days.today)] if done else None
        due = days.texts[place + 5 + int(chance * 20)] if serial % 3 == 0 else None
        state = "finished" if done else "registered" if place == days.today and chance > 0.6 else "forwarded"
        voided = 0.5 < chance < 0.5005 and state == "finished"
        yield (
            key, day, year, arrivals[year], sender, sender_id, f"{running}/{symbol}", f"{running}/{symbol_key}",
            dated, type_code, subject, writer.pick(URGENCIES), "electronic" if chance < 0.9 else "paper", receiver,
            None if state == "registered" else unit_id, None if state == "registered" else day, due,
            None if voided else finished, "Đã trả lời" if done else "", "voided" if voided else state, day if voided else None,
            VOID if voided else "", office.clerk, f"{day} 02:00:00",
            f"{arrivals[year]} {running} {symbol_folded} {folded} {folded_sender} {folded_receiver}",
        )  # fmt: skip


@cache
def symbol_of(type_code: str, body: str) -> tuple[str, str, str]:
    """What follows the number of a document: as written, as searched, as looked up."""
    symbol = body if type_code == "CV" else f"{type_code}-{body}"
    return symbol, fold(symbol), official_number_key(f"1/{symbol}").removeprefix("1/")


def outgoing(office: Office, days: Days, number: int, random: Random, series: dict) -> Iterator[tuple]:
    """Issued documents day by day, a few voided ones, and drafts of these days."""
    writer = Writer(random)
    drafters = [(unit.pk, unit.abbreviation or "TH") for unit in office.handling]
    bodies = [(office.province.pk, "UBND")] * 4 + [(office.office.pk, "VP")]
    recipients = fold(RECIPIENTS)
    for key, (place, day, serial) in enumerate(days.spread(number), 1):
        year, chance, (body, short) = int(day[:4]), random.random(), writer.pick(bodies)
        drafter, part = writer.pick(drafters)
        type_code = writer.pick(TYPES)
        normative = type_code in ("QĐ", "NQ") and chance < 0.04
        symbol = f"{short}-{part}" if type_code == "CV" else f"{type_code}-{short}"
        name = f"QPPL:{symbol}" if normative else f"CV-{short}" if type_code == "CV" else symbol
        signer, post = writer.pick(SIGNERS)
        subject, folded = writer.subject(year)
        draft = place == days.today and serial % 2 == 0
        state = (
            "draft"
            if draft
            else "issued"
            if days.today - place < 3
            else "voided"
            if 0.6 < chance < 0.6005
            else "dispatched"
        )
        last, written = None, ""
        if not draft:
            last = series.get((name, year), (0, ""))[0] + 1
            series[name, year] = (last, day)
            written = f"{last:02}/{year}/{symbol}" if normative else f"{last:02}/{symbol}"
        words = folded_once(symbol)
        numbered = f"{last} {year} {words} " if normative and last else f"{last} {words} " if last else ""
        yield (
            key, type_code, int(normative), body, drafter, symbol, name, None if draft else year, last, written, day, subject,
            writer.pick(URGENCIES), signer, post, RECIPIENTS, "VT", day if state == "dispatched" else None,
            days.texts[place + 10] if normative else None, state, day if state == "voided" else None,
            VOID if state == "voided" else "", office.clerk, f"{day} 02:00:00",
            f"{numbered}{folded} {words} {folded_once(signer)} {recipients}",
        )  # fmt: skip


folded_once = cache(fold)
