# SPDX-License-Identifier: EUPL-1.2
"""The bodies that the example's Office deals with, as they were called on a day: ministries, departments, localities."""

from dataclasses import dataclass
from datetime import date

from vanphong.organisation.models import Unit
from vanphong.organisation.models.units import UnitKind

#: since 1 March 2025 the body on the right does what the one on the left did
SUCCESSORS = {
    "Sở Kế hoạch và Đầu tư": "Sở Tài chính",
    "Sở Giao thông vận tải": "Sở Xây dựng",
    "Sở Tài nguyên và Môi trường": "Sở Nông nghiệp và Môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn": "Sở Nông nghiệp và Môi trường",
    "Sở Thông tin và Truyền thông": "Sở Khoa học và Công nghệ",
    "Sở Lao động - Thương binh và Xã hội": "Sở Nội vụ",
    "Ban Dân tộc": "Sở Dân tộc và Tôn giáo",
    "Bộ Kế hoạch và Đầu tư": "Bộ Tài chính",
    "Bộ Giao thông vận tải": "Bộ Xây dựng",
    "Bộ Tài nguyên và Môi trường": "Bộ Nông nghiệp và Môi trường",
    "Bộ Nông nghiệp và Phát triển nông thôn": "Bộ Nông nghiệp và Môi trường",
    "Bộ Thông tin và Truyền thông": "Bộ Khoa học và Công nghệ",
    "Bộ Lao động - Thương binh và Xã hội": "Bộ Nội vụ",
}
MERGED_ON = date(2025, 3, 1)


@dataclass(frozen=True)
class Body:
    """A body by its name and abbreviation."""

    name: str
    abbreviation: str


@dataclass(frozen=True)
class Bodies:
    """Who there is on a day."""

    localities: tuple[Body, ...]
    abbreviations: dict[str, str]

    def named(self, name: str) -> Body:
        """The body of this name."""
        return Body(name, self.abbreviations[name])

    @property
    def every_locality(self) -> str:
        """How a document names all localities at once."""
        has_districts = any("huyện" in body.name for body in self.localities)
        return "UBND các huyện, thành phố" if has_districts else "UBND các xã, phường"


def bodies_on(day: date) -> Bodies:
    """The bodies that exist on that day."""
    standing = [unit for unit in Unit.objects.order_by("pk") if unit.exists_on(day)]
    return Bodies(
        localities=tuple(
            Body(unit.name, "UBND") for unit in standing if unit.kind in (UnitKind.DISTRICT, UnitKind.COMMUNE)
        ),
        abbreviations={unit.name: unit.abbreviation for unit in standing},
    )


def called_on(day: date, body: str) -> str:
    """The body that does on that day what this one did before the merger."""
    return SUCCESSORS.get(body, body) if day >= MERGED_ON else body
