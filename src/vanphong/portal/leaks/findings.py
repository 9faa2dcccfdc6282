# SPDX-License-Identifier: EUPL-1.2
"""What the leak guard reports: kinds of leaks, findings, and a file that was cleaned."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from vanphong.portal.leaks.kinds import KINDS, Kind
from vanphong.portal.leaks.places import FILE, Place

#: of one kind in one file so many are named; an editor who mends these scans again
MOST_OF_A_KIND = 50
STARS = "*" * 8


@dataclass(frozen=True)
class Finding:
    """One thing that must not, or perhaps must not, be published; `found` is masked for the journal."""

    kind: str
    place: Place = FILE
    found: str = STARS
    #: a sentence of its own, where the kind's is too general
    detail: Any = ""

    @property
    def _kind(self) -> Kind:
        return KINDS[self.kind]

    @property
    def severity(self) -> str:
        """BLOCKS or ASKS."""
        return self._kind.severity

    @property
    def label(self) -> Any:
        """What was found, in a few words."""
        return self._kind.label

    @property
    def sentence(self) -> Any:
        """What was found and what to do, for the editor."""
        return self.detail or self._kind.sentence

    @property
    def cleanable(self) -> bool:
        """Whether `clean` takes this out of a file."""
        return self._kind.cleanable

    def facts(self) -> dict[str, Any]:
        """The finding as the journal holds it: nothing in it repeats what leaks."""
        return {
            "kind": self.kind,
            "severity": self.severity,
            "place": self.place.facts(),
            "found": self.found,
        }

    @classmethod
    def of_facts(cls, facts: dict[str, Any]) -> "Finding":
        """The finding again, of its facts."""
        return cls(
            facts["kind"], Place(tuple((step, value) for step, value in facts["place"])), facts["found"]
        )


@dataclass(frozen=True)
class Cleaned:
    """A file after cleaning: what was taken out of it, and what a person still has to decide."""

    name: str
    data: bytes
    removed: tuple[Finding, ...]
    left: tuple[Finding, ...]


class NotReadable(Exception):
    """A file that cannot be looked into; `kind` says why, `detail` says it in a sentence of its own."""

    def __init__(self, kind: str, place: Place = FILE, detail: Any = "") -> None:
        super().__init__(kind)
        self.finding = Finding(kind, place, "", detail)


def gathered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings once each, of one kind not more than can be read; blocking ones first."""
    counts: Counter[str] = Counter()
    kept: dict[Finding, None] = {}
    for finding in _until_enough(findings):
        if finding not in kept and counts[finding.kind] < MOST_OF_A_KIND:
            counts[finding.kind] += 1
            kept[finding] = None
    return sorted(kept, key=lambda finding: finding.severity != "blocks")


def _until_enough(findings: Iterable[Finding]) -> Iterator[Finding]:
    """All findings; one that says the file cannot be read takes the place of those that would follow."""
    try:
        yield from findings
    except NotReadable as fault:
        yield fault.finding
