# SPDX-License-Identifier: EUPL-1.2
"""How often an address has asked lately for what could be guessed or flooded."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_address, ip_network

from django.db import models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from vanphong.kernel.actions import turn_to_write

#: one subscriber has a whole network of this size; counted by single addresses nobody would ever be stopped
OF_ONE_SUBSCRIBER = 64
#: where a server tells no address, all who come so are counted together
UNKNOWN = "0.0.0.0"  # noqa: S104 - a word to count under, nothing listens there


class Attempt(models.Model):
    """How often something was asked within a stretch of time. Who asked is kept as a keyed digest and then deleted."""

    key = models.CharField(max_length=64)
    ends_at = models.DateTimeField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "ends_at"], name="one_count_a_key_and_stretch")]
        indexes = [models.Index(fields=["ends_at"], name="attempts_by_end")]

    def __str__(self) -> str:
        return f"{self.key[:8]}…: {self.number}"

    @classmethod
    def count(cls, kind: str, who: str, within: timedelta) -> int:
        """Count one more attempt and tell how many there were in this stretch. Counted before it is looked at:
        a hundred attempts at the same moment are a hundred.
        """
        now, seconds = timezone.now(), int(within.total_seconds())
        ends_at = datetime.fromtimestamp((int(now.timestamp()) // seconds + 1) * seconds, UTC)
        key = salted_hmac("vanphong.portal.attempt", f"{kind} {who}", algorithm="sha256").hexdigest()
        with turn_to_write(), transaction.atomic():
            cls.objects.filter(ends_at__lte=now).delete()
            row, _made = cls.objects.get_or_create(key=key, ends_at=ends_at)
            cls.objects.filter(pk=row.pk).update(number=F("number") + 1)
            return cls.objects.values_list("number", flat=True).get(pk=row.pk)


def subscriber_of(address: str | None) -> str:
    """The address under which somebody is counted: of IPv6 the network that one subscriber has."""
    try:
        found = ip_address((address or UNKNOWN).strip())
    except ValueError:
        return UNKNOWN
    if found.version == 6 and found.ipv4_mapped is None:
        return str(ip_network((int(found), OF_ONE_SUBSCRIBER), strict=False))
    return str(found.ipv4_mapped or found) if found.version == 6 else str(found)
