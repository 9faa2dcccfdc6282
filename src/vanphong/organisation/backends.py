# SPDX-License-Identifier: EUPL-1.2
"""Who is signed in."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.db import connection

from vanphong.kernel.worktime import today
from vanphong.organisation.models import Officer, Person

#: every page asks it: the account, the person's name, each grant that holds that day, and what the Office is called
OFFICER = """
SELECT officer.*, person.full_name AS persons_name, held.id AS held_id, held.role AS held_role, held.unit_id AS held_unit,
    house.name AS house_name, above.name AS house_place
FROM organisation_officer AS officer
LEFT JOIN organisation_person AS person ON person.id = officer.person_id
LEFT JOIN organisation_grant AS held ON held.officer_id = officer.id
    AND held.valid_from <= %s AND (held.valid_to IS NULL OR held.valid_to >= %s)
LEFT JOIN organisation_unit AS house ON house.code = 'van-phong'
LEFT JOIN organisation_unit AS above ON above.id = house.parent_id
WHERE officer.id = %s ORDER BY held.role, held.id
"""


class OfficerBackend(ModelBackend):
    """Signs officers in by name and password; each page finds the officer, the person's name and the grants at once."""

    def get_user(self, user_id: Any) -> Officer | None:
        day = connection.ops.adapt_datefield_value(today())
        found = [vars(one) | {"officer": one} for one in Officer.objects.raw(OFFICER, [day, day, user_id])]
        officer: Officer | None = found[0]["officer"] if found else None
        if officer is None or not self.user_can_authenticate(officer):
            return None
        if officer.person_id is not None:
            officer.person = Person.from_db(
                connection.alias, ("id", "full_name"), (officer.person_id, found[0]["persons_name"])
            )
        officer.house_named = (found[0]["house_name"] or "", found[0]["house_place"] or "")
        officer.grants_today = [
            (one["held_role"], one["held_unit"]) for one in found if one["held_id"] is not None
        ]
        return officer
