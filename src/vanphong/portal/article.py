# SPDX-License-Identifier: EUPL-1.2
"""The article that tells of a sealed review: the matters in the order of the conference, in the house's own wording.

It is Vietnamese whatever the screen's language. What the registers cannot know is marked as to be filled in.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.vietnamese import prose_date
from vanphong.portal.models import LEAD

PLACE = re.compile(r"%\((?P<name>[\w.]+)\)s")
#: marks what the editor has to fill in; nothing with such a mark leaves the desk
GAP = re.compile(r"\[Bổ sung: [^\]]*\]")
#: codes of figures have a dot; other names are filled in with words
RESULTS = (
    _(
        "The report to the conference says that in %(period)s the Office overcame difficulties, renewed its ways of working, and "
        "raised the quality of its advice and service."
    ),
    _(
        "The Office appraised %(documents.normative_issued)s legal normative documents for the People's Committee to issue, and with the "
        "departments prepared %(documents.outgoing_issued)s outgoing documents for the People's Committee, its Chairman and Vice Chairmen."
    ),
    _(
        "Of the %(assignments.government_total)s assignments given by the Government and the Prime Minister, "
        "%(assignments.government_completed)s were completed and %(assignments.government_open_in_time)s are within their deadline."
    ),
    _("%(assignments.government_open_overdue)s assignments are past their deadline and are being urged."),
)
SERVICE = (
    _(
        "The Office arranged %(citizens.leader_sessions)s sessions at which the Chairman of the People's Committee received citizens: "
        "%(citizens.leader_visits)s visits by %(citizens.leader_people)s people with complaints, proposals, reports and wishes."
    ),
    _(
        "At the Public Administrative Service Centre %(procedures.in_time_rate)s of the dossiers were resolved on time or early."
    ),
    _(
        "%(procedures.very_satisfied_rate)s of the people and organisations who gave their opinion are very satisfied."
    ),
    _(
        "The provincial portal ran steadily; %(portal.news)s news items were written and edited, and %(portal.directives)s directive "
        "documents were published."
    ),
)
LEAD_TEXT = _(
    "On %(day)s, %(office)s held a conference on its work in %(period)s and its tasks for %(next)s. %(leader)s attended and directed it."
)
CLOSING = _(
    "Closing the conference, %(leader)s acknowledged what the Office has achieved and named what is still to be mended: %(shortcomings)s."
)
TASKS = _("For the time to come the Office is asked:")
HALF_TITLE = _("%(office)s reviews the work of %(period)s")
YEAR_TITLE = _("%(office)s reviews the work of the whole of %(period)s")
NEXT = {
    "H1": _("the last 6 months of the year"),
    "9M": _("the last 3 months of the year"),
    "year": _("the coming year"),
}
LATER = _("the time to come")


@dataclass(frozen=True)
class Stretch:
    """A stretch of text; with a code it is a figure of the review."""

    text: str
    code: str = ""


@dataclass(frozen=True)
class Article:
    """The draft as it is begun at the desk."""

    title: str
    lead: str
    body: list[dict[str, Any]]
    #: the figures in the order of the text: [code, as it is written]
    quoted: list[list[str]]


def article_of(paper: Any, *, office: str, held_on: date | None = None, led_by: str = "") -> Article:
    """The draft of the article on a sealed review."""
    with translation.override("vi"):
        review = paper.review
        day = prose_date(held_on, short=True) if held_on else f"ngày {gap('ngày họp')}"
        words = {
            "office": office, "period": str(review.period.label), "next": str(NEXT.get(review.kind, LATER)),
            "day": day, "leader": led_by or gap("chức vụ, họ tên người chủ trì"), "shortcomings": gap("tồn tại, hạn chế được chỉ ra"),
        }  # fmt: skip
        title = str(YEAR_TITLE if review.kind == "year" else HALF_TITLE) % words
        lead = begun(str(LEAD_TEXT) % words)[:LEAD]
        parts = list(laid_out(paper, words))
    quoted = [[one.code, one.text] for part in parts if isinstance(part, list) for one in part if one.code]
    return Article(title, lead, [block_of(part) for part in parts], quoted)


def laid_out(paper: Any, words: dict[str, str]) -> Iterable[str | list[Stretch]]:
    """The article's parts in their order: paragraphs, and the captions of pictures that have their place there."""
    events = by_hand(paper, "meetings") or [Stretch(gap("hội nghị, sự kiện lớn đã phục vụ"))]
    house = [by_hand(paper, key) for key in ("records", "logistics")]
    house = house if any(house) else [[Stretch(gap("văn thư, lưu trữ, lễ tân, hậu cần"))]]
    yield "Toàn cảnh hội nghị"
    yield joined([*told(RESULTS, paper.figures, words), events])
    yield joined([*told(SERVICE, paper.figures, words), *house])
    yield "Lãnh đạo Văn phòng báo cáo tại hội nghị"
    yield [Stretch(f"Tại hội nghị, đại biểu tham luận về {gap('nội dung tham luận')}.")]
    yield "Người chủ trì phát biểu chỉ đạo hội nghị"
    inside = words | {"leader": words["leader"].replace("Đồng chí", "đồng chí", 1)}
    yield [Stretch(str(CLOSING) % inside)]
    tasks = stretches(paper.sections["tasks"].paragraph.pieces)
    yield joined([[Stretch(str(TASKS))], tasks or [Stretch(gap("nhiệm vụ được giao"))]])


