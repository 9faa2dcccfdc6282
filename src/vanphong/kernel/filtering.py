# SPDX-License-Identifier: EUPL-1.2
"""Filter forms of lists, in the office's own fields."""

from collections.abc import Hashable
from copy import copy
from functools import lru_cache
from typing import Any, ClassVar

import django_filters
from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import CleanCharField, CountField, DayField, OfficeForm
from vanphong.kernel.widgets import SharedSelect

#: forms kept: each list with the choices that its officers have, while those stay the same
FORMS_KEPT = 200


class TextFilter(django_filters.Filter):
    """Narrows by words typed by hand, e.g. TextFilter(method=search, label=…, max_length=200)."""

    field_class = CleanCharField


class DayFilter(django_filters.Filter):
    """Narrows by a day typed dd/mm/yyyy, e.g. DayFilter(field_name="issued_on", lookup_expr="gte")."""

    field_class = DayField


class YearFilter(django_filters.Filter):
    """Narrows to a year typed by hand."""

    field_class = CountField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"min_value": 1900, "max_value": 2100} | kwargs)


class SharedFields(dict[str, Any]):
    """The fields of a filter form: no page changes them, so all pages share them."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "SharedFields":
        return self


class ListFilters(dict[str, Any]):
    """The filters of a list, copied for each page only as far as a page may change them."""

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[str, Any]:
        return {name: own_copy(narrowing) for name, narrowing in self.items()}


class FilterForm(OfficeForm):
    """The form of a list's filters. A field in which nothing is chosen is written once for each language."""

    ids = "filter_%s"
    nothing = _("All")
    #: language and field → how it looks while nothing is chosen
    blank: ClassVar[dict[tuple[str | None, str], str]]

    def prepare_fields(self) -> None:
        """They were prepared when the form was made."""

    def written(self) -> SafeString:
        """All fields with their labels and errors."""
        return mark_safe("".join(map(self.written_field, self.fields)))  # noqa: S308 - each piece is a template's

    def written_field(self, name: str) -> str:
        """One field; from memory while nothing is chosen in it."""
        if self.data.get(name) or name in self.errors:
            return render_to_string("components/filter_field.html", {"field": self[name]})
        key = (get_language(), name)
        if key not in self.blank:
            self.blank[key] = render_to_string("components/filter_field.html", {"field": self[name]})
        return self.blank[key]


class OfficeFilterSet(django_filters.FilterSet):
    """A list's filters, rendered by components/filters.html; a value that cannot be read narrows nothing and is shown as wrong."""

    @classmethod
    def get_filters(cls) -> ListFilters:
        return ListFilters(super().get_filters())

    def get_form_class(self) -> type[FilterForm]:
        choices = {name: narrowing.extra.get("choices") for name, narrowing in self.filters.items()}
        found = ((name, tuple(find())) for name, find in choices.items() if callable(find))
        return form_of(type(self), tuple(self.filters), tuple(found))  # type: ignore[arg-type]


@lru_cache(maxsize=FORMS_KEPT)
def form_of(
    kind: type[OfficeFilterSet], names: tuple[str, ...], found: tuple[tuple[str, Hashable], ...]
) -> type[FilterForm]:
    """The form of these filters of a list, with the choices found in the database."""
    choices, fields = dict(found), {}
    for name in names:
        narrowing = own_copy(kind.base_filters[name])
        narrowing.model, narrowing.extra = kind._meta.model, dict(narrowing.extra)
        if name in choices:
            narrowing.extra["choices"] = choices[name]
        if issubclass(narrowing.field_class, forms.ChoiceField) and (
            narrowing.field_class.widget is forms.Select
        ):
            narrowing.extra.setdefault("widget", SharedSelect)
        fields[name] = narrowing.field
    made: Any = type(f"{kind.__name__}Form", (FilterForm,), {**fields, "blank": {}})
    OfficeForm.put_right(made.base_fields, FilterForm.nothing)
    made.base_fields = SharedFields(made.base_fields)
    return made


def own_copy(narrowing: Any) -> Any:
    """A filter of this page: its method is looked up on the page's own filter set."""
    mine = copy(narrowing)
    mine.method = narrowing.method
    return mine
