# SPDX-License-Identifier: EUPL-1.2
"""What the public catalogue of procedures can be narrowed by."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from vanphong.kernel.filtering import OfficeFilterSet, TextFilter
from vanphong.kernel.worktime import today
from vanphong.portal import queries
from vanphong.portal.filters import choice, search
from vanphong.procedures.queries.choices import field_choices, unit_choices


class ServiceFilters(OfficeFilterSet):
    """Procedures by words, field and the unit that resolves."""

    q = TextFilter(method=search, label=_("Code or words of the name"), max_length=200)
    field = choice(_("Field of administration"), field_choices, "field")
    unit = choice(_("Unit that resolves"), unit_choices, method="of_unit")

    def of_unit(self, rows: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that this unit resolves today."""
        return queries.resolved_by(rows, value, today())
