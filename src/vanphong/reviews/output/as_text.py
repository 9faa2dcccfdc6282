# SPDX-License-Identifier: EUPL-1.2
"""The review as plain text, for a terminal or a chat."""

from django.utils.translation import gettext as _

from vanphong.kernel.vietnamese import format_moment
from vanphong.reviews.lines import language
from vanphong.reviews.queries.paper import OpenSection, Paper


def as_text(paper: Paper) -> str:
    """Title, days, then each part: its paragraph and its figures beside last year's."""
    lines = [
        _("REVIEW OF WORK OF %(period)s") % {"period": paper.period.label.upper()},
        _("Figures of %(days)s, beside the same period last year") % {"days": paper.period.days},
    ]
    if paper.scope.label:
        lines.append(str(paper.scope.label))
    if paper.sealed is not None:
        sealed = {
            "at": format_moment(paper.sealed.sealed_at, language=language()),
            "by": paper.sealed.sealed_by,
        }
        lines.append(_("Sealed at %(at)s by %(by)s") % sealed)
    parts = [
        paper.sections["situation"],
        *paper.results,
        paper.sections["assessment"],
        paper.sections["tasks"],
    ]
    for part in parts:
        if part.figures or part.paragraph.text:
            lines += ["", heading(part), *body(part)]
    return "\n".join(lines) + "\n"


def heading(part: OpenSection) -> str:
    """Its number and title."""
    number = f"{part.section.number}. " if part.section.number else ""
    return f"{number}{part.section.title}"


def body(part: OpenSection) -> list[str]:
    """Its paragraph, and a line for each figure: this period, last year, the difference."""
    lines = [part.paragraph.text] if part.paragraph.text else []
    for figure in part.figures:
        beside = f"{figure.printed_previous}; {figure.printed_difference}"
        lines.append(f"  - {figure.label}: {figure.printed} ({beside})")
    return lines
