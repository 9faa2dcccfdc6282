# SPDX-License-Identifier: EUPL-1.2
"""The leak guard stands before every publication. It blocks, or asks; what was decided is in the journal."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.actions import action, ensure
from vanphong.kernel.journal import record
from vanphong.portal.guarding import blocking, stop_or_ask
from vanphong.portal.leaks import Finding, scan_text
from vanphong.portal.permissions import may_publish_somewhere

Result = TypeVar("Result")


def guarded(
    look_first: Callable[..., Any] | None = None,
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """For an action after which somebody outside reads something, whoever calls it.

    Files are looked through before the action takes the turn to write: what is found is kept, and the action asks for it.
    A stop is kept in the journal after the action was undone (LeakFound.undone), also where no screen stands before it.
    """

    def around(act: Callable[..., Result]) -> Callable[..., Result]:
        @wraps(act)
        def run(**arguments: Any) -> Result:
            if look_first is not None:
                look_first(**arguments)
            return act(**arguments)

        return run

    return around


def ensure_no_leak(
    *, subject: Model, findings: Iterable[Finding], accepted: str, by: Any, stopped_at: Model | None = None
) -> None:
    """Go on only if nothing blocks, and somebody answers for what may be there by mistake."""
    found = list(findings)
    stop_or_ask(stopped_at or subject, found, is_answered=bool(accepted.strip()))
    if found:
        facts = facts_of(found)
        record(
            "portal.leaks_accepted", subject=subject, by=by, reason=accepted, count=len(found), findings=facts
        )


def ensure_words_tell_nothing(subject: Model | None, *words: str) -> None:
    """Go on only if nothing in short words to the public blocks: a note, a day, a place."""
    stop_or_ask(subject, blocking(scan_text("\n".join(words), _("Note to the public"))), is_answered=True)


@action
def note_leak(*, subject: Model | None, findings: list[Finding], by: Any) -> None:
    """Keep in the journal that the guard stopped a publication; of what was found it holds kind and place only."""
    ensure(by.is_system or may_publish_somewhere(by))
    record(
        "portal.leak_stopped", subject=subject, by=by, kinds=kinds_of(findings), findings=facts_of(findings)
    )


@action
def answer_for_page(*, page: Any, reason: str, findings: list[Finding], by: Any) -> None:
    """Keep in the journal why a page goes out in spite of what the guard asks."""
    ensure(may_publish_somewhere(by))
    facts = facts_of(findings)
    record("portal.leaks_accepted", subject=page, by=by, reason=reason, count=len(findings), findings=facts)


def kinds_of(findings: Iterable[Finding]) -> str:
    """The kinds of what was found, in words."""
    return ", ".join(dict.fromkeys(str(finding.label) for finding in findings))


def facts_of(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as the journal holds them."""
    return [finding.facts() for finding in findings]
