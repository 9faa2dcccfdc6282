# SPDX-License-Identifier: EUPL-1.2
"""Who is signed in."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from vanphong.organisation.models import Officer, Person

#: plain statements, since every page asks them
OFFICER = "SELECT * FROM organisation_officer WHERE id = %s"
PERSON = "SELECT * FROM organisation_person WHERE id = %s"


class OfficerBackend(ModelBackend):
    """Signs officers in by name and password; each page finds the officer with the person's name."""

    def get_user(self, user_id: Any) -> Officer | None:
        officer = next(iter(Officer.objects.raw(OFFICER, [user_id])), None)
        if officer is None or not self.user_can_authenticate(officer):
            return None
        if officer.person_id is not None:
            officer.person = Person.objects.raw(PERSON, [officer.person_id])[0]
        return officer
