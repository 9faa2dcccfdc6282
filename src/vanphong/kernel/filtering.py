# SPDX-License-Identifier: EUPL-1.2
"""Filter forms of lists, in the office's own fields."""

from typing import Any

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import DayField, OfficeForm
from vanphong.kernel.widgets import LongSelect


class DayFilter(django_filters.Filter):
    """Narrows by a day typed dd/mm/yyyy, e.g. DayFilter(field_name="issued_on", lookup_expr="gte")."""

    field_class = DayField


class OwnFields(dict[str, Any]):
    """The fields of a form that is made for one page: nobody else has them, so the form need not copy their choices."""

    def __deepcopy__(self, memo: dict[int, Any]) -> "OwnFields":
        return self


class OfficeFilterSet(django_filters.FilterSet):
    """A list's filters, rendered by components/filters.html; a value that cannot be read narrows nothing and is shown as wrong."""

    def get_form_class(self) -> type[OfficeForm]:
        for narrowing in self.filters.values():
            if (
                issubclass(narrowing.field_class, forms.ChoiceField)
                and narrowing.field_class.widget is forms.Select
            ):
                narrowing.extra.setdefault("widget", LongSelect)
            if callable(choices := narrowing.extra.get("choices")):
                narrowing.extra["choices"] = list(
                    choices()
                )  # out of the database once a page, however often asked for
        fields: dict[str, Any] = {name: narrowing.field for name, narrowing in self.filters.items()}
        made: Any = type(
            f"{type(self).__name__}Form", (OfficeForm,), fields | {"ids": "filter_%s", "nothing": _("All")}
        )
        made.base_fields = OwnFields(made.base_fields)
        return made
