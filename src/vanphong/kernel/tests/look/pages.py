# SPDX-License-Identifier: EUPL-1.2
"""Addresses and made-up contents of the kitchen sink; no production address leads here."""

from datetime import date
from typing import Any

import django_filters
from django import forms
from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path
from django.utils import timezone

from vanphong.kernel.filtering import DayFilter, OfficeFilterSet
from vanphong.kernel.forms import CleanCharField, CountField, DayField, MomentField, OfficeForm
from vanphong.kernel.menu import Menu

SUBJECT = (
    "V/v triển khai thực hiện Nghị quyết số 93/NQ-CP của Chính phủ về nhiệm vụ, giải pháp trọng tâm thúc đẩy tăng trưởng, "
    "kiểm soát lạm phát, ổn định kinh tế vĩ mô trên địa bàn tỉnh 6 tháng cuối năm"
)
UNITS = [
    ("stc", "Sở Tài chính"),
    ("snn", "Sở Nông nghiệp và Phát triển nông thôn"),
    ("vp", "Văn phòng UBND tỉnh"),
]
STANDINGS = [
    ("late", "quá hạn 5 ngày"),
    ("soon", "còn 2 ngày làm việc"),
    ("neutral", "còn 14 ngày làm việc"),
    ("done", "hoàn thành đúng hạn"),
]
WRONG = {"symbol": "318", "issued_on": "31/02/2024", "pages": "nhiều", "series": ""}
SORTS = {"newest": ("Mới nhất", ("-issued_on",)), "number": ("Số, ký hiệu", ("number",))}


class RegisterForm(OfficeForm):
    symbol = CleanCharField(
        label="Số, ký hiệu", help_text="Ghi như trên văn bản, ví dụ <b>318/UBND-KT</b>.", max_length=50
    )
    subject = CleanCharField(label="Trích yếu", lines=True, max_length=500)
    issued_on = DayField(label="Ngày ban hành", help_text="Ngày ghi trên văn bản.")
    received_at = MomentField(label="Nhận lúc", required=False)
    pages = CountField(label="Số trang", min_value=1, required=False)
    unit = forms.ChoiceField(label="Đơn vị chủ trì", choices=[("", "– chọn –"), *UNITS])
    urgency = forms.ChoiceField(
        label="Độ khẩn",
        widget=forms.RadioSelect,
        choices=[("", "Thường"), ("khan", "Khẩn"), ("hoatoc", "Hỏa tốc")],
    )
    also = forms.MultipleChoiceField(
        label="Phối hợp", widget=forms.CheckboxSelectMultiple, choices=UNITS, required=False
    )
    paper = forms.BooleanField(label="Có bản giấy gửi kèm theo đường bưu điện", required=False)
    scan = forms.FileField(label="Bản quét", required=False, help_text="Tệp PDF, tối đa 50 MB.")
    series = CleanCharField(widget=forms.HiddenInput, initial="318")


class RegisterFilter(OfficeFilterSet):
    q = django_filters.CharFilter(label="Trích yếu")
    unit = django_filters.ChoiceFilter(label="Chủ trì", choices=UNITS, empty_label="Tất cả")
    since = DayFilter(label="Từ ngày")
    late = django_filters.BooleanFilter(label="Chỉ văn bản quá hạn", widget=forms.CheckboxInput)


class MiddlePage:
    """A page in the middle of a list that was counted no further than a thousand."""

    number, rows, first_row, last_row, total, total_label, last_page = 4, (1,), 151, 200, 1001, "1.000+", 20
    has_next = has_previous = has_other_pages = staticmethod(lambda: True)


MENU = Menu(
    [
        {"label": "", "entries": [{"label": "Việc của tôi", "url": "/", "count": 7, "late": True}]},
        {
            "label": "Nghiệp vụ",
            "entries": [
                {"label": "Văn bản đến", "url": "/", "count": 24},
                {"label": "Văn bản đi", "url": "/", "current": True},
                {"label": "Nhiệm vụ", "url": "/"},
                {"label": "Tiếp công dân", "url": "/"},
                {"label": "Một cửa", "url": "/"},
            ],
        },
        {"label": "Tổng hợp", "entries": [{"label": "Báo cáo sơ kết", "url": "/"}]},
    ]
)


class Somebody:
    """Whoever is signed in."""

    is_authenticated = True

    def __str__(self) -> str:
        return "Trịnh Tiến Duy"


def kitchen_sink(request: HttpRequest) -> HttpResponse:
    """Every component; ?plain=1 leaves the errors and messages off."""
    plain = bool(request.GET.get("plain"))
    if not plain:
        messages.success(request, "Đã ban hành công văn số 318/UBND-KT ngày 09/7/2024.")
        messages.error(request, "Chưa gửi được thông báo cho Sở Tài chính.")
    return render(request, "kitchen_sink.html", listed(request) | told() | {
        "form": RegisterForm(initial={"issued_on": date(2024, 7, 9)}) if plain else RegisterForm(WRONG),
        "menu": MENU,
        "user": Somebody(),
        "crumbs": [{"label": "Văn bản", "url": "/"}, {"label": "Sổ văn bản đi năm 2024", "url": "/"}],
    })  # fmt: skip


def listed(request: HttpRequest) -> dict[str, Any]:
    """What a list screen hands its template."""
    rows = [
        {"number": f"{n}18/UBND-KT", "subject": SUBJECT, "unit": UNITS[1][1], "pages": "1.234", "standing": standing,
         "words": words, "percent": n * 25}
        for n, (standing, words) in enumerate(STANDINGS, 1)
    ]  # fmt: skip
    return {
        "filter": RegisterFilter(request.GET, queryset=ContentType.objects.none()),
        "query": request.GET.urlencode(),
        "sorts": SORTS,
        "sort": request.GET.get("sort", "newest"),
        "rows": rows,
        "values": [8, 12, 9, 15, 16, 19.5],
        "page": MiddlePage(),
    }


def told() -> dict[str, Any]:
    """What a record screen hands its template."""
    now = timezone.now()
    return {
        "moves": [
            {"label": "Ban hành", "url": "/"},
            {"label": "Sửa", "url": "/"},
            {"label": "Hủy số", "url": "/", "danger": True},
        ],
        "files": [
            {
                "name": "To-trinh-du-toan-ngan-sach-nam-2024-ban-ky-so.pdf",
                "url": "/",
                "size": 2_345_678,
                "kind": "PDF",
            }
        ],
        "entries": [
            {
                "at": now,
                "by": "Trịnh Tiến Duy",
                "on_behalf_of": "Hoàng Lan",
                "sentence": "Ban hành số 318/UBND-KT.",
            },
            {"at": now, "by": "Hoàng Lan", "sentence": "Trình Phó Chủ tịch phụ trách lĩnh vực kinh tế."},
        ],
    }


def forbidden(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def broken(request: HttpRequest) -> HttpResponse:
    raise RuntimeError


def sign_in(request: HttpRequest) -> HttpResponse:
    return render(
        request, "registration/login.html", {"form": OfficeForm(), "locked_out": "locked" in request.GET}
    )


urlpatterns = [
    path("", kitchen_sink),
    path("submitted/", kitchen_sink),
    path("sign-in/", sign_in),
    path("forbidden/", forbidden),
    path("broken/", broken),
    path("look/", include("vanphong.kernel.preferences_urls")),
    path("i18n/", include("django.conf.urls.i18n")),
]
