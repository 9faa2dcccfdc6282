# SPDX-License-Identifier: EUPL-1.2
"""The editors' forms for files and pictures of the library: the leak guard looks through them as they come in.

Wagtail makes all its forms of these two: the upload of one file or many, the chooser inside a text, the change of a file.
"""

import hashlib
from collections.abc import Iterable
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from vanphong.portal.guarding import blocking, copy_of_bytes, leaks_of_bytes, leaks_of_upload
from vanphong.portal.leaks import Finding, scan, scan_name, scan_text

#: so many findings are named to the editor; the page of a stopped file names them all
NAMED = 5


class LookedThrough(forms.BaseForm):
    """What both forms have in common: whose upload it is, and a title that tells nothing."""

    instance: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.editor = kwargs.get("user")
        super().__init__(*args, **kwargs)
        told = self.told() if self.instance.pk else None
        if told and "title" in self.fields:
            self["title"].help_text = told  # Wagtail has asked for the field already

    def told(self) -> SafeString | None:
        """What the editor is told at once of a file that is in the library."""
        raise NotImplementedError

    def clean_title(self) -> str:
        """A title is shown to readers, or read by their programs."""
        title: str = self.cleaned_data["title"]
        if stopping := blocking(scan_text(title, _("Title"))):
            raise forms.ValidationError(stopped(stopping))
        return title

    def sent(self) -> Any:
        """The file that was sent now; none where the old one stays."""
        return self.cleaned_data["file"] if "file" in self.changed_data else None


class LibraryFileForm(LookedThrough, BaseDocumentForm):  # type: ignore[misc]
    """A file for readers."""

    def told(self) -> SafeString | None:
        found = leaks_of_upload(self.instance)
        if not found:
            return None
        return format_html(
            "{} {}",
            _("The leak guard will ask about it when the item with this file goes out:"),
            in_words(found),
        )

    def clean_file(self) -> Any:
        """What blocks is not taken in; a file that readers have already is not replaced by one that is asked about."""
        upload = self.sent()
        if upload is None:
            return self.cleaned_data["file"]
        upload.seek(0)
        data = upload.read()
        upload.seek(0)
        found = leaks_of_bytes(upload.name, data)
        if stopping := blocking(found):
            raise forms.ValidationError(self.stopped_with_offer(upload.name, data, found, stopping))
        if found and self.instance.pk and self.is_public():
            raise forms.ValidationError(
                format_html(
                    "{} {}",
                    _("Readers have this file now. Upload the new one as a file of its own and choose it in the item: the leak guard asks about it there."),
                    in_words(found),
                )
            )  # fmt: skip
        return upload

    def is_public(self) -> bool:
        """Whether readers have the file."""
        from vanphong.portal.queries.library import is_shown

        return is_shown(self.instance)

    def stopped_with_offer(
        self, name: str, data: bytes, found: list[Finding], stopping: list[Finding]
    ) -> SafeString:
        """The refusal, which is in the journal, and where the cleaned file waits, if one could be made."""
        from vanphong.portal.actions import stop_at_door

        sha256 = hashlib.sha256(data).hexdigest()
        copy_of_bytes(sha256, name, lambda: data)
        look = stop_at_door(
            sha256=sha256, name=name if not scan_name(name) else "", findings=found, by=self.editor
        )
        if look.copy_id is None:
            return stopped(stopping)
        return format_html(
            '{} <a href="{}">{}</a>',
            stopped(stopping),
            reverse("portal:looked_through", args=[look.pk]),
            _("A cleaned file can be taken instead: look at it."),
        )


class LibraryPictureForm(LookedThrough, BaseImageForm):  # type: ignore[misc]
    """A picture for readers; where it was taken, when and with what is taken out of it."""

    def told(self) -> SafeString | None:
        taken_out = getattr(self.instance, "taken_out", None)
        if not taken_out:
            return None
        return format_html("{} {}", _("Taken out of the picture before it was stored:"), in_words(taken_out))

    def clean_file(self) -> Any:
        """What cannot be taken out is not taken in."""
        upload = self.sent()
        if upload is None:
            return self.cleaned_data["file"]
        upload.seek(0)
        found = [*scan_name(upload.name), *scan("", upload.read())]
        upload.seek(0)
        if stopping := [finding for finding in blocking(found) if not finding.cleanable]:
            raise forms.ValidationError(stopped(stopping))
        self.instance.taken_out = [finding for finding in found if finding.cleanable]
        return upload


def stopped(findings: Iterable[Finding]) -> SafeString:
    """The sentence with which something is not taken in."""
    return format_html("{} {}", _("The leak guard does not let this in:"), in_words(findings))


def in_words(findings: Iterable[Finding]) -> SafeString:
    """Findings one after the other, each with its place and what to do; names out of files are no code of a page."""
    words = [(finding.label, finding.place, finding.sentence) for finding in list(findings)[:NAMED]]
    return format_html_join("; ", "{} ({}): {}", words)
