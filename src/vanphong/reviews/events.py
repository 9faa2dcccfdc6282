# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of reviews."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("reviews.opened", _("Opened the review of %(period)s, version %(version)s")),
    EventType("reviews.paragraph_edited", _("Wrote the paragraph “%(paragraph)s” by hand")),
    EventType("reviews.paragraph_restored", _("Went back to the generated text of “%(paragraph)s”")),
    EventType("reviews.sealed", _("Sealed %(figures)s figures; digest %(digest)s")),
]
