# SPDX-License-Identifier: EUPL-1.2
"""The three screens of the house, on Django's own views: a list, a record, an action on a record.

A screen says which query, form, template and action; it decides nothing. What does not fit is an ordinary view.
"""

from operator import itemgetter
from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import DetailView, FormView, ListView

from vanphong.kernel import journal
from vanphong.kernel.actions import Refused
from vanphong.kernel.list_choices import columns_of, remember_list
from vanphong.kernel.listing import DrillDown, current_query, exported, ordered
from vanphong.kernel.paging import Paged
from vanphong.kernel.related import related_to
from vanphong.kernel.states import can_move


class ListScreen(LoginRequiredMixin, ListView):
    """Records that the officer may see: filtered, searched, sorted, paged, exported; htmx gets only the rows."""

    filter_class: ClassVar[Any] = None
    paginate_by = 50
    #: name in ?sort= → (label, order_by fields); the first is the default
    sorts: ClassVar[dict[str, tuple[Any, tuple[str, ...]]]] = {}
    #: columns of the spreadsheet: (heading, function of a record)
    export_columns: ClassVar[list[tuple[Any, Any]]] = []
    #: columns that a reader may leave out: place in the row (from 1) → label
    columns: ClassVar[dict[int, Any]] = {}
    #: the fields that a line shows; a page reads no others (a spreadsheet reads them all)
    shown: ClassVar[tuple[str, ...]] = ()

    def visible(self) -> QuerySet[Any]:
        """The records that this officer may see."""
        raise NotImplementedError

    def get_queryset(self) -> QuerySet[Any]:
        self.drill = DrillDown.from_query(self.request.GET)
        rows = self.drill.narrow(self.visible()) if self.drill else self.visible()
        if self.filter_class is not None:
            self.filter = self.filter_class(self.request.GET, queryset=rows, request=self.request)
            rows = self.filter.qs
        return ordered(rows, self.sorts, self.request.GET.get("sort"))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("export") == "xlsx" and self.export_columns:
            return exported(self.get_queryset(), self.export_columns, self.url_of_list())
        if request.GET.get("count") and getattr(request, "htmx", False):
            page = self.paginate_queryset(self.get_queryset(), self.paginate_by)[0]
            return render(
                request, "components/pagination.html", {"page": page, "query": current_query(request)}
            )
        return remember_list(request, super().get(request, *args, **kwargs))

    def url_of_list(self) -> str:
        return self.request.path.strip("/").replace("/", "-")

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        whole = self.drill is not None
        # words are looked up in an index of their own: SQLite sorts all hits, and sorting keys is cheaper than rows
        by_index = not whole and (not self.request.GET.get("q") or connection.vendor == "postgresql")
        asked = self.request.GET
        if self.shown:
            queryset = queryset.only(*self.shown)
        paged = Paged(
            queryset, asked.get("page"), page_size, whole, by_index, counted=bool(asked.get("count"))
        )
        return paged, paged, paged.rows, paged.has_other_pages()

    def get_template_names(self) -> list[str]:
        htmx = getattr(self.request, "htmx", None)
        part = "#rows" if htmx and not htmx.boosted else ""
        return [f"{self.template_name}{part}"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        extra = {
            "filter": getattr(self, "filter", None),
            "drill": self.drill,
            "sorts": self.sorts,
            "query": current_query(self.request),
            "sort": self.request.GET.get("sort") or next(iter(self.sorts), ""),
        } | columns_of(self.request, self.columns)
        return super().get_context_data(**kwargs) | extra


class RecordScreen(LoginRequiredMixin, DetailView):
    """One record, what happened to it, and the moves open to this officer: those that undo or end something stand last."""

    moves: ClassVar[tuple[type["ActionScreen"], ...]] = ()
    context_object_name = "record"

    def visible(self) -> QuerySet[Any]:
        """The records that this officer may see; any other is not found."""
        raise NotImplementedError

    def get_queryset(self) -> QuerySet[Any]:
        return self.visible()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        officer, record = self.request.user, self.object
        open_moves = [move for move in self.moves if move.is_offered(officer, record)]
        offered = [
            {"label": move.label, "url": reverse(move.url_name, args=[record.pk]), "danger": move.danger}
            for move in open_moves
        ]
        elsewhere = related_to(officer, record)
        return super().get_context_data(**kwargs) | {
            "moves": sorted(offered + elsewhere["makings"], key=itemgetter("danger")),
            "related": elsewhere["related"],
            "journal": journal.entries_of(record)[:100],
        }


class ActionScreen(LoginRequiredMixin, FormView):
    """A form that performs one action on a record (or makes a new one); a refusal becomes an error of the form."""

    label: ClassVar[Any] = ""
    url_name: ClassVar[str] = ""
    #: the room's table and the move in it; without them the state does not matter
    transitions: ClassVar[Any] = None
    move: ClassVar[str] = ""
    makes_new = False
    #: hard to undo: it warns, wants a reason, and its button stands apart from the main one
    danger: ClassVar[bool] = False
    #: what will happen, said before it does where that is not plain
    warning: Any = ""
    record: Any = None

    @staticmethod
    def is_open(officer: Any, record: Any, /) -> bool:
        """The room's permission for this action."""
        raise NotImplementedError

    @classmethod
    def fits(cls, record: Any) -> bool:
        """Whether it can be done to the record as it stands."""
        return cls.makes_new or cls.transitions is None or can_move(cls.transitions, cls.move, record.state)

    @classmethod
    def is_offered(cls, officer: Any, record: Any) -> bool:
        """Whether the button is shown: the officer may, and the record stands where it can be done."""
        return cls.fits(record) and cls.is_open(officer, record)

    def visible(self) -> QuerySet[Any]:
        """The records that this officer may see; any other is not found."""
        raise NotImplementedError

    def perform(self, officer: Any, record: Any, data: dict[str, Any]) -> Any:
        """Call the action; what it returns is the record that is shown next."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if request.user.is_authenticated:
            if not self.makes_new:
                self.record = self.visible().filter(pk=kwargs["pk"]).first()
                if self.record is None:
                    raise Http404
            if not self.is_open(request.user, self.record):
                raise PermissionDenied
            if not self.fits(self.record):
                return self.out_of_turn()
        return super().dispatch(request, *args, **kwargs)

    @classmethod
    def not_now(cls, record: Any) -> Any:
        """Why it cannot be done to a record that it does not fit."""
        return _(
            "This cannot be done as the record stands now; perhaps somebody else has changed it meanwhile."
        )

    def out_of_turn(self) -> HttpResponse:
        """A page that says why there is no form, and leads back to the record."""
        stands = getattr(self.record, "get_state_display", str)()
        said = {
            "label": self.label,
            "why": self.not_now(self.record),
            "stands": stands,
            "record": self.record,
        }
        return render(self.request, "out_of_turn.html", said, status=409)

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            done = self.perform(self.request.user, self.record, form.cleaned_data)
        except Refused as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
            return self.form_invalid(form)
        messages.success(self.request, self.said(done))
        return redirect(self.after(done))

    def form_invalid(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def said(self, done: Any) -> str:
        """The sentence after it is done."""
        return _("Done: %(what)s.") % {"what": self.label}

    def after(self, done: Any) -> str:
        """Where to go then: the record's own page."""
        return done.get_absolute_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "record": self.record,
            "label": self.label,
            "warning": self.warning,
            "danger": self.danger,
        }
