# SPDX-License-Identifier: EUPL-1.2
"""Filter forms of lists, in the office's own fields."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.forms import DayField, OfficeForm


class DayFilter(django_filters.Filter):
    """Narrows by a day typed dd/mm/yyyy, e.g. DayFilter(field_name="issued_on", lookup_expr="gte")."""

    field_class = DayField


class OfficeFilterSet(django_filters.FilterSet):
    """A list's filters, rendered by components/filters.html; a value that cannot be read narrows nothing and is shown as wrong."""

    def get_form_class(self) -> type[OfficeForm]:
        fields: dict[str, Any] = {name: narrowing.field for name, narrowing in self.filters.items()}
        return type(
            f"{type(self).__name__}Form", (OfficeForm,), fields | {"ids": "filter_%s", "nothing": _("All")}
        )
