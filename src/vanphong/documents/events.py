# SPDX-License-Identifier: EUPL-1.2
"""What the journal tells of documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vanphong.documents.models import IncomingDocument, OutgoingDocument
from vanphong.documents.types import TYPE_NAMES
from vanphong.kernel.journal import EventType
from vanphong.kernel.journal.events import shown

YES, NO = pgettext_lazy("filter", "yes"), pgettext_lazy("filter", "no")


@dataclass(frozen=True)
class ChangeType(EventType):
    """An event that lists what stood before and what stands now, field by field."""

    model: Any = None

    def tell(self, facts: Mapping[str, Any]) -> str:
        changed = [
            _("%(field)s: “%(before)s” → “%(after)s”")
            % {
                "field": self.label_of(name),
                "before": self.spoken(name, before),
                "after": self.spoken(name, after),
            }
            for name, (before, after) in facts.get("changes", {}).items()
        ]
        return super().tell({**facts, "changes": "; ".join(str(change) for change in changed)})

    def label_of(self, name: str) -> str:
        """A field as the screens call it."""
        return str(self.model._meta.get_field(name).verbose_name) if hasattr(self.model, name) else name

    def spoken(self, name: str, value: Any) -> Any:
        """A value as the screens show it: a choice by its words."""
        if name == "type_code":
            return TYPE_NAMES.get(value, value)
        if isinstance(value, bool):
            return YES if value else NO
        choices = dict(self.model._meta.get_field(name).flatchoices) if hasattr(self.model, name) else {}
        return choices.get(value) or shown(value)


EVENTS = [
    EventType("documents.incoming_registered", _("Registered under the arrival number %(number)s")),
    EventType("documents.incoming_duplicate_accepted", _("Registered although %(existing)s looks the same")),
    EventType(
        "documents.incoming_imported", _("Taken over from an older register: arrival number %(number)s")
    ),
    EventType("documents.forwarded", _("Forwarded to %(receiver)s on %(forwarded_on)s, due on: %(due_on)s")),
    EventType("documents.finished", _("Handled on %(finished_on)s. Outcome: %(outcome)s")),
    ChangeType("documents.incoming_corrected", _("Entry corrected. %(changes)s"), model=IncomingDocument),
    EventType("documents.arrival_voided", _("Arrival number %(number)s voided. Reason: %(reason)s")),
    EventType("documents.drafted", _("Draft handed in for a number: %(symbol)s")),
    ChangeType("documents.draft_edited", _("Draft changed. %(changes)s"), model=OutgoingDocument),
    EventType("documents.draft_withdrawn", _("Draft withdrawn. Reason: %(reason)s")),
    EventType("documents.issued", _("Issued under the number %(symbol)s of %(dated_on)s")),
    EventType(
        "documents.outgoing_imported", _("Taken over from an older register: %(symbol)s of %(dated_on)s")
    ),
    EventType("documents.dispatched", _("Dispatched on %(dispatched_on)s to: %(recipients)s")),
    EventType("documents.number_voided", _("Number %(symbol)s voided. Reason: %(reason)s")),
    ChangeType("documents.outgoing_corrected", _("Entry corrected. %(changes)s"), model=OutgoingDocument),
    EventType("documents.replaced", _("Replaced by %(replaced_by)s, in effect to %(effective_to)s")),
]
