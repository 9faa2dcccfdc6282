# SPDX-License-Identifier: EUPL-1.2
"""The register of dossiers over ten years, the catalogue that they follow, and the answers on satisfaction."""

from collections.abc import Iterator
from random import Random

from bench.data.days import Days
from bench.data.loading import load
from bench.data.people import Office
from bench.data.words import MATTERS, Writer
from vanphong.kernel.vietnamese import fold, sort_key
from vanphong.organisation.models import Unit
from vanphong.procedures.models import (
    Dossier,
    Field,
    FormerDue,
    Procedure,
    ProcedureVersion,
    SatisfactionAnswer,
    SupplementRequest,
)

DOSSIERS = (
    "id", "code", "procedure_id", "version_id", "field_id", "procedure_name", "applicant_name", "applicant_phone",
    "applicant_address", "applicant_id", "competent_unit_id", "unit_name", "channel", "received_at", "received_on", "counted_from",
    "limit_amount", "limit_unit", "due_at", "due_on", "resolved_at", "resolved_on", "result", "handed_over_at", "handed_over_on",
    "closed_on", "ended_reason", "state", "folded",
)  # fmt: skip
FIELDS = (
    "Đất đai", "Hộ tịch", "Xây dựng", "Đầu tư", "Giao thông vận tải", "Lý lịch tư pháp", "Y tế", "Giáo dục và đào tạo",
    "Thành lập và hoạt động doanh nghiệp", "Bảo trợ xã hội", "Người có công", "Môi trường", "Khoáng sản", "Lâm nghiệp",
    "Thủy lợi", "Văn hóa", "Du lịch", "Công chứng", "Chứng thực", "An toàn thực phẩm",
)  # fmt: skip
WHAT = (
    "Cấp",
    "Cấp lại",
    "Gia hạn",
    "Điều chỉnh",
    "Thu hồi",
    "Đăng ký",
    "Xác nhận",
    "Thẩm định",
    "Chấp thuận",
    "Cấp đổi",
)
PAPERS = ("giấy phép", "chứng chỉ", "giấy chứng nhận", "hồ sơ", "đề án")
CHANNELS = ("direct", "direct", "direct", "online", "online", "online", "online", "postal")
LEVELS = ("very_satisfied",) * 29 + ("satisfied",)
FINISHED = "Cấp giấy"


