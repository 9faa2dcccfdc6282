# SPDX-License-Identifier: EUPL-1.2
"""Files that were stopped at the door of the library, and their cleaned copies."""

from typing import Any

from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from wagtail.documents.models import Document

from vanphong.kernel.actions import Refused, action, ensure
from vanphong.kernel.files.store import path_of
from vanphong.kernel.journal import record
from vanphong.portal.actions.leaks import facts_of, kinds_of
from vanphong.portal.guarding import blocking, leaks_of_file
from vanphong.portal.leaks import Finding
from vanphong.portal.models import Editor, FileLook
from vanphong.portal.permissions import may_enter_admin


@action
def stop_at_door(*, sha256: str, name: str, findings: list[Finding], by: Any) -> FileLook:
    """Keep that a file was not taken into the library, and what was found in it; a name that leaks is not kept."""
    ensure(may_enter_admin(by))
    ending = name.rpartition(".")[2] if "." in name else ""
    look = FileLook.keep(
        sha256,
        [finding for finding in findings if finding.place.steps[:1] != (("field", _("file name")),)],
        name=(name or _("file") + f".{ending}")[-200:],
    )
    record("portal.leak_stopped", subject=look, by=by, kinds=kinds_of(findings), findings=facts_of(findings))
    return look


@action
def take_cleaned(*, look: FileLook, by: Any) -> Document:
    """Take the cleaned copy of a stopped file into the library."""
    ensure(may_enter_admin(by))
    if look.copy is None:
        raise Refused(_("No cleaned copy could be made of this file. Put it right and upload it again."))
    if blocking(leaks_of_file(look.copy.sha256, look.name)):
        raise Refused(_("The cleaned copy still holds what blocks. Put the file right and upload it again."))
    content = ContentFile(path_of(look.copy.sha256).read_bytes(), name=look.name)
    document = Document(title=look.name, file=content, uploaded_by_user=Editor.of(by))
    document._set_document_file_metadata()
    document.save()
    record("portal.cleaned_taken", subject=look, by=by, file=document.title)
    return document
