# SPDX-License-Identifier: EUPL-1.2
"""The text of an OpenDocument part: what is shown, what styles, sections, rows and fields hide."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vanphong.portal.leaks.paragraphs import Paragraph

#: elements with text of their own that is no text of the paragraph they stand in
APART = ("annotation", "tracked-changes", "note", "p", "h", "binary-data", "event-listeners")
#: marks of a tracked change where it stands in the text
CHANGE_MARKS = ("change", "change-start", "change-end")
#: points: text of this size cannot be seen
_SPECK = 2.0
_SPACES = 100


@dataclass(frozen=True)
class Styles:
    """The styles that hide text or make it too faint to see, and those that hide sheets, rows and columns."""

    hidden: frozenset[str]
    faint: frozenset[str]
    hidden_tables: frozenset[str]

    @classmethod
    def of(cls, roots: list[Any]) -> "Styles":
        """The styles of all parts that hold any; a style without a word of its own follows the one it is based on."""
        said: dict[str, dict[str, bool]] = {"hidden": {}, "faint": {}, "tables": {}}
        based: dict[str, str] = {}
        for root in roots:
            for style in root.iter("{*}style"):
                name = attribute(style, "name")
                based[name] = attribute(style, "parent-style-name")
                _read(style, name, said)
        sets = [frozenset(name for name in based if _says(name, one, based)) for one in said.values()]
        return cls(*sets)


def _read(style: Any, name: str, said: dict[str, dict[str, bool]]) -> None:
    """What one style says of showing its text."""
    for properties in style.iter("{*}text-properties"):
        if display := attribute(properties, "display"):
            said["hidden"][name] = display != "true"
        size = attribute(properties, "font-size")
        if size.endswith("pt") and _number(size[:-2]) <= _SPECK:
            said["hidden"][name] = True
        if colour := attribute(properties, "color"):
            ground = attribute(properties, "background-color")
            said["faint"][name] = colour.lower() == "#ffffff" and ground in ("", "transparent")
    for properties in style.iter("{*}paragraph-properties"):
        if attribute(properties, "background-color") not in ("", "transparent"):
            said["faint"][name] = False
    for properties in style.iter("{*}table-properties"):
        if display := attribute(properties, "display"):
            said["tables"][name] = display == "false"


def _says(name: str, said: dict[str, bool], based: dict[str, str]) -> bool:
    seen: set[str] = set()
    while name and name not in said and name not in seen:
        seen.add(name)
        name = based.get(name, "")
    return said.get(name, False)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return _SPECK + 1


def attribute(element: Any, name: str) -> str:
    """An attribute by its last word, whatever namespace a version of the format gives it; empty if it has none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""


def holds(root: Any, *names: str) -> bool:
    """Whether there is an element of one of these names; an empty one counts."""
    return next(root.iter(*(f"{{*}}{name}" for name in names)), None) is not None


def word_of(element: Any) -> str:
    """The last word of an element's name."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def paragraphs(root: Any, styles: Styles) -> Iterator[Paragraph]:
    """The paragraphs and headings of a part, also those in tables, boxes and notes; not those of comments and deletions."""
    number = 0
    for element in root.iter("{*}p", "{*}h"):
        around = {word_of(holder) for holder in element.iterancestors()}
        if around & {"annotation", "tracked-changes"}:
            continue
        number += 1
        paragraph = Paragraph(number, element)
        covered = is_covered(element)
        _gather(element, styles, paragraph, hides=covered or _hides(element, styles), faint=False)
        yield paragraph


def _gather(element: Any, styles: Styles, paragraph: Paragraph, *, hides: bool, faint: bool) -> None:
    """Add the text of an element to its paragraph, as shown or hidden."""
    style = attribute(element, "style-name")
    hides = hides or style in styles.hidden
    faint = (faint or style in styles.faint) and not hides
    _add(element.text, paragraph, hides, faint)
    for child in element:
        word = word_of(child)
        if word in CHANGE_MARKS:
            paragraph.changed = True
        elif word == "s":
            count = attribute(child, "c")
            _add(" " * min(int(count) if count.isdigit() else 1, _SPACES), paragraph, hides, False)
        elif word in ("tab", "line-break"):
            _add("\t" if word == "tab" else "\n", paragraph, hides, False)
        elif word in ("hidden-text", "conditional-text"):
            paragraph.hidden += [attribute(child, "string-value-if-true"), attribute(child, "string-value")]
            paragraph.hidden += (
                [attribute(child, "string-value-if-false")] if word == "conditional-text" else []
            )
        elif word and word not in APART:
            _gather(child, styles, paragraph, hides=hides, faint=faint)
        _add(child.tail, paragraph, hides, faint)


def _add(text: str | None, paragraph: Paragraph, hides: bool, faint: bool) -> None:
    if text:
        (paragraph.hidden if hides else paragraph.shown).append(text)
        paragraph.faint |= faint and not text.isspace()


def _hides(element: Any, styles: Styles) -> bool:
    """Whether a paragraph is hidden: by its style, or by a field in it."""
    if attribute(element, "style-name") in styles.hidden:
        return True
    return any(attribute(mark, "is-hidden") != "false" for mark in element.iter("{*}hidden-paragraph"))


def is_covered(element: Any) -> bool:
    """Whether a section around it is hidden."""
    return any(
        word_of(holder) == "section" and attribute(holder, "display") in ("none", "condition")
        for holder in element.iterancestors()
    )
