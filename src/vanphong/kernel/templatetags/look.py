# SPDX-License-Identifier: EUPL-1.2
"""What the components of docs/look.md need worked out: links of pages, sorts and chips, points of small pictures."""

import re
from collections.abc import Iterable
from typing import Any

from django import template
from django.http import QueryDict
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from vanphong.kernel.list_choices import list_as_left

register = template.Library()

#: parts of an address that open a figure's rows; they are taken off together
DRILL = ("indicator", "period", "rule", "scope")


def address(query: str, **changes: str | None) -> str:
    """The query with some of its parts set or (None) taken off, as a link; the page always starts anew."""
    made = QueryDict(query, mutable=True)
    for name in ("page", "export", "count"):
        made.pop(name, None)
    for name, value in changes.items():
        if value is None:
            made.pop(name, None)
        else:
            made[name] = value
    return f"?{made.urlencode()}"


@register.simple_tag(takes_context=True)
def way_here(context: Any) -> list[dict[str, str]]:
    """The pages above this one: the menu's own, those the view names, the record that is acted on."""
    request = context.get("request")
    if request is None:
        return []
    above = [
        {"label": str(entry["label"]), "url": list_as_left(request, entry["url"])}
        for group in context.get("menu") or ()
        for entry in group["entries"]
        if entry.get("current")
    ]
    above += [{"label": str(one["label"]), "url": one["url"]} for one in context.get("crumbs") or ()]
    record = context.get("record")
    if hasattr(record, "get_absolute_url"):
        above.append({"label": short_name(record), "url": record.get_absolute_url()})
    way: dict[str, dict[str, str]] = {}
    for one in above:
        way.setdefault(one["url"].partition("?")[0], one)
    return [one for path, one in way.items() if path not in (request.path, "/")]


def short_name(record: Any) -> str:
    """How a record is called on the way to it: its number where it bears one in words."""
    for name in ("shown_number", "number"):
        said = getattr(record, name, None)
        if isinstance(said, str) and said:
            return said
    return Truncator(re.split(" [–·] ", str(record))[0]).chars(60)


@register.simple_tag
def page_links(page: Any, query: str) -> dict[str, Any]:
    """Links to the pages beside this one, with numbers where the last page is known."""
    last = page.last_page
    numbers: list[dict[str, Any]] = []
    known = last if last is not None else page.number
    for number in near(page.number, known):
        if numbers and number > numbers[-1]["number"] + 1:
            numbers.append({"number": number - 1, "gap": True, "far": True})
        numbers.append(
            {
                "number": number,
                "url": address(query, page=str(number)),
                "current": number == page.number,
                "far": abs(number - page.number) > 1,
            }
        )
    return {
        "numbers": numbers,
        "previous": address(query, page=str(page.number - 1)) if page.has_previous() else "",
        "next": address(query, page=str(page.number + 1)) if page.has_next() else "",
        "count": address(query, page=str(page.number), count="1") if page.total is None else "",
    }


def near(now: int, last: int) -> list[int]:
    """The page numbers worth showing: the ends, this page and its neighbours."""
    return sorted({number for number in (1, now - 1, now, now + 1, last) if 1 <= number <= max(last, now)})


@register.simple_tag
def sort_link(key: str, sorts: dict[str, Any], sort: str, query: str) -> dict[str, Any]:
    """A column's heading: its label, the link that sorts by it (again: backwards), and how it is sorted now."""
    label, fields = sorts[key]
    backwards = sort == f"-{key}"
    now = ""
    if backwards or sort == key:
        falling = fields[0].startswith("-") != backwards
        now = "descending" if falling else "ascending"
    return {"label": label, "now": now, "url": address(query, sort=f"-{key}" if sort == key else key)}


@register.simple_tag
def sort_choices(sorts: dict[str, Any] | None, sort: str) -> list[dict[str, Any]]:
    """The orders a list offers, the chosen one marked; a backwards one only while it is chosen."""
    choices = [
        {"key": key, "label": label, "chosen": sort == key} for key, (label, _fields) in (sorts or {}).items()
    ]
    reversed_key = (sort or "").removeprefix("-")
    if sort.startswith("-") and reversed_key in (sorts or {}):
        label = _("%(order)s, backwards") % {"order": (sorts or {})[reversed_key][0]}
        choices.append({"key": sort, "label": label, "chosen": True})
    return choices


@register.simple_tag
def chips(form: Any, query: str, drill: Any = None) -> dict[str, Any]:
    """What is set in a list's filters, in words, each with the link that takes it off."""
    asked = QueryDict(query)
    found: list[dict[str, Any]] = []
    if drill:
        off = address(query, **dict.fromkeys(DRILL, None))
        found.append({"label": drill.indicator.label, "value": str(drill.period), "url": off})
    names = list(form.fields) if form else []
    for name in names:
        said = [value for value in asked.getlist(name) if value.strip()]
        if said:
            field = form[name]
            words = (
                "" if field.widget_type == "checkbox" else ", ".join(spoken(field, value) for value in said)
            )
            found.append({"label": field.label, "value": words, "url": address(query, **{name: None})})
    return {"chips": found, "clear": address(query, **dict.fromkeys([*names, *DRILL], None))}


def spoken(field: Any, value: str) -> str:
    """A filter's value as the officer knows it: the choice's own words, else what was typed."""
    for option in getattr(field.field.widget, "choices", ()):
        inner = option[1] if isinstance(option[1], list | tuple) else [option]
        for key, label in inner:
            if str(key) == value:
                return str(label)
    return value


@register.simple_tag
def kept(query: str, form: Any, *others: str) -> list[tuple[str, str]]:
    """The parts of the address that a filter form does not hold itself, to be sent along with it."""
    own = set(form.fields if form else ()) | {"page", "export", "count", *others}
    return [(name, value) for name, values in QueryDict(query).lists() if name not in own for value in values]


@register.simple_tag
def bar_width(percent: Any) -> str:
    """A share of 0–100 as a length of the picture, written with a point whatever the language."""
    try:
        share = float(percent)
    except (TypeError, ValueError):
        return "0"
    return f"{min(max(share, 0.0), 100.0):.1f}" if share == share else "0"


@register.simple_tag
def spark_points(values: Iterable[Any]) -> str:
    """The points of a small line of 100 × 24 from the oldest value to the newest."""
    numbers = [float(value) for value in values or () if value is not None]
    if len(numbers) < 2:
        return ""
    low, high = min(numbers), max(numbers)
    span = (high - low) or 1.0
    step = 100 / (len(numbers) - 1)
    return " ".join(
        f"{place * step:.1f},{22 - (value - low) / span * 20:.1f}" for place, value in enumerate(numbers)
    )
