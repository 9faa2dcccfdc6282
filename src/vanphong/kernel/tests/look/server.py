# SPDX-License-Identifier: EUPL-1.2
"""Serves the kitchen sink to a real browser: the house's templates, styles and strict policy, and no database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from wsgiref.simple_server import WSGIRequestHandler, make_server

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.test import override_settings

HERE = Path(__file__).parent
NEED_NO_DATABASE = (
    "SecurityMiddleware",
    "CSPMiddleware",
    "PermissionsPolicyMiddleware",
    "ChosenLanguage",
    "CommonMiddleware",
    "CsrfViewMiddleware",
    "MessageMiddleware",
    "XFrameOptionsMiddleware",
    "HtmxMiddleware",
)
LEFT_OUT = (
    "vanphong.kernel.menu.menu",
    "vanphong.organisation.house.house",
    "django.contrib.auth.context_processors.auth",
)


class Quiet(WSGIRequestHandler):
    """Answers without a line for each request."""

    def log_message(self, format: str, *arguments: object) -> None:
        return


def settings_of_the_sink() -> dict[str, object]:
    """The house's settings without what needs a database or somebody signed in."""
    templates = [
        {
            **engine,
            "DIRS": [HERE],
            "OPTIONS": {
                **engine["OPTIONS"],
                "context_processors": [
                    name for name in engine["OPTIONS"]["context_processors"] if name not in LEFT_OUT
                ],
            },
        }
        for engine in settings.TEMPLATES
    ]
    return {
        "ROOT_URLCONF": "vanphong.kernel.tests.look.pages",
        "TEMPLATES": templates,
        "MIDDLEWARE": [name for name in settings.MIDDLEWARE if name.rpartition(".")[2] in NEED_NO_DATABASE],
        "MESSAGE_STORAGE": "django.contrib.messages.storage.cookie.CookieStorage",
        "ALLOWED_HOSTS": ["127.0.0.1", "testserver"],
        "DEBUG": False,
    }


@contextmanager
def kitchen_sink() -> Iterator[str]:
    """The address at which the sink is served while the test looks at it."""
    with override_settings(**settings_of_the_sink()):
        server = make_server("127.0.0.1", 0, StaticFilesHandler(WSGIHandler()), handler_class=Quiet)
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()
