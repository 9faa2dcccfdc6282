# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the working calendar."""

from datetime import date

from django.urls import path, register_converter

from vanphong.kernel.worktime import views


class DayInAddress:
    """A day in an address: 2024-05-04."""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


register_converter(DayInAddress, "day")

app_name = "worktime"
urlpatterns = [
    path("", views.calendar_year, name="calendar"),
    path("explain/", views.explain, name="explain"),
    path("hours/", views.ChangeHours.as_view(), name="hours"),
    path("day/<day:day>/", views.ChangeDay.as_view(), name="day"),
    path("day/<day:day>/remove/", views.RemoveDay.as_view(), name="remove"),
    path("<int:year>/", views.calendar_year, name="year"),
    path("<int:year>/fill/", views.FillYear.as_view(), name="fill"),
]
