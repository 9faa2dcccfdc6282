# SPDX-License-Identifier: EUPL-1.2
"""The calendar of a year, a day, a deadline explained; and the changes, each with a preview first."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dates import WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import FormView

from vanphong.kernel import journal
from vanphong.kernel.actions import Refused
from vanphong.kernel.forms import OfficeForm
from vanphong.kernel.worktime import actions, changes, forms, queries
from vanphong.kernel.worktime.calendar import FIRST_DAY, LAST_DAY
from vanphong.kernel.worktime.clock import today
from vanphong.kernel.worktime.current import current_calendar
from vanphong.kernel.worktime.deadlines import deadline
from vanphong.kernel.worktime.limits import Limit, Unit
from vanphong.kernel.worktime.open_deadlines import CalendarChange, moved_by
from vanphong.kernel.worktime.permissions import may_change_calendar
from vanphong.kernel.worktime.proposal import propose_year
from vanphong.kernel.worktime.year_text import write_rows


def refuse_far_year(year: int) -> None:
    """A year that no calendar holds is not found."""
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise Http404


@login_required
def calendar_year(request: HttpRequest, year: int | None = None) -> HttpResponse:
    """The calendar of a year, with the days that are particular and why."""
    day, calendar = today(), current_calendar()
    year = year or day.year
    refuse_far_year(year)
    if request.GET.get("day"):
        form = forms.GoToDayForm(request.GET)
        if form.is_valid():
            return redirect("worktime:day", form.cleaned_data["day"])
    else:
        form = forms.GoToDayForm()
    may_change = may_change_calendar(request.user)
    context = {
        "year": year,
        "previous": year - 1 if year > FIRST_DAY.year else None,
        "next": year + 1 if year < LAST_DAY.year else None,
        "months": queries.year_of(calendar, year, day, may_change),
        "particular": queries.particular_days(calendar, year),
        "is_empty": queries.year_is_empty(calendar, year),
        "hours": queries.hours_at(calendar, max(day, date(year, 1, 1))),
        "may_change": may_change,
        "weekdays": [(WEEKDAYS_ABBR[number], name) for number, name in WEEKDAYS.items()],
        "form": form,
        "journal": journal.entries_of_type("kernel.calendarday")[:20] if may_change else (),
    }
    return render(request, "worktime/year.html", context)


@login_required
def explain(request: HttpRequest) -> HttpResponse:
    """A deadline explains itself, for anyone who is signed in."""
    asked = bool(request.GET.get("start") or request.GET.get("limit"))
    form = forms.ExplainForm(
        request.GET if asked else None,
        initial={"start": f"{today():%d/%m/%Y}", "limit": Limit(3, Unit.WORKING_DAYS).words},
    )
    due = None
    if asked and form.is_valid():
        try:
            due = deadline(form.cleaned_data["start"], form.cleaned_data["limit"])
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
    crumbs = [{"label": _("Working calendar"), "url": reverse("worktime:calendar")}]
    return render(request, "worktime/explain.html", {"form": form, "due": due, "crumbs": crumbs})


class PreviewedChange(LoginRequiredMixin, FormView):
    """A change of the calendar: the form, then what it would move, then the change itself."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not may_change_calendar(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def change(self, form: Any) -> CalendarChange:
        """The calendar before and after, or a refusal."""
        raise NotImplementedError

    def perform(self, form: Any) -> actions.CalendarChanged:
        """Do it."""
        raise NotImplementedError

    def year(self, form: Any) -> int:
        """The year that is shown afterwards."""
        return self.kwargs["day"].year

    def form_valid(self, form: Any) -> HttpResponse:
        if "edit" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        try:
            if "confirm" in self.request.POST:
                done = self.perform(form)
                messages.success(self.request, said(done))
                return redirect("worktime:year", self.year(form))
            return self.preview(self.change(form))
        except Refused as refusal:
            return self.refuse(form, refusal)

    def refuse(self, form: Any, refusal: Refused) -> HttpResponse:
        """Say why at the field it concerns, with everything typed still there."""
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return self.form_invalid(form)

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def preview(self, change: CalendarChange) -> HttpResponse:
        """What the change would do, with what was typed kept in the page."""
        moved = moved_by(change)
        sent = [
            (name, value)
            for name, values in self.request.POST.lists()
            if name not in ("csrfmiddlewaretoken", "confirm", "edit")
            for value in values
        ]
        return render(
            self.request,
            "worktime/preview.html",
            self.get_context_data(
                sent=sent,
                moved=moved,
                moved_count=sum(group.count for group in moved),
                differences=queries.differences(change),
                hours_before=queries.hours_at(change.before, change.first),
                hours_after=queries.hours_at(change.after, change.first),
                can_edit=bool(self.get_form_class().base_fields),
            ),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        crumbs = [{"label": _("Working calendar"), "url": reverse("worktime:calendar")}]
        return super().get_context_data(**kwargs) | {"crumbs": crumbs}


class ChangeDay(PreviewedChange):
    """One day: why it counts or does not; for whoever keeps the calendar also the form that changes it."""

    form_class = forms.DayForm
    template_name = "worktime/day.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        refuse_far_year(kwargs["day"].year)
        if request.method == "POST" or not request.user.is_authenticated or may_change_calendar(request.user):
            return super().dispatch(request, *args, **kwargs)
        return render(request, self.template_name, self.facts(kwargs["day"]))

    def facts(self, day: date) -> dict[str, Any]:
        """What anyone may know of the day."""
        calendar = current_calendar()
        crumbs = [
            {"label": _("Working calendar"), "url": reverse("worktime:calendar")},
            {"label": str(day.year), "url": reverse("worktime:year", args=[day.year])},
        ]
        return {
            "day": day,
            "why": calendar.why(day),
            "row": calendar.row(day),
            "hours": calendar.open_hours(day),
            "crumbs": crumbs,
        }

    def get_initial(self) -> dict[str, Any]:
        row = current_calendar().row(self.kwargs["day"])
        return vars(row) if row is not None else {"kind": "holiday"}

    def change(self, form: Any) -> CalendarChange:
        return changes.setting(current_calendar(), form.row(self.kwargs["day"]))

    def perform(self, form: Any) -> actions.CalendarChanged:
        return actions.set_calendar_day(row=form.row(self.kwargs["day"]), by=self.request.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | self.facts(self.kwargs["day"]) | {"may_change": True}


class RemoveDay(PreviewedChange):
    """Make a day an ordinary one again: there is nothing to fill in, so the preview comes first."""

    form_class = OfficeForm
    template_name = "worktime/preview.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        refuse_far_year(kwargs["day"].year)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.form_valid(None)

    def change(self, form: Any) -> CalendarChange:
        return changes.removal(current_calendar(), self.kwargs["day"])

    def perform(self, form: Any) -> actions.CalendarChanged:
        return actions.remove_calendar_day(day=self.kwargs["day"], by=self.request.user)

    def refuse(self, form: Any, refusal: Refused) -> HttpResponse:
        messages.error(self.request, str(refusal))
        return redirect("worktime:day", self.kwargs["day"])


class FillYear(PreviewedChange):
    """The whole calendar of a year: proposed where it is empty, else as it stands, to be corrected."""

    form_class = forms.YearForm
    template_name = "worktime/year_form.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        refuse_far_year(kwargs["year"])
        return super().dispatch(request, *args, **kwargs)

    def year(self, form: Any) -> int:
        return self.kwargs["year"]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"year": self.kwargs["year"]}

    def get_initial(self) -> dict[str, Any]:
        rows = [row for row, _day in queries.particular_days(current_calendar(), self.kwargs["year"])]
        return {"rows": write_rows(rows or propose_year(self.kwargs["year"]))}

    def change(self, form: Any) -> CalendarChange:
        return changes.year_change(current_calendar(), self.kwargs["year"], form.cleaned_data["rows"])

    def perform(self, form: Any) -> actions.CalendarChanged:
        return actions.fill_calendar_year(
            year=self.kwargs["year"], rows=form.cleaned_data["rows"], by=self.request.user
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_proposal = queries.year_is_empty(current_calendar(), self.kwargs["year"])
        return super().get_context_data(**kwargs) | {"year": self.kwargs["year"], "is_proposal": is_proposal}


class ChangeHours(PreviewedChange):
    """Other working hours from a day on."""

    form_class = forms.HoursForm
    template_name = "worktime/hours.html"

    def year(self, form: Any) -> int:
        return form.cleaned_data["valid_from"].year

    def get_initial(self) -> dict[str, Any]:
        return forms.hours_as_typed(current_calendar(), today())

    def change(self, form: Any) -> CalendarChange:
        return changes.hours_change(current_calendar(), form.hours(), form.cleaned_data["valid_from"])

    def perform(self, form: Any) -> actions.CalendarChanged:
        return actions.set_working_hours(
            hours=form.hours(), valid_from=form.cleaned_data["valid_from"], by=self.request.user
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hours = sorted(current_calendar().hours, key=lambda row: row.valid_from, reverse=True)
        return super().get_context_data(**kwargs) | {"history": hours}


def said(done: actions.CalendarChanged) -> str:
    """The sentence after a change."""
    moved = ngettext("%(moved)d open deadline moved.", "%(moved)d open deadlines moved.", done.moved)
    return _("The calendar is changed.") + " " + moved % {"moved": done.moved}
