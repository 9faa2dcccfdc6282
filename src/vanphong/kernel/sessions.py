# SPDX-License-Identifier: EUPL-1.2
"""Sessions in the database, as Django keeps them."""

from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

#: every page asks it: put together by the ORM it takes three times as long
FIND = "SELECT * FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(DatabaseStore):
    """Finds a session by one plain statement."""

    def _get_session_from_db(self) -> Session | None:
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        found: Session | None = next(iter(Session.objects.raw(FIND, [self.session_key, now])), None)
        if found is None:
            self._session_key = None
        return found
