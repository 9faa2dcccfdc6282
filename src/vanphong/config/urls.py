# SPDX-License-Identifier: EUPL-1.2
"""Which address opens which room."""

from django.urls import include, path

from vanphong.kernel.health import healthz
from vanphong.kernel.work import my_work
from vanphong.portal.public_urls import public_side

handler404 = "vanphong.portal.views.public.not_found"

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("look/", include("vanphong.kernel.preferences_urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("calendar/", include("vanphong.kernel.worktime.urls")),
    path("files/", include("vanphong.kernel.files.urls")),
    path("search/", include("vanphong.kernel.search.urls")),
    path("", my_work, name="my_work"),
    path("", include("vanphong.organisation.door")),
    path("organisation/", include("vanphong.organisation.urls")),
    path("documents/", include("vanphong.documents.urls")),
    path("assignments/", include("vanphong.assignments.urls")),
    path("citizens/", include("vanphong.citizens.urls")),
    path("procedures/", include("vanphong.procedures.urls")),
    path("reviews/", include("vanphong.reviews.urls")),
    path("portal/", include("vanphong.portal.urls")),
    public_side,
    path("import/", include("vanphong.interop.urls")),
]
