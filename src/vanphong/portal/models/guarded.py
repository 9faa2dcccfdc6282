# SPDX-License-Identifier: EUPL-1.2
"""Pages that go out in the editors' admin: whichever way they do, the leak guard has looked through them."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from vanphong.portal.editors.page_forms import GuardedPageForm

#: where an editor answers the leak guard
ANSWER = FieldPanel("accepted", heading=_("Leak guard"))


class GuardedText(Page):
    """A page whose text is checked each time it is saved as what readers see: publishing, in bulk, at its time, by a command."""

    #: what the leak guard asked about and somebody has answered for: it is not asked again while the text stays
    leaks_answered = models.JSONField(default=list, editable=False)

    base_form_class = GuardedPageForm

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        own: Any = self
        if (
            own.live and kwargs.get("update_fields") is None
        ):  # a draft of a public page names the fields it keeps
            from vanphong.portal.guarding import ensure_page_may_go_out

            ensure_page_may_go_out(own)
        super().save(*args, **kwargs)
