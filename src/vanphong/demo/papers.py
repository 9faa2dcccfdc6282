# SPDX-License-Identifier: EUPL-1.2
"""The documents of the example: registers of a half-year, outgoing and incoming."""

from collections import defaultdict
from datetime import date, timedelta
from random import Random

from vanphong.demo import words
from vanphong.demo.days import some_days_after, spread, working_days
from vanphong.demo.halves import Half
from vanphong.documents.actions.importing import ImportedIncoming, ImportedOutgoing
from vanphong.kernel.vietnamese import format_official_number

TYPES = {"CV": 46, "QĐ": 27, "TB": 8, "BC": 6, "TTr": 5, "KH": 4, "GM": 4, "CT": 1}
DRAFTERS = ("TH", "KT", "KGVX", "NC", "TCD")
SIGNERS = ("Chủ tịch", "Phó Chủ tịch Thường trực Dương Xuân Huyên", "Phó Chủ tịch", "Phó Chủ tịch")
BODIES = (
    "Sở Nội vụ", "Sở Tư pháp", "Sở Kế hoạch và Đầu tư", "Sở Tài chính", "Sở Công Thương", "Sở Xây dựng", "Sở Y tế",
    "Sở Giao thông vận tải", "Sở Tài nguyên và Môi trường", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ",
    "UBND huyện Cao Lộc", "UBND huyện Chi Lăng", "UBND huyện Lộc Bình", "UBND thành phố Lạng Sơn",
)  # fmt: skip
SENDERS = {
    "Bộ Tài chính": "BTC", "Bộ Nội vụ": "BNV", "Bộ Xây dựng": "BXD", "Văn phòng Chính phủ": "VPCP", "Sở Nội vụ": "SNV",
    "Sở Tài chính": "STC", "Sở Tư pháp": "STP", "Sở Kế hoạch và Đầu tư": "SKHĐT", "Sở Y tế": "SYT",
    "Sở Công Thương": "SCT", "UBND huyện Cao Lộc": "UBND", "UBND huyện Bắc Sơn": "UBND", "Thanh tra tỉnh": "TTT",
}  # fmt: skip
DIVISIONS = (
    "Phòng Tổng hợp",
    "Phòng Kinh tế",
    "Phòng Khoa giáo - Văn xã",
    "Phòng Nội chính",
    "Ban Tiếp công dân",
)

#: (series, year) → the last number that the example has given
Numbers = dict[tuple[str, int], int]


def outgoing_rows(half: Half, numbers: Numbers) -> list[ImportedOutgoing]:
    """The outgoing register of a half-year: numbers without a gap, some of them voided."""
    random = Random(half.seed)
    days = working_days(half.start, half.end)
    normative = spread(random, [day for day in days if day.weekday() != 0], half.normative)
    issued = half.outgoing - half.normative + half.voided
    types = random.choices(list(TYPES), weights=list(TYPES.values()), k=issued)
    plan = [(day, "QĐ", True) for day in normative]
    plan += [(day, kind, False) for day, kind in zip(spread(random, days, issued), types, strict=True)]
    plan.sort(key=lambda entry: entry[0])
    ordinary = [place for place, (_day, _kind, is_normative) in enumerate(plan) if not is_normative]
    voided = set(random.sample(ordinary, half.voided))
    return [
        outgoing_row(random, place, day, kind, is_normative, place in voided, numbers)
        for place, (day, kind, is_normative) in enumerate(plan)
    ]


def outgoing_row(
    random: Random, place: int, day: date, kind: str, is_normative: bool, is_voided: bool, numbers: Numbers
) -> ImportedOutgoing:
    """One line of the register."""
    symbol = f"UBND-{random.choice(DRAFTERS)}" if kind == "CV" else f"{kind}-UBND"
    series = "normative" if is_normative else kind
    numbers[series, day.year] = numbers.get((series, day.year), 0) + 1
    number = format_official_number(numbers[series, day.year], symbol, day.year if is_normative else None)
    return ImportedOutgoing(
        row=place + 1,
        number_and_symbol=number,
        dated_on=day,
        subject=words.subject(random, kind, day.year, is_normative),
        signer=random.choice(SIGNERS),
        recipients="; ".join(random.sample(BODIES, 2)),
        filed_copy_with=f"VT, {random.choice(DRAFTERS)}",
        copies=random.choice((1, 2, 5, 10)),
        dispatched_on=None if is_voided else day,
        effective_from=day + timedelta(days=15) if is_normative else None,
        void_reason="Ghi nhầm loại văn bản, đã cấp số khác" if is_voided else "",
    )


def incoming_rows(half: Half, numbers: Numbers) -> list[ImportedIncoming]:
    """The incoming register of a half-year."""
    random = Random(half.seed + 1)
    own: dict[tuple[str, str], int] = defaultdict(lambda: random.randrange(1, 900))
    rows = []
    for place, day in enumerate(spread(random, working_days(half.start, half.end), half.incoming)):
        sender = random.choice(list(SENDERS))
        kind = random.choices(list(TYPES), weights=list(TYPES.values()))[0]
        own[sender, kind] += 1
        symbol = f"{SENDERS[sender]}-VP" if kind == "CV" else f"{kind}-{SENDERS[sender]}"
        numbers["incoming", day.year] = numbers.get(("incoming", day.year), 0) + 1
        rows.append(
            ImportedIncoming(
                row=place + 1,
                arrived_on=day,
                arrival_number=numbers["incoming", day.year],
                sender=sender,
                symbol=format_official_number(own[sender, kind], symbol),
                dated_on=some_days_after(random, day, -6, 0),
                subject=words.subject(random, kind, day.year),
                receiver=random.choice(DIVISIONS),
                forwarded_on=day,
                channel="electronic" if random.random() < 0.9 else "paper",
            )
        )
    return rows
