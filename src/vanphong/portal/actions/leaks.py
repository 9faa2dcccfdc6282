# SPDX-License-Identifier: EUPL-1.2
"""The leak guard stands before every publication. It blocks, or asks; what was decided is in the journal."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.journal import record
from vanphong.portal.leaks import BLOCKS, Finding
from vanphong.portal.permissions import may_publish_somewhere

#: so many findings are named in a refusal; the form shows them all
NAMED = 3


class LeakFound(Refused):
    """What was to be published gives something away."""

    def __init__(self, findings: list[Finding], message: Any, field: str | None = None) -> None:
        named = "; ".join(f"{finding.label} ({finding.place})" for finding in findings[:NAMED])
        super().__init__(message % {"found": named}, field)
        self.findings = findings


def ensure_no_leak(*, subject: Model, findings: Iterable[Finding], accepted: str, by: Any) -> None:
    """Go on only if nothing blocks, and somebody answers for what may be there by mistake."""
    found = list(findings)
    stopping = [finding for finding in found if finding.severity == BLOCKS]
    if stopping:
        raise LeakFound(stopping, _("This must not be published: %(found)s. Take it out, then publish."))
    if found and not accepted.strip():
        raise LeakFound(
            found,
            _("Look at %(found)s. Take it out, or write down why it may be published."),
            field="accepted",
        )
    if found:
        facts = [finding.facts() for finding in found]
        record(
            "portal.leaks_accepted", subject=subject, by=by, reason=accepted, count=len(found), findings=facts
        )


@action
def note_leak(*, subject: Model, findings: list[Finding], by: Any) -> None:
    """Keep in the journal that the guard stopped a publication; of what was found it holds kind and place only."""
    ensure(may_publish_somewhere(by))
    kinds = ", ".join(dict.fromkeys(str(finding.label) for finding in findings))
    facts = [finding.facts() for finding in findings]
    record("portal.leak_stopped", subject=subject, by=by, kinds=kinds, findings=facts)
