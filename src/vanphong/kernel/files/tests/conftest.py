# SPDX-License-Identifier: EUPL-1.2
"""A record to attach to: a unit, seen by whoever works in it or above it, kept by clerks."""

import pytest

from vanphong.kernel.files import FileOwner, file_owners
from vanphong.organisation.models import Unit


@pytest.fixture
def own_unit_only(monkeypatch):
    """Units as owners of files: each officer sees the own unit, Lan attaches."""
    monkeypatch.setitem(
        file_owners._items,
        "organisation.unit",
        FileOwner(
            "organisation.unit",
            visible=lambda officer: Unit.objects.filter(pk=officer.unit_id),
            may_attach=lambda officer, unit: officer.username == "lan" and officer.unit_id == unit.pk,
        ),
    )
