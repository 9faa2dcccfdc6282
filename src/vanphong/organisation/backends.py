# SPDX-License-Identifier: EUPL-1.2
"""Who is signed in."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db import connection

from vanphong.organisation.models import Officer, Person

#: a plain statement, since every page asks it
OFFICER = """
SELECT officer.*, person.full_name AS persons_name FROM organisation_officer AS officer
LEFT JOIN organisation_person AS person ON person.id = officer.person_id WHERE officer.id = %s
"""


class OfficerBackend(ModelBackend):
    """Signs officers in by name and password; each page finds the officer with the person's name."""

    def get_user(self, user_id: Any) -> Officer | None:
        officer = next(iter(Officer.objects.raw(OFFICER, [user_id])), None)
        if officer is None or not self.user_can_authenticate(officer):
            return None
        if officer.person_id is not None:
            officer.person = Person.from_db(
                connection.alias, ("id", "full_name"), (officer.person_id, vars(officer)["persons_name"])
            )
        return officer
