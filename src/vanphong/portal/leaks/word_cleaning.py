# SPDX-License-Identifier: EUPL-1.2
"""A Word file without what it hides: changes accepted, comments and hidden text gone, what is shown unchanged."""

from typing import Any

from vanphong.portal.leaks.archives import Package, remove
from vanphong.portal.leaks.office import clean_package, clean_pictures_shown, is_inside
from vanphong.portal.leaks.word import BESIDE_COMMENTS, COMMENTS, PAGES, styles_that_hide, xml_parts
from vanphong.portal.leaks.word_text import hidden_runs, words

#: accepted by leaving out the note of how it was before
_NOTES = words(
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
    *("tcPrChange", "trPrChange", "numberingChange", "cellIns", "cellMerge"),
    *("moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd"),
    *("customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd"),
    *("customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd"),
    *("customXmlMoveToRangeStart", "customXmlMoveToRangeEnd"),
)
_COMMENT_MARKS = words("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")


def clean_word(package: Package) -> None:
    """Take out of a Word file all that a reader does not see and can be taken out."""
    styles = styles_that_hide(package)
    for name in xml_parts(package):
        root = package.xml(name)
        kind = root.tag.rpartition("}")[2]
        if kind in COMMENTS or kind in BESIDE_COMMENTS:
            package.drop(name)
        elif kind in PAGES:
            clean_page(root, styles)
            package.put(name, root)
        elif kind == "settings":
            _clean_settings(root)
            package.put(name, root)
        elif next(root.iter("{*}externalData"), None) is not None:
            remove(root.iter("{*}externalData"))
            package.put(name, root)
    for name in package.names():
        if is_inside(name) and name in package and not package.is_used(name):
            package.drop(name)
    clean_package(package)


def clean_page(root: Any, styles: frozenset[str]) -> None:
    """The text of a part as a reader sees it, and nothing else."""
    _accept_deletions(root)
    remove(root.iter(_NOTES))
    for wrapper in list(root.iter(words("ins", "moveTo"))):
        _unwrap(wrapper)
    remove(root.iter(_COMMENT_MARKS))
    remove(root.iter("{*}OLEObject", *words("altChunk", "subDoc", "control")))
    for run in hidden_runs(root, styles):
        remove(list(run.iter(words("t"))))
    remove(root.iter(words("dataBinding")))
    clean_pictures_shown(root)


def _clean_settings(root: Any) -> None:
    remove(root.iter(words("trackRevisions", "mailMerge", "rsids", "attachedTemplate", "docVars")))


def _accept_deletions(root: Any) -> None:
    """What was deleted goes: text, cells, rows, and the end of a paragraph, which joins the next one."""
    for cell in list(root.iter(words("cellDel"))):
        remove([cell.getparent().getparent()])
    joined = []
    for gone in list(root.iter(words("del", "moveFrom"))):
        holder = gone.getparent()
        if holder is None:
            continue
        if holder.tag.endswith("}trPr"):
            remove([holder.getparent()])
        elif holder.tag.endswith("}rPr"):
            owner = holder.getparent()
            if owner is not None and owner.tag.endswith("}pPr"):
                joined.append(owner.getparent())
            remove([gone])
        else:
            remove([gone])
    for paragraph in reversed(joined):
        _join_next(paragraph)


def _join_next(paragraph: Any) -> None:
    """A paragraph whose end was deleted: what is left of it begins the next paragraph."""
    follower, holder = paragraph.getnext(), paragraph.getparent()
    content = [child for child in paragraph if not child.tag.endswith("}pPr")]
    if holder is None:
        return
    if follower is not None and follower.tag == paragraph.tag:
        at = 1 if len(follower) and follower[0].tag.endswith("}pPr") else 0
        for offset, child in enumerate(content):
            follower.insert(at + offset, child)
        holder.remove(paragraph)
    elif not content and len([p for p in holder if p.tag == paragraph.tag]) > 1:
        holder.remove(paragraph)


def _unwrap(wrapper: Any) -> None:
    """An inserted piece becomes an ordinary one; a mark without content goes."""
    parent = wrapper.getparent()
    at = parent.index(wrapper)
    for offset, child in enumerate(list(wrapper)):
        parent.insert(at + offset, child)
    parent.remove(wrapper)
