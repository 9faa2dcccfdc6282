# SPDX-License-Identifier: EUPL-1.2
"""What the leak guard says of a page or of the files of a document, before the public sees them."""

from functools import lru_cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.files.models import StoredFile
from vanphong.kernel.files.store import path_of
from vanphong.portal.leaks import Cleaned, Finding, clean, scan, scan_text
from vanphong.portal.leaks.places import FILE
from vanphong.portal.models import NewsPage

#: files looked through lately: the form shows what was found, and the action asks again without reading them anew
REMEMBERED = 64


def leaks_of_page(page: NewsPage) -> list[Finding]:
    """What the text and the files of a news item give away. Pictures are public in sizes of their own, without properties."""
    found = [*scan_text(page.title, _("Title")), *scan_text(page.lead, _("Lead"))]
    found += scan_text(f"{page.author_line}\n{page.source}".strip(), _("Source"))
    for number, part in enumerate(page.body, start=1):
        words = "\n".join(str(text) for text in part.block.get_searchable_content(part.value))
        found += scan_text(words, FILE.at("field", _("Text")).at("part", number))
        if part.block_type == "file" and part.value["file"] is not None:
            found += leaks_of_upload(part.value["file"])
    return found


def leaks_of_upload(document: Any) -> list[Finding]:
    """What a file of the editors' admin gives away."""
    with document.open_file() as file:
        return scan(document.filename, file.read())


def leaks_of_words(document: OutgoingDocument) -> list[Finding]:
    """What the number and the subject of a document give away."""
    return [
        *scan_text(document.number_and_symbol, _("Number and symbol")),
        *scan_text(document.subject, _("Subject")),
    ]


def leaks_of_files(attachments: Any) -> list[tuple[Any, list[Finding]]]:
    """The files of a register's entry, each with what it gives away."""
    return [(one, list(leaks_of_file(one.file.sha256, one.name))) for one in attachments]


@lru_cache(maxsize=REMEMBERED)
def leaks_of_file(sha256: str, name: str) -> tuple[Finding, ...]:
    """What a stored file gives away under its name."""
    return tuple(scan(name, path_of(sha256).read_bytes()))


def cleaned_copy(file: StoredFile, name: str) -> Cleaned | None:
    """The file without what can be taken out, for the public; the register keeps the original."""
    return clean(name, path_of(file.sha256).read_bytes())
