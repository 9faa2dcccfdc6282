# SPDX-License-Identifier: EUPL-1.2
"""The room of reviews."""

from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    """Registers what the room adds to the house."""

    name = "vanphong.reviews"
