# SPDX-License-Identifier: EUPL-1.2
"""The house as a server calls it: the whole application, for an officer who is signed in."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import caches
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from vanphong.organisation.models import Officer

HOST = "localhost"


class Reader:
    """The browser of somebody who reads the portal, without a session."""

    application: Any = None
    cookie = ""

    def __init__(self) -> None:
        Reader.application = Reader.application or get_wsgi_application()

    def get(self, address: str) -> bytes:
        """One page."""
        return answer(Reader.application, address, self.cookie)

    def anew(self, address: str) -> bytes:
        """One page that nobody has read before."""
        caches["pages"].clear()
        return self.get(address)


class House(Reader):
    """One officer's browser."""

    def __init__(self, username: str) -> None:
        super().__init__()
        self.officer = Officer.objects.get(username=username)
        self.cookie = f"{settings.SESSION_COOKIE_NAME}={session_of(self.officer)}"


def session_of(officer: Officer) -> str:
    """The key of a session in which this officer is signed in."""
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = (
        str(officer.pk),
        "vanphong.organisation.backends.OfficerBackend",
    )
    session[HASH_SESSION_KEY] = officer.get_session_auth_hash()
    session.save()
    return session.session_key or ""


def answer(application: Callable[..., Any], address: str, cookie: str = "") -> bytes:
    """What a WSGI application answers; anything but a page stops the measurement."""
    path, _mark, query = address.partition("?")
    environ = RequestFactory().get(path, query_params=None, HTTP_HOST=HOST).environ | {"QUERY_STRING": query}
    if cookie:
        environ["HTTP_COOKIE"] = cookie
    told: list[str] = []
    response = application(environ, lambda status, headers, *rest: told.append(status))
    body = b"".join(response)
    response.close()
    if not told[0].startswith("200"):
        raise RuntimeError(f"{address} answered {told[0]}")
    return body