def load_dossiers(office: Office, days: Days, number: int, random: Random) -> None:
    """Fill the catalogue, the register and the answers."""
    catalogue = load_catalogue(number)
    load(Dossier, DOSSIERS, dossiers(office, days, number, random, catalogue))
    paused = range(1, number + 1, 100)
    load(SupplementRequest, ("id", "dossier_id", "requested_at", "reason", "answered_at", "policy"), (
        (key, of, f"{days.texts[days.today * of // (number + 1)]} 03:00:00", "Bổ sung giấy tờ", None, "restart")
        for key, of in enumerate(paused, 1)
    ))  # fmt: skip
    load(FormerDue, ("id", "dossier_id", "from_on", "until_on", "due_on"), (
        (key, of, days.texts[(place := days.today * of // (number + 1))], days.texts[place + 4], days.texts[place + 12])
        for key, of in enumerate(paused, 1)
    ))  # fmt: skip
    units = [unit.pk for unit in office.resolving]
    load(SatisfactionAnswer, ("id", "dossier_id", "answered_on", "scale", "level", "unit_id"), (
        (key, of, days.texts[days.today * of // (number + 1)], 5, LEVELS[of // 10 % 30], units[of // 10 % len(units)])
        for key, of in enumerate(range(1, number + 1, 10), 1)
    ))  # fmt: skip


def load_catalogue(number: int) -> list[tuple[int, int, str, str]]:
    """Some hundred procedures: key, field, name, name folded."""
    load(
        Field, ("id", "name", "sort_key"), ((key, name, sort_key(name)) for key, name in enumerate(FIELDS, 1))
    )
    names = [f"{what} {paper} về {matter}" for what in WHAT for paper in PAPERS for matter in MATTERS[::2]]
    rows = [
        (key, 1 + key % len(FIELDS), name, fold(name))
        for key, name in enumerate(names[: max(50, number // 2000)], 1)
    ]
    load(Procedure, ("id", "code", "name", "field_id", "level", "folded"), (
        (key, f"1.{key:06}", name, field, "Cấp tỉnh", f"1 {key:06} {folded}") for key, field, name, folded in rows
    ))  # fmt: skip
    load(ProcedureVersion, ("id", "procedure_id", "name", "level", "limit_amount", "limit_unit", "supplement_policy"), (
        (key, key, name, "Cấp tỉnh", 5, "wd", "restart") for key, _field, name, _folded in rows
    ))  # fmt: skip
    return rows


def served_on(office: Office) -> dict[bool, list[tuple[int, str, str, str]]]:
    """The units that resolve dossiers before the districts end on 01/07/2025, and after it."""

    def facts(units: list[Unit]) -> list[tuple[int, str, str, str]]:
        codes = [f"000.{unit.pk % 100:02}.{unit.pk // 100:02}.H37" for unit in units]
        return [(unit.pk, unit.name, code, fold(code)) for unit, code in zip(units, codes, strict=True)]

    lasting = [unit for unit in office.resolving if unit.kind == "department"]
    return {
        after: facts(
            lasting + [unit for unit in office.resolving if unit.kind == ("commune" if after else "district")]
        )
        for after in (False, True)
    }


def dossiers(
    office: Office, days: Days, number: int, random: Random, catalogue: list[tuple[int, int, str, str]]
) -> Iterator[tuple]:
    """Day by day; 60 % early, 39 % on time, one per cent late, and the last weeks still open."""
    writer, units, chance_of = Writer(random), served_on(office), random.random
    for key, (place, day, serial) in enumerate(days.spread(number), 1):
        unit_id, unit_name, unit_code, folded_code = writer.pick(units[day >= "2025-07-01"])
        # some procedures are asked for every hour, most of them rarely
        procedure, field, name, folded = catalogue[int(chance_of() ** 3 * len(catalogue))]
        person, folded_person = writer.pick(writer.names)
        chance, limit = chance_of(), 3 + int(chance_of() * 17)
        taken = limit - 2 if chance < 0.6 else limit if chance < 0.99 else limit + 4
        ended = place + taken if place + taken <= days.today and chance < 0.9995 else None
        refused = ended is not None and 0.30 < chance < 0.31
        handed = ended is not None and not refused and ended + 1 <= days.today and serial % 50 != 0
        if ended is None:
            state = "waiting" if serial % 25 == 0 else "processing"
        else:
            state = (
                ("refused", "withdrawn")[serial % 2] if refused else "handed_over" if handed else "resolved"
            )
        end, due = days.texts[ended] if ended is not None else None, days.texts[place + limit]
        hour = f" 0{1 + serial % 9}:15:00"
        digits = f"{day[2:4]}{day[5:7]}{day[8:10]}"
        result = end if not refused else None
        yield (
            key, f"{unit_code}-{digits}-{serial + 1:04}", procedure, procedure, field, name, person, f"09{key * 7919 % 100_000_000:08}", "Lạng Sơn",
            f"020{key * 104_729 % 1_000_000_000:09}", unit_id, unit_name, CHANNELS[serial % 8], day + hour, day, day + hour, limit, "wd",
            f"{due} 10:00:00", due, f"{result} 09:00:00" if result else None, result, FINISHED if result else "",
            f"{days.texts[ended + 1]} 03:00:00" if handed else None, days.texts[ended + 1] if handed else None, end,
            "Không đủ điều kiện" if refused else "", state, f"{folded_code} {digits} {serial + 1} {folded_person} {folded}",
        )  # fmt: skip
