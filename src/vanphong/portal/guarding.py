# SPDX-License-Identifier: EUPL-1.2
"""What the leak guard says of a page or of the files of a document, before the public sees them."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import Document

from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.actions import Refused
from vanphong.kernel.files import store
from vanphong.kernel.files.models import StoredFile
from vanphong.kernel.files.store import path_of
from vanphong.kernel.journal import entries_of
from vanphong.portal.leaks import BLOCKS, Finding, clean, scan, scan_name, scan_text
from vanphong.portal.leaks.places import FILE
from vanphong.portal.models import FileLook

#: so many findings are named in a refusal; the form shows them all
NAMED = 3
#: the texts of a page that readers see, or that search engines are told, beside its body
TEXTS = (
    ("title", _("Title")),
    ("seo_title", _("Title for search engines")),
    ("search_description", _("Description for search engines")),
    ("lead", _("Lead")),
    ("picture_alt", _("What the picture shows")),
    ("picture_caption", _("Caption")),
    ("picture_credit", _("Photographer or source")),
    ("above", _("Line above the name")),
    ("welcome", _("What this site is for")),
    ("address_line", _("Address and responsibility, at the foot")),
    ("intro", _("What stands in this section")),
)


class LeakFound(Refused):
    """What was to be published gives something away; `subject` is the record at which the journal keeps the stop."""

    def __init__(
        self, findings: list[Finding], message: Any, field: str | None = None, subject: Model | None = None
    ) -> None:
        named = "; ".join(f"{finding.label} ({finding.place})" for finding in findings[:NAMED])
        super().__init__(message % {"found": named}, field)
        self.findings, self.subject = findings, subject
        #: whether the journal has it
        self.is_noted = False

    def undone(self, by: Any) -> None:
        """The journal keeps each stop, once, whichever action was stopped and whoever tried."""
        from vanphong.portal.actions import note_leak

        if not self.is_noted:
            note_leak(subject=self.subject, findings=self.findings, by=by)
            self.is_noted = True


def stop_or_ask(subject: Model | None, findings: Iterable[Finding], *, is_answered: bool) -> None:
    """Raise where something blocks, or something is asked and nobody answers for it."""
    found = list(findings)
    if stopping := blocking(found):
        raise LeakFound(
            stopping,
            _("This must not be published: %(found)s. Take it out, then publish."),
            subject=subject,
        )
    if found and not is_answered:
        raise LeakFound(
            found,
            _("Look at %(found)s. Take it out, or write down why it may be published."),
            field="accepted",
            subject=subject,
        )


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Those with which nothing goes out."""
    return [finding for finding in findings if finding.severity == BLOCKS]


def leaks_of_page(page: Any) -> list[Finding]:
    """What the texts and the files of a page give away. Pictures are public in sizes of their own, without properties."""
    found: list[Finding] = []
    for name, label in TEXTS:
        found += scan_text(getattr(page, name, "") or "", label)
    found += scan_text(
        f"{getattr(page, 'author_line', '')}\n{getattr(page, 'source', '')}".strip(), _("Source")
    )
    for number, part in enumerate(getattr(page, "body", ()), start=1):
        words = "\n".join(str(text) for text in part.block.get_searchable_content(part.value))
        found += scan_text(words, FILE.at("field", _("Text")).at("part", number))
    for document in files_of_page(page):
        found += leaks_of_upload(document)
    return found


def files_of_page(page: Any) -> Iterator[Any]:
    """The files that the body of a page shows or links to."""
    body = getattr(page, "body", None)
    if not body:
        return
    keys = {
        int(key) for model, key, *_path in body.stream_block.extract_references(body) if model is Document
    }
    yield from Document.objects.filter(pk__in=keys).order_by("pk")


def ensure_page_may_go_out(page: Any) -> None:
    """Go on only if nothing in a page blocks, and all that is asked was answered for while its text stood so."""
    found = leaks_of_page(page)
    answered = page.leaks_answered
    unanswered = [finding for finding in found if finding.facts() not in answered]
    stop_or_ask(page, blocking(found) or unanswered, is_answered=False)


def questions_of(page: Any) -> list[Finding]:
    """What the guard asks about a page."""
    return [finding for finding in leaks_of_page(page) if finding.severity != BLOCKS]


def look_first_at_page(*, item: Any, **_facts: Any) -> None:
    """Look through the files of a news item before its turn to write; what is found is kept."""
    for document in files_of_page(item.page.get_latest_revision_as_object()):
        leaks_of_upload(document)


