# SPDX-License-Identifier: EUPL-1.2
"""The editor's form of pages that go out in the editors' admin: the leak guard speaks where the text is written."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from vanphong.kernel.forms import CleanCharField

#: the button of Wagtail's editor after which readers see the page
PUBLISHES = "action-publish"


class GuardedPageForm(WagtailAdminPageForm):
    """Nothing is lost when the guard stops a publication: the text stays in the editor, with what was found and where."""

    accepted = CleanCharField(
        label=_("Why it may be published all the same"), max_length=500, required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only where the leak guard asks. The answer stays in the journal."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """When it is to be published: nothing that blocks, and an answer to what is asked."""
        data: dict[str, Any] = super().clean()
        if PUBLISHES in self.data and not self.errors:
            self._guard(data.get("accepted", ""))
        return data

    def _guard(self, accepted: str) -> None:
        from vanphong.portal.actions import note_leak
        from vanphong.portal.guarding import LeakFound, ensure_page_may_go_out, questions_of

        page = forms.models.construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)  # type: ignore[attr-defined]
        asked = questions_of(page)
        if accepted.strip():
            page.leaks_answered = [finding.facts() for finding in asked]
        try:
            ensure_page_may_go_out(page)
        except LeakFound as leak:
            if page.pk:
                note_leak(subject=page, findings=leak.findings, by=self.for_user)
            self.add_error("accepted", str(leak))
            return
        #: kept in the journal once the page goes out
        page.accepted_now = (accepted, asked) if asked and accepted.strip() else None
