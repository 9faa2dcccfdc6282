# SPDX-License-Identifier: EUPL-1.2
"""The kinds of event that the journal knows; rooms declare theirs in events.py."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vanphong.kernel.registry import Registry

#: a part of a sentence, in square brackets, that is left out where a fact in it is nothing or none: "[ (decision %(decision)s)]"
PART = re.compile(r"\[([^][]*)\]")
FACT = re.compile(r"%\((\w+)\)")


@dataclass(frozen=True)
class EventType:
    """One kind of event: the sentence it makes of its facts, and which facts are personal data."""

    code: str
    #: e.g. _("Issued under the number %(symbol)s"); a fact that an entry lacks is shown as …
    sentence: Any
    personal: tuple[str, ...] = ()
    #: facts kept as codes → what each code is called, e.g. {"kind": dict(VisitKind.choices)}
    words: Mapping[str, Mapping[Any, Any]] = field(default_factory=dict)

    def tell(self, facts: Mapping[str, Any]) -> str:
        """The sentence of one entry."""
        sentence = PART.sub(
            lambda part: part[1] if all(facts.get(name) for name in FACT.findall(part[1])) else "",
            str(self.sentence),
        )
        return sentence % defaultdict(
            lambda: "…", {key: shown(self.called(key, value)) for key, value in facts.items()}
        )

    def called(self, key: str, value: Any) -> Any:
        """A fact by the words of its code; of a list, each."""
        words = self.words.get(key)
        if words is None:
            return value
        if isinstance(value, list):
            return [str(words.get(item, item)) for item in value]
        return str(words.get(value, value))


def shown(value: Any) -> Any:
    """A fact as it stands in a sentence: lists joined, ISO days as dd/mm/yyyy, nothing as a dash."""
    if value is None or value == "":
        return "–"
    if isinstance(value, list):
        return ", ".join(str(shown(item)) for item in value)
    if (
        isinstance(value, str)
        and len(value) == 10
        and value[4] == value[7] == "-"
        and value.replace("-", "").isdigit()
    ):
        return f"{value[8:]}/{value[5:7]}/{value[:4]}"
    return value


event_types: Registry[EventType] = Registry("journal events")
