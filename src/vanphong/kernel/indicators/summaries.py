# SPDX-License-Identifier: EUPL-1.2
"""Day summaries: SQLite keeps each by-day figure ready, by triggers made from the indicator's own queryset (ADR 3).

The triggers run the very SQL of `ByDay.rows` on the one row that changes, so a summary cannot follow another rule than
its list. On PostgreSQL nothing is kept: it counts fast enough, and a summary row would make writers wait.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.db import connection, models
from django.db.models import F, Sum, Value
from django.db.models.functions import Coalesce

from vanphong.kernel.indicators.models import DaySummary, SummaryDefinition
from vanphong.kernel.indicators.periods import Period
from vanphong.kernel.indicators.scopes import Scope

if TYPE_CHECKING:
    from vanphong.kernel.indicators.figures import Indicator

ADD = """
INSERT INTO kernel_daysummary (indicator, day, unit_id, number, total)
SELECT '{code}', picked.picked_day, {unit}, {sign}1, {sign}picked.picked_total FROM ({rows}) AS picked WHERE picked.picked_pk = {pk}
ON CONFLICT (indicator, day, unit_id) DO UPDATE SET number = number + excluded.number, total = total + excluded.total;
"""
TRIGGERS = {
    "inserted": ("AFTER INSERT", ((+1, "NEW"),)),
    "changing": ("BEFORE UPDATE OF {columns}", ((-1, "OLD"),)),
    "changed": ("AFTER UPDATE OF {columns}", ((+1, "NEW"),)),
    "deleted": ("BEFORE DELETE", ((-1, "OLD"),)),
}
REBUILD = """
INSERT INTO kernel_daysummary (indicator, day, unit_id, number, total)
SELECT '{code}', picked.picked_day, {unit}, COUNT(*), SUM(picked.picked_total) FROM ({rows}) AS picked GROUP BY 2, 3
"""
#: stands for all units together, so that a figure of the whole province over ten years adds up days and not days by units
EVERY_UNIT = -1
LEVELS = ("picked.picked_unit", str(EVERY_UNIT))


def are_kept() -> bool:
    """Whether this database keeps summaries."""
    return connection.vendor == "sqlite"


def is_worthwhile(period: Period) -> bool:
    """Over a few days an index finds the rows at once."""
    return (period.end - period.start).days > 7


def value(code: str, period: Period, scope: Scope) -> int:
    """The figure of an indicator, from its summaries."""
    indicator = kept_indicator(code)
    days = DaySummary.objects.filter(indicator=code, day__gte=period.start, day__lte=period.end)
    column = "number" if indicator.total is None else "total"
    days = days.filter(unit_id=EVERY_UNIT) if scope.unit_ids is None else scope.narrow(days, "unit_id")
    return days.aggregate(figure=Sum(column))["figure"] or 0


def kept_indicator(code: str) -> "Indicator":
    """The by-day indicator of this code."""
    from vanphong.kernel.indicators.figures import indicators

    return indicators[code]  # type: ignore[return-value]


def kept() -> Iterator["Indicator"]:
    """Every indicator that has summaries."""
    from vanphong.kernel.indicators.figures import Indicator, indicators

    yield from (item for item in indicators if isinstance(item, Indicator) and item.by_day is not None)


def picked_rows(indicator: "Indicator") -> tuple[type[models.Model], str]:
    """The indicator's table, and the SQL that picks day, unit and amount of its rows, with its values written in."""
    assert indicator.by_day is not None
    total: Any = F(indicator.total) if indicator.total else Value(0)
    rows = (
        indicator.by_day.rows()
        .order_by()
        .filter(**{f"{indicator.by_day.day}__isnull": False})
        .values(
            picked_pk=F("pk"),
            picked_day=F(indicator.by_day.day),
            picked_unit=Coalesce(F(indicator.by_day.unit), Value(0)),
            picked_total=Coalesce(total, Value(0)),
        )
    )
    sql, parameters = rows.query.sql_with_params()
    return rows.model, sql % tuple(quote(parameter) for parameter in parameters)


def definition(sql: str) -> str:
    """What an indicator's summaries depend on: its SQL, and the levels on which they are kept."""
    return f"/* by {' and '.join(LEVELS)} */ {sql}"


def quote(parameter: Any) -> str:
    """A value as SQLite writes it in SQL."""
    return connection.schema_editor(collect_sql=True).quote_value(parameter)


def lay_summaries() -> None:
    """Lay the triggers, and count anew every indicator whose definition changed."""
    if not are_kept():
        return
    known = dict(SummaryDefinition.objects.values_list("indicator", "sql"))
    with connection.cursor() as cursor:
        for indicator in kept():
            model, sql = picked_rows(indicator)
            lay_triggers(cursor, indicator.code, model, sql)
            if known.pop(indicator.code, None) != definition(sql):
                rebuild_one(indicator)
        for code in known:
            drop_triggers(cursor, code)
            DaySummary.objects.filter(indicator=code).delete()
            SummaryDefinition.objects.filter(indicator=code).delete()


def lay_triggers(cursor: Any, code: str, model: type[models.Model], sql: str) -> None:
    """The four triggers of one indicator, in place of those that may be there."""
    drop_triggers(cursor, code)
    columns = ", ".join(sorted(set(re.findall(rf'"{model._meta.db_table}"\.("\w+")', sql)) - {'"id"'}))
    for name, (moment, changes) in TRIGGERS.items():
        body = "".join(
            ADD.format(code=code, unit=unit, sign="-" if sign < 0 else "", rows=sql, pk=f"{row}.id")
            for sign, row in changes
            for unit in LEVELS
        )
        moment = moment.format(columns=columns)
        cursor.execute(f'CREATE TRIGGER "{code}:{name}" {moment} ON {model._meta.db_table} BEGIN {body} END')


def drop_triggers(cursor: Any, code: str) -> None:
    """Take an indicator's triggers away."""
    for name in TRIGGERS:
        cursor.execute(f'DROP TRIGGER IF EXISTS "{code}:{name}"')


def rebuild_one(indicator: "Indicator") -> None:
    """Count an indicator's summaries anew from its rows."""
    _model, sql = picked_rows(indicator)
    DaySummary.objects.filter(indicator=indicator.code).delete()
    with connection.cursor() as cursor:
        for unit in LEVELS:
            cursor.execute(REBUILD.format(code=indicator.code, unit=unit, rows=sql))
    SummaryDefinition.objects.update_or_create(indicator=indicator.code, defaults={"sql": definition(sql)})


def rebuild_summaries() -> None:
    """Count every summary anew; for after a load that went around the triggers."""
    if are_kept():
        for indicator in kept():
            rebuild_one(indicator)


def disagreements() -> list[str]:
    """Each indicator whose summaries are not what its rows add up to. Empty when all is well."""
    found: list[str] = []
    if not are_kept():
        return found
    for indicator in kept():
        _model, sql = picked_rows(indicator)
        with connection.cursor() as cursor:
            counted = set()
            for unit in LEVELS:
                cursor.execute(
                    f"SELECT picked_day, {unit}, COUNT(*), SUM(picked_total) FROM ({sql}) AS picked GROUP BY 1, 2"
                )
                counted |= {(str(day), *rest) for day, *rest in cursor.fetchall()}
            cursor.execute(
                "SELECT day, unit_id, number, total FROM kernel_daysummary WHERE indicator = %s AND number <> 0",
                [indicator.code],
            )
            summed = {(str(day), *rest) for day, *rest in cursor.fetchall()}
        if counted != summed:
            found.append(f"{indicator.code}: {len(counted ^ summed)}")
    return found
