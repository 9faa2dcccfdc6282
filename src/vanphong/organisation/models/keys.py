# SPDX-License-Identifier: EUPL-1.2
"""What units and persons are sorted and found by, kept in step with their names."""

from typing import Any

from django.db import models


class SortedAndFound(models.Model):
    """A record with `sort_key` and `folded`."""

    class Meta:
        abstract = True

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        self.set_keys()
        if update_fields is not None:
            update_fields = {*update_fields, "sort_key", "folded"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def set_keys(self) -> None:
        """Work out what it is sorted and found by; saving does so by itself, bulk work calls it."""
        raise NotImplementedError
