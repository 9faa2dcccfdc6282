# SPDX-License-Identifier: EUPL-1.2
"""The tree of units, kept in memory by each process and read again when it changes."""

from collections import defaultdict

from django.core.signals import request_started
from django.db import transaction

_children: dict[int, list[int]] = {}
_offices: set[int] = set()


def subtree(roots: frozenset[int]) -> frozenset[int]:
    """These units and all that stand below them today."""
    if not roots:
        return roots
    if not _children:
        read()
    found, waiting = set(roots), list(roots)
    while waiting:
        for child in _children.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return frozenset(found)


def house() -> frozenset[int]:
    """The Office with its divisions: whoever works there works for the whole province."""
    if not _children:
        read()
    return subtree(frozenset(_offices))


def read() -> None:
    """Read the tree: some 300 units, once a request at most."""
    from vanphong.organisation.models.units import Unit, UnitKind

    children = defaultdict(list)
    for pk, parent, kind in Unit.objects.order_by().values_list("pk", "parent_id", "kind"):
        children[parent].append(pk)
        if kind == UnitKind.OFFICE:
            _offices.add(pk)
    _children.update(children)


def forget(**kwargs: object) -> None:
    """Read it anew at the next question; called when a request begins and when units change."""
    _children.clear()
    _offices.clear()


def changed() -> None:
    """Called by each action that changes units: forget now, and once more when the change stands."""
    forget()
    transaction.on_commit(forget)


request_started.connect(forget, dispatch_uid="vanphong.organisation.tree")
