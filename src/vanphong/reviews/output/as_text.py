# SPDX-License-Identifier: EUPL-1.2
"""The review as plain text, for a terminal or a chat."""

from django.utils.translation import gettext as _

from vanphong.reviews.queries.paper import Paper


def as_text(paper: Paper) -> str:
    """Title, days, then each part: its paragraph and its figures beside last year's."""
    lines = [
        _("REVIEW OF WORK OF %(period)s") % {"period": paper.period.label.upper()},
        _("Figures of %(days)s, beside the same period last year") % {"days": paper.period.days},
    ]
    for part in paper.results:
        if not part.figures and not part.paragraph.text:
            continue
        lines += ["", f"{part.section.number}. {part.section.title}"]
        if part.paragraph.text:
            lines.append(part.paragraph.text)
        lines += [
            f"  - {figure.label}: {figure.printed} ({figure.printed_previous}; {figure.printed_difference})"
            for figure in part.figures
        ]
    return "\n".join(lines) + "\n"
