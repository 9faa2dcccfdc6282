# SPDX-License-Identifier: EUPL-1.2
"""Registries refuse doubles."""

from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured

from vanphong.kernel.registry import Registry


def test_items_come_in_the_order_in_which_they_were_registered():
    registry = Registry("test")

    registry.register_all([SimpleNamespace(code="b"), SimpleNamespace(code="a")])

    assert [item.code for item in registry] == ["b", "a"]


def test_a_second_item_of_the_same_code_stops_the_start():
    registry = Registry("test")
    registry.register(SimpleNamespace(code="a"))

    with pytest.raises(ImproperlyConfigured, match="'a' is registered twice"):
        registry.register(SimpleNamespace(code="a"))


def test_an_unknown_code_is_none_when_asked_politely():
    assert Registry("test").get("nothing") is None
