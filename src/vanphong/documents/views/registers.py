# SPDX-License-Identifier: EUPL-1.2
"""The registers as they are printed and bound, and the ledgers of the number series."""

from datetime import date
from typing import Any

from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views import View

from vanphong.documents import permissions, queries
from vanphong.documents.queries.ledger import incoming_gaps
from vanphong.documents.types import series_name
from vanphong.kernel.forms import DayField, OfficeForm
from vanphong.kernel.worktime import today
from vanphong.organisation.models import Unit
from vanphong.organisation.models.units import UnitKind

#: what one print holds; more than this is another volume (quyển)
LONGEST_PRINT = 3000


class RangeForm(OfficeForm):
    """From which day to which."""

    start = DayField(label=_("From the day"))
    end = DayField(label=_("To the day"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("start") and data.get("end") and data["start"] > data["end"]:
            self.add_error("end", _("The last day lies before the first. Correct one of the two days."))
        return data


class RegisterReaders(LoginRequiredMixin, View):
    """For those who read whole registers."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated and not permissions.may_read_registers(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class PrintedRegister(RegisterReaders):
    """A register between two days, in the statutory columns: this month's unless others are asked for."""

    template_name = ""
    title: Any = ""
    url_name = ""

    def rows(self, first: date, last: date, series: str) -> Any:
        raise NotImplementedError

    def get(self, request: HttpRequest) -> HttpResponse:
        day = today()
        usual = {"start": f"{day.replace(day=1):%d/%m/%Y}", "end": f"{day:%d/%m/%Y}"}
        form = RangeForm(usual | {name: request.GET[name] for name in usual if request.GET.get(name)})
        series = request.GET.get("series", "")[:70]
        rows: list[Any] = []
        if form.is_valid():
            rows = list(
                self.rows(form.cleaned_data["start"], form.cleaned_data["end"], series)[: LONGEST_PRINT + 1]
            )
        if len(rows) > LONGEST_PRINT:
            form.add_error(
                "end",
                _("This is too much for one volume (over %(most)s entries). Choose a shorter time.")
                % {"most": "3.000"},
            )
            rows = []
        context = {
            "form": form,
            "rows": rows,
            "title": self.title,
            "series": series,
            "series_name": series_name(series),
        }
        status = 200 if form.is_valid() else 422
        return render(request, self.template_name, context | self.cover(), status=status)

    def cover(self) -> dict[str, Any]:
        """What stands on the cover: the body, and the Office that keeps the register."""
        names = {
            unit.kind: unit.name
            for unit in Unit.objects.filter(kind__in=[UnitKind.PROVINCE, UnitKind.OFFICE]).order_by("-pk")
        }
        return {
            "parent": names.get(UnitKind.PROVINCE, ""),
            "agency": names.get(UnitKind.OFFICE, ""),
            "back": reverse(self.url_name),
        }


class PrintedIncoming(PrintedRegister):
    template_name = "documents/incoming_register.html"
    title = _("Register of incoming documents")
    url_name = "documents:incoming"

    def rows(self, first: date, last: date, series: str) -> Any:
        return queries.incoming_register(first, last).defer("folded", "direction", "outcome")


class PrintedOutgoing(PrintedRegister):
    template_name = "documents/outgoing_register.html"
    title = _("Register of outgoing documents")
    url_name = "documents:outgoing"

    def rows(self, first: date, last: date, series: str) -> Any:
        return queries.outgoing_register(first, last, series).defer("folded")


class Ledgers(RegisterReaders):
    """All series of a year, with the number that comes next."""

    def get(self, request: HttpRequest) -> HttpResponse:
        typed = request.GET.get("year", "")
        if typed and not (typed.isascii() and typed.isdigit() and 1900 <= int(typed) <= 2100):
            return redirect("documents:ledgers")
        year = int(typed or today().year)
        context = {"year": year, "rows": queries.series_in_use(year), "previous": year - 1, "next": year + 1}
        return render(request, "documents/ledgers.html", context | {"incoming_gaps": incoming_gaps(year)})


class LedgerOfSeries(RegisterReaders):
    """One series: issued, voided, next, and any gap."""

    def get(self, request: HttpRequest, year: int, series: str) -> HttpResponse:
        ledger = queries.ledger_of(series, year)
        if ledger is None:
            raise Http404
        span = f"start=01/01/{year}&end=31/12/{year}"
        return render(request, "documents/ledger.html", {"ledger": ledger, "row": ledger.row, "span": span})
