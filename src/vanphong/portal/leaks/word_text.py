# SPDX-License-Identifier: EUPL-1.2
"""The paragraphs of a Word part: what is shown, what is hidden, what was changed under tracking."""

from collections.abc import Iterator
from typing import Any

from vanphong.portal.leaks.paragraphs import Paragraph

#: marks of a tracked change of text, tables and formats
CHANGES = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange"),
    *("tcPrChange", "trPrChange", "delInstrText"),
)
_WORD_NAMESPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_OFF = ("0", "false", "off")
#: half points: text of this size cannot be seen
_SPECK = 4


def words(*names: str) -> list[str]:
    """Names of Word's elements, in both forms of the format."""
    return [f"{{{space}}}{name}" for space in _WORD_NAMESPACES for name in names]


def attribute(element: Any, name: str) -> str | None:
    """An attribute of Word's own, in either form of the format."""
    for space in _WORD_NAMESPACES:
        if (value := element.get(f"{{{space}}}{name}")) is not None:
            return value
    return None


def is_on(element: Any) -> bool:
    """Whether a switch that stands there is on."""
    return attribute(element, "val") not in _OFF


def paragraphs(root: Any, hidden_styles: frozenset[str]) -> Iterator[Paragraph]:
    """The paragraphs of a part in their order; text outside any belongs to one with the number 0."""
    hidden = hidden_runs(root, hidden_styles)
    faint = faint_runs(root)
    moved = {text for gone in root.iter(words("moveFrom")) for text in gone.iter(words("t"))}
    changes = frozenset(words(*CHANGES))
    paragraph = Paragraph(0, None)
    for element in root.iter("{*}p", "{*}t", *words("tab", "br", "cr", "noBreakHyphen", *CHANGES)):
        tag = element.tag
        if tag.endswith("}p"):
            yield paragraph
            paragraph = Paragraph(paragraph.number + 1, element)
        elif tag in changes:
            paragraph.changed = True
        elif tag.endswith("}t"):
            if hidden and element.getparent() in hidden:
                paragraph.hidden.append(element.text or "")
            elif not moved or element not in moved:
                paragraph.shown.append(element.text or "")
                paragraph.faint |= bool(faint) and element.getparent() in faint
        elif tag.endswith("}noBreakHyphen"):
            paragraph.shown.append("-")
        elif element.getparent().tag.endswith("}r"):
            paragraph.shown.append("\t" if tag.endswith("}tab") else "\n")
    yield paragraph


def hidden_runs(root: Any, hidden_styles: frozenset[str]) -> set[Any]:
    """The runs whose text is not shown: hidden themselves, by their style, by the row, or too small to see."""
    hidden: set[Any] = set()
    shown: set[Any] = set()
    for switch in root.iter(words("vanish")):
        run = switch.getparent().getparent()
        if run is not None and run.tag.endswith("}r"):
            (hidden if is_on(switch) else shown).add(run)
    if hidden_styles:
        for style in root.iter(words("rStyle", "pStyle")):
            if attribute(style, "val") in hidden_styles:
                hidden.update(_runs_of(style.getparent().getparent()))
    for size in root.iter(words("sz")):
        value = attribute(size, "val") or ""
        run = size.getparent().getparent()
        if value.isdigit() and int(value) <= _SPECK and run is not None and run.tag.endswith("}r"):
            hidden.add(run)
    for row in root.iter(words("hidden")):
        if row.getparent().tag.endswith("}trPr") and is_on(row):
            hidden.update(row.getparent().getparent().iter(words("r")))
    return {run for run in hidden - shown if any(text.text for text in run.iter(words("t")))}


def faint_runs(root: Any) -> set[Any]:
    """The runs of white text on a ground that nothing colours: not in a table or a box, not shaded."""
    found = set()
    for colour in root.iter(words("color")):
        run = colour.getparent().getparent()
        if (attribute(colour, "val") or "").upper() != "FFFFFF" or run is None or not run.tag.endswith("}r"):
            continue
        shaded = (
            colour.getparent().find("{*}shd") is not None
            or colour.getparent().find("{*}highlight") is not None
        )
        around = {holder.tag.rpartition("}")[2] for holder in run.iterancestors()}
        properties = [holder.find("{*}pPr") for holder in run.iterancestors() if holder.tag.endswith("}p")]
        shaded |= any(one is not None and one.find("{*}shd") is not None for one in properties)
        if not shaded and not around & {"tc", "txbxContent"} and any(t.text for t in run.iter(words("t"))):
            found.add(run)
    return found


def _runs_of(owner: Any) -> list[Any]:
    """The runs that a style stands on: the run itself, or those of its paragraph."""
    if owner is None:
        return []
    return [owner] if owner.tag.endswith("}r") else list(owner.iter(words("r")))


def hidden_styles(styles: Any) -> frozenset[str]:
    """The styles that hide their text, also by the style that they are based on."""
    hides: dict[str, bool] = {}
    based: dict[str, str] = {}
    for style in styles.iter(words("style")):
        name = attribute(style, "styleId") or ""
        for parent in style.iter(words("basedOn")):
            based[name] = attribute(parent, "val") or ""
        for properties in style.findall("{*}rPr"):
            for switch in properties.iter(words("vanish")):
                hides[name] = is_on(switch)
    found = set()
    for name in {*hides, *based}:
        at, seen = name, {name}
        while at not in hides and based.get(at) and based[at] not in seen:
            at = based[at]
            seen.add(at)
        if hides.get(at):
            found.add(name)
    return frozenset(found)
