# SPDX-License-Identifier: EUPL-1.2
"""Whoever opens a step by its address when it cannot be done is told so at once, in every room: no form, a way back."""

from types import SimpleNamespace

import pytest
from django.contrib.messages.storage.cookie import CookieStorage
from django.urls import URLPattern, get_resolver

from vanphong.kernel.screens import ActionScreen
from vanphong.reviews.outline import SECTIONS


def steps(resolver=None):
    """Every step of the house that starts from some states and not from others."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            screen = getattr(entry.callback, "view_class", None)
            if screen and issubclass(screen, ActionScreen) and screen.transitions and not screen.makes_new:
                yield screen
        else:
            yield from steps(entry)


STEPS = sorted({*steps()}, key=lambda screen: screen.url_name)


def states_of(screen):
    """All states of the room's table."""
    return {state for starts, leads_to in screen.transitions.values() for state in (*starts, leads_to)}


def opened(screen, state, method, rf, officer):
    """What an officer with every right is answered who opens this step of a record in this state."""
    record = SimpleNamespace(
        pk=1, state=state, get_state_display=lambda: "chỗ khác", get_absolute_url=lambda: "/trang-cua-ho-so/",
        extensions=SimpleNamespace(all=list), due_on=None, has_correction=True,
    )  # fmt: skip

    class Opened(screen):
        is_open = staticmethod(lambda officer, record: True)

        def visible(self):
            return SimpleNamespace(filter=lambda **kwargs: SimpleNamespace(first=lambda: record))

    request = getattr(rf, method)("/some/step/")
    request.user, request._messages = officer, CookieStorage(request)
    return Opened.as_view()(request, pk=1, key=next(iter(SECTIONS)))


def test_there_are_such_steps_in_every_room_that_has_states():
    rooms = {screen.__module__.split(".")[1] for screen in STEPS}

    assert rooms >= {"documents", "assignments", "citizens", "procedures", "reviews", "portal"}


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("screen", STEPS, ids=lambda screen: screen.url_name)
def test_a_step_out_of_turn_says_so_at_once(screen, method, rf, stranger):
    others = sorted(states_of(screen) - set(screen.transitions[screen.move][0]))

    for state in others:
        answer = opened(screen, state, method, rf, stranger)
        page = answer.content.decode()
        assert answer.status_code == 409
        assert str(screen.label) in page
        assert "chỗ khác" in page
        assert 'href="/trang-cua-ho-so/"' in page
        assert '<form method="post"' not in page
