# SPDX-License-Identifier: EUPL-1.2
"""Django as a server calls it, with nothing around it."""

from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test import override_settings


class BareApplication(WSGIHandler):
    """Django's own application with the addresses of one module, and no middleware."""

    def __init__(self, addresses: str) -> None:
        self.addresses = addresses
        with override_settings(MIDDLEWARE=[]):
            super().__init__()

    def get_response(self, request: HttpRequest) -> HttpResponse:
        request.urlconf = self.addresses
        return super().get_response(request)
