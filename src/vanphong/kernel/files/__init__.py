# SPDX-License-Identifier: EUPL-1.2
"""Files attached to records: stored once by content, told by their bytes, read only by way of the record.

A room registers `file_owners.register(FileOwner("documents.incomingdocument", visible=…, may_attach=…))` when the house
starts, takes `FilesField` into its form and calls `attach_file(subject=…, upload=…, by=…)` for each file inside its action.
A record's page mixes in `on_record.FilesOnRecord` and shows components/record_files.html.
"""

from vanphong.kernel.files.actions import attach_file, remove_attachment
from vanphong.kernel.files.fields import FilesField
from vanphong.kernel.files.owners import FileOwner, file_owners
from vanphong.kernel.files.queries import attachments_of
from vanphong.kernel.files.store import CheckedFile

__all__ = [
    "CheckedFile",
    "FileOwner",
    "FilesField",
    "attach_file",
    "attachments_of",
    "file_owners",
    "register",
    "remove_attachment",
]


def register() -> None:
    """The journal's events of files."""
    from vanphong.kernel.files.events import EVENTS
    from vanphong.kernel.journal import event_types

    event_types.register_all(EVENTS)
