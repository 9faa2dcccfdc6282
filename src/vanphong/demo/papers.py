# SPDX-License-Identifier: EUPL-1.2
"""The documents of the example: registers of a stretch of time, outgoing and incoming, as the importing forms take them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from vanphong.demo import arrivals, subjects
from vanphong.demo.areas import AREAS, Area
from vanphong.demo.bodies import Bodies, bodies_on, called_on
from vanphong.demo.days import next_working_day, some_days_after, spread, workday_until, working_days
from vanphong.documents.actions.importing import ImportedIncoming, ImportedOutgoing
from vanphong.documents.models import Urgency
from vanphong.kernel.vietnamese import format_official_number

TYPES = {"CV": 46, "QĐ": 27, "TB": 8, "BC": 6, "TTr": 5, "KH": 4, "GM": 4, "CT": 1}
#: the divisions by the abbreviation that stands in the symbol of a letter
DIVISIONS = {
    "TH": "Phòng Tổng hợp", "KT": "Phòng Kinh tế", "KGVX": "Phòng Khoa giáo - Văn xã", "NC": "Phòng Nội chính",
    "TCD": "Ban Tiếp công dân",
}  # fmt: skip
CHAIRMAN, FIRST_DEPUTY, CHIEF = "Nông Quốc Thành", "Dương Xuân Huyên", "Trịnh Tiến Duy"
SIGNERS = (CHAIRMAN, FIRST_DEPUTY, FIRST_DEPUTY, "Phan Đình Thọ", "Bế Quang Huy")
BY_ORDER = {"TB", "GM"}
OUTCOMES = (
    "Đã tham mưu UBND tỉnh ban hành văn bản", "Đã tham mưu văn bản trả lời", "Đã giao sở, ngành tham mưu", "Để biết, lưu hồ sơ",
    "Đã báo cáo lãnh đạo UBND tỉnh", "Đã tổng hợp vào báo cáo chung",
)  # fmt: skip
REASONS = (
    "Ghi nhầm loại văn bản, đã cấp số khác", "Lãnh đạo rút lại văn bản sau khi cấp số", "Trùng nội dung với văn bản đã ban hành",
    "Sai thẩm quyền ký, đã trình lại",
)  # fmt: skip

#: (series, year) → the last number that the example has given
Numbers = dict[tuple[str, int], int]


@dataclass(frozen=True)
class Stretch:
    """A stretch of time and how many documents there are in it."""

    start: date
    end: date
    seed: int
    outgoing: int
    incoming: int
    normative: int = 0
    voided: int = 0


def outgoing_rows(stretch: Stretch, numbers: Numbers) -> list[ImportedOutgoing]:
    """The outgoing register: numbers without a gap, some of them voided."""
    random = Random(stretch.seed)
    days = working_days(stretch.start, stretch.end)
    texts = iter(subjects.normative_subjects(random, stretch.normative))
    issued = stretch.outgoing - stretch.normative + stretch.voided
    types = random.choices(list(TYPES), weights=list(TYPES.values()), k=issued)
    plan = [
        (day, "QĐ", True)
        for day in spread(random, [day for day in days if day.weekday() != 0], stretch.normative)
    ]
    plan += [(day, kind, False) for day, kind in zip(spread(random, days, issued), types, strict=True)]
    plan.sort(key=lambda entry: entry[0])
    voided = set(random.sample([place for place, entry in enumerate(plan) if not entry[2]], stretch.voided))
    bodies = bodies_on(stretch.end)
    return [
        outgoing_row(random, bodies, place, entry, next(texts) if entry[2] else "", place in voided, numbers)
        for place, entry in enumerate(plan)
    ]


def outgoing_row(
    random: Random, bodies: Bodies, place: int, entry: tuple[date, str, bool], normative: str, is_voided: bool, numbers: Numbers
) -> ImportedOutgoing:  # fmt: skip
    """One line of the register."""
    day, kind, is_normative = entry
    text, area = subjects.subject(random, day, kind)
    drafter = area.drafter if random.random() < 0.85 else random.choice(list(DIVISIONS))
    symbol = f"UBND-{drafter}" if kind == "CV" else f"{kind}-UBND"
    series = "normative" if is_normative else kind
    numbers[series, day.year] = numbers.get((series, day.year), 0) + 1
    return ImportedOutgoing(
        row=place + 1,
        number_and_symbol=format_official_number(
            numbers[series, day.year], symbol, day.year if is_normative else None
        ),
        dated_on=day,
        subject=normative or text,
        signer=CHIEF if kind in BY_ORDER and random.random() < 0.7 else random.choice(SIGNERS),
        recipients=recipients(random, area, day, kind, is_normative, bodies),
        filed_copy_with=f"VT, {drafter}",
        copies=random.choice((1, 2, 5, 10, 30)),
        pages=random.choice((1, 1, 2, 2, 3, 4, 6, 12)),
        urgency=random.choices((Urgency.NORMAL, *list(Urgency)[1:3]), weights=(90, 8, 2))[0],
        dispatched_on=None if is_voided else (day if random.random() < 0.8 else next_working_day(day)),
        effective_from=day + timedelta(days=random.choice((10, 12, 15, 20))) if is_normative else None,
        void_reason=random.choice(REASONS) if is_voided else "",
    )


def recipients(random: Random, area: Area, day: date, kind: str, is_normative: bool, bodies: Bodies) -> str:
    """To whom it goes."""
    if is_normative:
        return f"Cục Kiểm tra văn bản QPPL; TT. Tỉnh ủy; TT. HĐND tỉnh; các sở, ban, ngành; {bodies.every_locality}"
    if kind in ("CT", "KH"):
        return f"TT. Tỉnh ủy; các sở, ban, ngành; {bodies.every_locality}"
    if kind == "TTr":
        return random.choice(
            ("Hội đồng nhân dân tỉnh", "Thủ tướng Chính phủ; Bộ Tài chính", "Ban Thường vụ Tỉnh ủy")
        )
    chosen = [*area.departments, *random.choice(AREAS).departments[: random.randint(0, 1)]]
    names = list(dict.fromkeys(called_on(day, name) for name in chosen))
    if random.random() < 0.4:
        names.append(random.choice(bodies.localities).name)
    return "; ".join(names)


def incoming_rows(stretch: Stretch, numbers: Numbers) -> list[ImportedIncoming]:
    """The incoming register: each document forwarded on its day, and dealt with a little later."""
    random = Random(stretch.seed + 1)
    own: dict[str, int] = defaultdict(lambda: random.randrange(1, 400))
    bodies = bodies_on(stretch.end)
    return [
        incoming_row(random, bodies, place, day, own, numbers)
        for place, day in enumerate(
            spread(random, working_days(stretch.start, stretch.end), stretch.incoming)
        )
    ]


def incoming_row(
    random: Random, bodies: Bodies, place: int, day: date, own: dict[str, int], numbers: Numbers
) -> ImportedIncoming:
    """One line of the register."""
    post = arrivals.arrival(random, day, bodies)
    own[post.sender] += random.randint(1, 3)
    numbers["incoming", day.year] = numbers.get(("incoming", day.year), 0) + 1
    due_on = some_days_after(random, day, 3, 20) if random.random() < 0.3 else None
    return ImportedIncoming(
        row=place + 1,
        arrived_on=day,
        arrival_number=numbers["incoming", day.year],
        sender=post.sender,
        symbol=post.symbol(own[post.sender]),
        dated_on=some_days_after(random, day, -6, 0),
        subject=post.subject,
        receiver=DIVISIONS[post.drafter],
        forwarded_on=day,
        due_on=due_on,
        urgency=Urgency.URGENT if post.is_pressing and random.random() < 0.3 else Urgency.NORMAL,
        channel="paper" if post.drafter == "TCD" or random.random() < 0.06 else "electronic",
        pages=random.choice((1, 2, 2, 3, 4, 8)),
        finished_on=workday_until(max(day, min(due_on or date.max, some_days_after(random, day, 0, 12)))),
        outcome=random.choice(OUTCOMES),
    )
