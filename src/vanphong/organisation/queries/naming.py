# SPDX-License-Identifier: EUPL-1.2
"""From a unit's name, as it is written in registers, to the unit: by day, and never by a guess."""

import re
from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

from vanphong.kernel.vietnamese import fold
from vanphong.organisation.models import Unit, UnitVersion
from vanphong.organisation.models.units import UnitKind

#: what registers shorten, in folded words → what it stands for
SHORT = {
    "tp": "thanh pho", "h": "huyen", "p": "phuong", "bql": "ban quan ly", "vp": "van phong", "tt": "trung tam",
    "kt": "kinh te", "kktck": "khu kinh te cua khau", "kkt": "khu kinh te", "th": "tong hop", "kgvx": "khoa giao van xa",
    "vx": "khoa giao van xa", "nc": "noi chinh", "hcqt": "hanh chinh quan tri", "tcd": "tiep cong dan",
    "btcd": "ban tiep cong dan", "ldtbxh": "lao dong thuong binh xa hoi", "tbxh": "thuong binh xa hoi",
    "khdt": "ke hoach dau tu", "khcn": "khoa hoc cong nghe", "nnptnt": "nong nghiep phat trien nong thon",
    "ptnt": "phat trien nong thon", "tnmt": "tai nguyen moi truong", "nnmt": "nong nghiep moi truong",
    "tttt": "thong tin truyen thong", "vhttdl": "van hoa the thao du lich", "gddt": "giao duc dao tao",
    "gtvt": "giao thong van tai", "dttg": "dan toc ton giao", "ttcp": "thanh tra chinh phu",
    "vpcp": "van phong chinh phu", "nhnn": "ngan hang nha nuoc", "ttpvhcc": "trung tam phuc vu hanh chinh cong",
}  # fmt: skip
#: short forms that registers write as several words
PAIRS = [
    (re.compile(rf"\b{pattern}\b"), full)
    for pattern, full in (
        ("uy ban nhan dan", "ubnd"), ("hoi dong nhan dan", "hdnd"), ("tb xh", "thuong binh xa hoi"),
        ("ld tbxh", "lao dong thuong binh xa hoi"), ("ld thuong binh", "lao dong thuong binh"), ("kh dt", "ke hoach dau tu"), ("kh cn", "khoa hoc cong nghe"),
        ("nn ptnt", "nong nghiep phat trien nong thon"), ("tn mt", "tai nguyen moi truong"),
        ("nn mt", "nong nghiep moi truong"), ("tt tt", "thong tin truyen thong"),
        ("vh tt dl", "van hoa the thao du lich"), ("gd dt", "giao duc dao tao"), ("kg vx", "khoa giao van xa"),
        ("hc qt", "hanh chinh quan tri"), ("dt tg", "dan toc ton giao"), ("cp", "chinh phu"),
    )
]  # fmt: skip
LEVELS = ("thanh pho", "thi xa", "thi tran", "huyen", "phuong", "xa")


class Bearing(NamedTuple):
    """A unit that bears a name from one day to another."""

    unit: Unit
    valid_from: date | None
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        """Whether it bears the name on that day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )


class UnitFinder:
    """Finds many units by name: the names are read once. Make a new one for each import."""

    def __init__(self) -> None:
        self._bearings: dict[str, list[Bearing]] = defaultdict(list)
        self._bare: dict[str, set[int]] = defaultdict(set)
        #: registers write the same few names thousands of times
        self._known: dict[Any, str] = {}
        units = {unit.pk: unit for unit in Unit.objects.all()}
        self._place = next((place_of(u.name) for u in units.values() if u.kind == UnitKind.PROVINCE), "")
        versions = list(UnitVersion.objects.all())
        versioned = {version.unit_id for version in versions}
        for version in versions:
            self._learn(units[version.unit_id], version)
        for pk, unit in units.items():
            if pk not in versioned:
                self._learn(unit, unit)

    def _learn(self, unit: Unit, known: Any) -> None:
        """Remember every way in which this name may be written."""
        bearing = Bearing(unit, known.valid_from, known.valid_to)
        local = known.kind in (UnitKind.DISTRICT, UnitKind.COMMUNE)
        ways = {self._key(known.name)}
        if known.abbreviation and not local:
            ways.add(self._key(known.abbreviation))
        for way in ways:
            self._bearings[way].append(bearing)
        bare = self._place if known.kind == UnitKind.PROVINCE else without_level(self._key(known.name))
        if bare and (local or known.kind == UnitKind.PROVINCE):
            self._bare[bare].add(unit.pk)
        if bare and local:
            self._bearings[f"bare {bare}"].append(bearing)

    def _key(self, name: Any) -> str:
        """The name without what differs from writer to writer."""
        words = re.sub(r"\bva\b ?", "", fold(name))
        for pattern, full in PAIRS:
            words = pattern.sub(full, words)
        words = " ".join(SHORT.get(word, word) for word in words.split())
        words = re.sub(r"^phong (?=ban )", "", words)
        if self._place:
            words = re.sub(rf"\btinh {self._place}$", "tinh", words)
        words = re.sub(r"(?<=.) tinh$", "", words)
        return re.sub(rf"^ubnd (?=(?:{'|'.join(LEVELS)}) )", "", words).strip()

    def find(self, name: Any, day: date) -> Unit | None:
        """The one unit that bears this name on that day; None when there is none, or more than one."""
        key = self._known.get(name)
        if key is None:
            key = self._known[name] = self._key(name)
        if not key:
            return None
        found = {
            bearing.unit.pk: bearing.unit for bearing in self._bearings.get(key, ()) if bearing.holds_on(day)
        }
        if not found and len(self._bare.get(key, ())) == 1:
            # a bare place name counts only if no other place ever bore it: Chi Lăng was a district and is a commune
            found = {b.unit.pk: b.unit for b in self._bearings[f"bare {key}"] if b.holds_on(day)}
        return next(iter(found.values())) if len(found) == 1 else None


def place_of(province: str) -> str:
    """The province's own name, folded: "UBND tỉnh Lạng Sơn" → "lang son"."""
    return re.sub(r"^.*\btinh\b", "", fold(province)).strip()


def without_level(key: str) -> str:
    """A place's name without the word that says what it is."""
    for level in LEVELS:
        if key.startswith(f"{level} "):
            return key.removeprefix(f"{level} ")
    return ""


def find_unit(name: Any, day: date) -> Unit | None:
    """The unit that bears this name on that day. For many names make one UnitFinder."""
    return UnitFinder().find(name, day)
