# SPDX-License-Identifier: EUPL-1.2
"""An action is whole or absent."""

import pytest
from django.db import connection

from vanphong.kernel.actions import NotAllowed, Refused, action, ensure
from vanphong.kernel.numbering import Register

pytestmark = pytest.mark.django_db


@action
def begin_register_and_fail(*, by):
    """Begin a register, then be refused."""
    Register.objects.create(book="test", year=2024)
    raise Refused("no")


def test_a_refused_action_leaves_nothing_behind():
    with pytest.raises(Refused):
        begin_register_and_fail(by=None)

    assert not Register.objects.filter(book="test").exists()


def test_an_action_runs_in_a_transaction():
    seen = action(lambda *, by: connection.in_atomic_block)

    assert seen(by=None) is True


def test_what_is_not_allowed_is_refused_with_a_sentence_that_says_what_to_do():
    with pytest.raises(NotAllowed) as refusal:
        ensure(False)

    assert "quản trị hệ thống" in str(refusal.value)


def test_what_is_allowed_goes_on():
    assert ensure(True) is None
