# SPDX-License-Identifier: EUPL-1.2
"""The kinds of leaks, with what each means for the publication and what the editor is told."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

BLOCKS = "blocks"
ASKS = "asks"


@dataclass(frozen=True)
class Kind:
    """A kind of leak: whether it blocks or asks, whether it can be cleaned away, and its words."""

    code: str
    severity: str
    label: Any
    sentence: Any
    cleanable: bool = False


_ALL = (
    Kind(
        "secrecy_mark",
        BLOCKS,
        _("Secrecy mark"),
        _(
            "A secrecy mark stands here. Nothing with a state secret may be on this network: do not publish, tell the security officer at once."
        ),
    ),
    Kind(
        "secrecy_word",
        ASKS,
        _("Words of a secrecy mark"),
        _(
            "Words of a secrecy mark stand here in capitals. If they are a mark, do not publish and tell the security officer; if they only speak of secrecy, go on."
        ),
    ),
    Kind(
        "secret_symbol",
        BLOCKS,
        _("Symbol of a secret document"),
        _(
            "This number and symbol is that of a secret document. Do not publish it or name it; tell the security officer."
        ),
    ),
    Kind(
        "internal_only",
        BLOCKS,
        _("For internal use"),
        _(
            "The document is marked LƯU HÀNH NỘI BỘ: for internal use. Ask the unit that issued it before anything is published."
        ),
    ),
    Kind(
        "identity",
        BLOCKS,
        _("Number of an identity paper"),
        _(
            "The number of a person's identity paper stands here. Take it out, or leave its last three digits."
        ),
    ),
    Kind(
        "phone",
        ASKS,
        _("Telephone number of a person"),
        _(
            "This looks like a person's own telephone number. Take it out, unless it is published for the public to call."
        ),
    ),
    Kind(
        "address",
        ASKS,
        _("Address of a person"),
        _(
            "A person's name stands here with an address. Leave the commune at most, unless the law asks for more."
        ),
    ),
    Kind(
        "denouncer",
        BLOCKS,
        _("Identity of a denouncer"),
        _(
            "This names who made a denunciation. The law protects that person: take out the name and all that points to the person."
        ),
    ),
    Kind(
        "hidden_text",
        BLOCKS,
        _("Hidden text"),
        _(
            "There is text here that is not shown but is in the file. Take the cleaned file, or delete the text."
        ),
        cleanable=True,
    ),
    Kind(
        "faint_text",
        ASKS,
        _("Text in the colour of the paper"),
        _(
            "There is white text here that has no coloured ground. If nobody is meant to read it, delete it; whoever marks or copies the page sees it."
        ),
    ),
    Kind(
        "comment",
        BLOCKS,
        _("Comment"),
        _(
            "A comment of those who worked on the file is in it. Take the cleaned file, or delete the comment."
        ),
        cleanable=True,
    ),
    Kind(
        "tracked_change",
        BLOCKS,
        _("Tracked change"),
        _(
            "The file keeps what was inserted or deleted, and by whom. Take the cleaned file, or accept all changes and save it."
        ),
        cleanable=True,
    ),
    Kind(
        "hidden_sheet",
        BLOCKS,
        _("Hidden sheet"),
        _("A sheet is hidden but is in the file. Take the cleaned file, or delete the sheet."),
        cleanable=True,
    ),
    Kind(
        "hidden_cells",
        BLOCKS,
        _("Hidden rows or columns"),
        _("Rows or columns with content are hidden. Take the cleaned file, or show them and decide."),
        cleanable=True,
    ),
    Kind(
        "leftover",
        BLOCKS,
        _("Content that is no longer shown"),
        _("The file keeps content that is shown nowhere. Take the cleaned file, or save the document anew."),
        cleanable=True,
    ),
    Kind(
        "source_data",
        ASKS,
        _("Data behind a table or link"),
        _(
            "The file keeps the data of another file or of the table behind a summary. Copy what is shown as values into a new file if those data are not public."
        ),
    ),
    Kind(
        "author",
        ASKS,
        _("Name in the properties"),
        _(
            "The properties of the file name who wrote it or changed it last. Take the cleaned file, unless the name may be known."
        ),
        cleanable=True,
    ),
    Kind(
        "local_path",
        ASKS,
        _("Path of the office's own computer"),
        _("The file names a folder of the office's own computers. Take the cleaned file."),
        cleanable=True,
    ),
    Kind(
        "embedded",
        BLOCKS,
        _("File inside the file"),
        _(
            "Another file is inside this one, and goes out with it. Take the cleaned file, or attach that file by itself."
        ),
        cleanable=True,
    ),
    Kind(
        "revision",
        BLOCKS,
        _("Earlier version inside the PDF"),
        _(
            "The PDF keeps an earlier version whose pages say something else. Take the cleaned file, or print it to a new PDF."
        ),
        cleanable=True,
    ),
    Kind(
        "update",
        ASKS,
        _("PDF that was saved over"),
        _(
            "The PDF keeps earlier versions of itself; their text is the same. Take the cleaned file, unless it is digitally signed: its signatures need them."
        ),
        cleanable=True,
    ),
    Kind(
        "annotation",
        BLOCKS,
        _("Note on the PDF"),
        _("There are notes or marks of a reader on the page. Take the cleaned file, or delete them."),
        cleanable=True,
    ),
    Kind(
        "hidden_layer",
        BLOCKS,
        _("Hidden layer"),
        _("The PDF has a layer that is not shown. Print the file to a new PDF and take that."),
    ),
    Kind(
        "position",
        BLOCKS,
        _("Place where the picture was taken"),
        _("The picture tells where it was taken, to the metre. Take the cleaned picture."),
        cleanable=True,
    ),
    Kind(
        "owner",
        ASKS,
        _("Owner of the camera"),
        _(
            "The picture names its maker, or the owner or number of the camera. Take the cleaned picture; write the credit in its field."
        ),
        cleanable=True,
    ),
    Kind(
        "cropped",
        ASKS,
        _("Cropped picture"),
        _(
            "A picture is cropped on the page, but the file keeps all of it. Delete the cropped areas (Compress Pictures), or crop it before it is put in."
        ),
    ),
    Kind(
        "thumbnail",
        ASKS,
        _("Small copy inside"),
        _(
            "The file keeps a small copy of itself, which may show what was later cut away. Take the cleaned file."
        ),
        cleanable=True,
    ),
    Kind(
        "unread",
        ASKS,
        _("Could not be read by the guard"),
        _(
            "The guard cannot read this part, because it is a picture or is too long. Look through it yourself before publishing."
        ),
    ),
    Kind(
        "unknown",
        BLOCKS,
        _("Unknown kind of file"),
        _(
            "What the file holds cannot be told, so nobody can say what it gives away. Save it anew as PDF, Word (docx), Excel (xlsx), PNG or JPEG."
        ),
    ),
    Kind(
        "closed_kind",
        BLOCKS,
        _("Kind of file that cannot be looked into"),
        _(
            "The guard cannot look into files of this kind. Save it anew as Word (docx), Excel (xlsx) or PDF and take that."
        ),
    ),
    Kind(
        "encrypted",
        BLOCKS,
        _("Protected by a password"),
        _("The file is protected, so nobody can look into it. Save it without the password and take that."),
    ),
    Kind(
        "broken",
        BLOCKS,
        _("Damaged file"),
        _("The file is damaged or is not built as its kind asks. Open it, save it anew and take that."),
    ),
    Kind(
        "too_large",
        BLOCKS,
        _("Too large when unpacked"),
        _(
            "The file unpacks to far more than it should. Save it anew; if that does not help, publish it as PDF."
        ),
    ),
)
KINDS = {kind.code: kind for kind in _ALL}