def told(
    sentences: Iterable[Any], figures: Mapping[str, Any], words: Mapping[str, str]
) -> Iterable[list[Stretch]]:
    """The sentences whose figures all have data, and are not all 0."""
    for sentence in sentences:
        codes = [found["name"] for found in PLACE.finditer(str(sentence)) if "." in found["name"]]
        values = [figures[code].value if code in figures else None for code in codes]
        if None in values or (values and not any(values)):
            continue
        yield filled(str(sentence), figures, words)


def filled(sentence: str, figures: Mapping[str, Any], words: Mapping[str, str]) -> list[Stretch]:
    """A sentence cut at its figures."""
    made, end = [], 0
    for found in PLACE.finditer(sentence):
        name = found["name"]
        made.append(Stretch(sentence[end : found.start()].replace("%%", "%")))
        made.append(Stretch(figures[name].in_prose, name) if "." in name else Stretch(words[name]))
        end = found.end()
    return [*made, Stretch(sentence[end:].replace("%%", "%"))]


def by_hand(paper: Any, key: str) -> list[Stretch]:
    """What an officer wrote in a part of the review that is made of no figures."""
    return stretches(paper.sections[key].paragraph.pieces)


def stretches(pieces: Iterable[Any]) -> list[Stretch]:
    """The text of a part of the review, with the figures that it quotes."""
    return [Stretch(piece.text, piece.figure.code if piece.figure else "") for piece in pieces]


def joined(sentences: Iterable[list[Stretch]]) -> list[Stretch]:
    """Sentences as one paragraph."""
    paragraph: list[Stretch] = []
    for sentence in sentences:
        if sentence:
            paragraph += [Stretch(" "), *sentence] if paragraph else sentence
    return paragraph


def block_of(part: str | list[Stretch]) -> dict[str, Any]:
    """A part of the article as the body of a page holds it; a caption alone is the place for a picture."""
    if isinstance(part, str):
        return {"type": "picture", "value": {"image": None, "alt": "", "caption": part, "credit": ""}}
    text = "<br/>".join(escape("".join(one.text for one in part)).splitlines())
    return {"type": "paragraph", "value": f"<p>{text}</p>"}


def gap(what: str) -> str:
    """The mark of what the editor has to fill in."""
    return f"[Bổ sung: {what}]"


def gaps_in(text: str) -> list[str]:
    """The marks that are still in a text."""
    return GAP.findall(text)


def begun(sentence: str) -> str:
    """A sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]
