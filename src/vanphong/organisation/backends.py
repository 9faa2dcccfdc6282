# SPDX-License-Identifier: EUPL-1.2
"""Who is signed in."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from vanphong.organisation.models import Officer


class OfficerBackend(ModelBackend):
    """Signs officers in by name and password; each page finds the officer and the person's name at once."""

    def get_user(self, user_id: Any) -> Officer | None:
        officer = Officer.objects.select_related("person").filter(pk=user_id).first()
        return officer if officer is not None and self.user_can_authenticate(officer) else None
