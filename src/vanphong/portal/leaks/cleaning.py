# SPDX-License-Identifier: EUPL-1.2
"""Makes of a file the one that may be offered instead: without what it hides, with what it shows."""

import logging
from collections import Counter

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.excel_cleaning import clean_excel
from vanphong.portal.leaks.findings import Cleaned, Finding, NotReadable
from vanphong.portal.leaks.odf_cleaning import clean_open_document
from vanphong.portal.leaks.pdf_cleaning import cleaned_pdf
from vanphong.portal.leaks.pictures import cleaned_picture
from vanphong.portal.leaks.scanning import OPEN_DOCUMENTS, PICTURES, kind_of, scan
from vanphong.portal.leaks.word_cleaning import clean_word

log = logging.getLogger(__name__)


def clean(name: str, data: bytes) -> Cleaned | None:
    """The file without what can be taken out safely; None if there is nothing of it, or it cannot be done."""
    before = scan(name, data)
    try:
        made = _cleaned(kind_of(data), data) if before else None
    except NotReadable:
        return None
    except Exception as fault:  # a file that cannot be written anew is not offered
        log.warning("the leak guard could not clean a file: %s", type(fault).__name__)
        return None
    if made is None:
        return None
    after = scan(name, made)
    removed = _no_longer(before, after)
    return Cleaned(name, made, removed, tuple(after)) if removed else None


def _no_longer(before: list[Finding], after: list[Finding]) -> tuple[Finding, ...]:
    """The findings that are gone. Places shift when pieces go, so findings are matched by what was found."""
    left = Counter((finding.kind, finding.found) for finding in after)
    gone = []
    for finding in before:
        key = finding.kind, finding.found
        if left[key]:
            left[key] -= 1
        else:
            gone.append(finding)
    return tuple(gone)


def _cleaned(kind: str, data: bytes) -> bytes | None:
    """The cleaned bytes of a file of a known kind."""
    if kind in ("docx", "xlsx"):
        package = Package(data)
        (clean_word if kind == "docx" else clean_excel)(package)
        return package.packed()
    if kind in OPEN_DOCUMENTS:
        package = Package(data)
        return package.packed() if clean_open_document(package) else None
    if kind == "pdf":
        return cleaned_pdf(data)
    return cleaned_picture(data) if kind in PICTURES else None