def look_first_at_files(*, attachments: Iterable[Any], cleaned: bool = False, **_facts: Any) -> None:
    """Look through the chosen files of the register before the turn to write, and make the copies that go out in their place."""
    for one in attachments:
        found = leaks_of_file(one.file.sha256, one.name)
        if cleaned and found and (copy := cleaned_copy(one.file, one.name)) is not None:
            leaks_of_file(copy.sha256, one.name)


def leaks_answered(item: Any) -> list[dict[str, Any]]:
    """What somebody last answered for at this record, as the journal holds it."""
    entry = entries_of(item).filter(event="portal.leaks_accepted").first()
    return [] if entry is None else json.loads(entry.facts_json)["findings"]


def leaks_of_upload(document: Any) -> list[Finding]:
    """What a file of the editors' admin gives away."""
    try:
        with document.open_file() as file:
            data = file.read()
    except OSError:
        return [Finding("broken", FILE, "")]
    return leaks_of_bytes(Path(document.filename).name, data)


def leaks_of_bytes(name: str, data: bytes) -> list[Finding]:
    """What a file gives away under its name."""
    return [*scan_name(name), *_kept_or_scanned(hashlib.sha256(data).hexdigest(), lambda: data)]


def leaks_of_told(news: Any) -> list[Finding]:
    """What news that are taken over from elsewhere give away."""
    found = [*scan_text(news.title, _("Title")), *scan_text(news.lead, _("Lead"))]
    found += scan_text(f"{news.author_line}\n{news.source}".strip(), _("Source"))
    found += scan_text(
        f"{news.picture_alt}\n{news.picture_caption}\n{news.picture_credit}".strip(), _("Caption")
    )
    for number, text in enumerate(news.texts, start=1):
        found += scan_text(text, FILE.at("field", _("Text")).at("part", number))
    return found


def leaks_of_words(document: OutgoingDocument) -> list[Finding]:
    """What the number and the subject of a document give away."""
    return [
        *scan_text(document.number_and_symbol, _("Number and symbol")),
        *scan_text(document.subject, _("Subject")),
    ]


def look_first_at_publication(*, publication: Any, **_facts: Any) -> None:
    """Look through the files of a publication before the turn to write; what is found is kept."""
    leaks_of_publication(publication)


def leaks_of_publication(publication: Any) -> list[Finding]:
    """What the words and the files of a document on the portal give away, but what somebody has answered for there."""
    answered = leaks_answered(publication)
    found = leaks_of_words(publication.document)
    for one in publication.files.select_related("file"):
        found += leaks_of_file(one.file.sha256, one.name)
    return [one for one in found if one.severity == BLOCKS or one.facts() not in answered]


def leaks_of_files(attachments: Any) -> list[tuple[Any, list[Finding]]]:
    """The files of a register's entry, each with what it gives away."""
    return [(one, leaks_of_file(one.file.sha256, one.name)) for one in attachments]


def leaks_of_file(sha256: str, name: str) -> list[Finding]:
    """What a stored file gives away under its name."""
    return [*scan_name(name), *_kept_or_scanned(sha256, lambda: path_of(sha256).read_bytes())]


def cleaned_copy(file: StoredFile, name: str) -> StoredFile | None:
    """The file without what can be taken out, for the public; the register keeps the original."""
    return copy_of_bytes(file.sha256, name, lambda: path_of(file.sha256).read_bytes())


def copy_of_bytes(sha256: str, name: str, read: Callable[[], bytes]) -> StoredFile | None:
    """The cleaned copy of a file's content, made once; None where nothing can be taken out safely."""
    look = FileLook.of(sha256)
    if look is not None and look.is_tried:
        return look.copy
    found = _kept_or_scanned(sha256, read)
    cleaned = clean("", read()) if found else None
    copy = None
    if cleaned is not None:
        kept = store.keep(SimpleUploadedFile(name, cleaned.data))
        copy = FileLook.keep_copy(kept)
        FileLook.keep(kept.sha256, cleaned.left)
    FileLook.keep(sha256, found, is_tried=True, copy=copy)
    return copy


def _kept_or_scanned(sha256: str, read: Callable[[], bytes]) -> list[Finding]:
    """What was found in this content before, or what is found now; that is kept for whoever asks next."""
    look = FileLook.of(sha256)
    if look is not None:
        return look.found
    found = scan("", read())
    if not any(
        finding.detail for finding in found
    ):  # a sentence in the language of whoever asks is told anew
        FileLook.keep(sha256, found)
    return found
