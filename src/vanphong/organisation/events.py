# SPDX-License-Identifier: EUPL-1.2
"""What the journal says of units, people, accounts and signing authorities."""

from django.utils.translation import gettext_lazy as _

from vanphong.kernel.journal import EventType

EVENTS = [
    EventType("organisation.unit_created", _("Created the unit %(name)s[, from %(valid_from)s]")),
    EventType("organisation.unit_renamed", _("Renamed %(old_name)s to %(name)s from %(valid_from)s")),
    EventType("organisation.unit_moved", _("Placed the unit under %(parent_name)s from %(valid_from)s")),
    EventType("organisation.unit_closed", _("Closed the unit after %(valid_to)s. Reason: %(reason)s")),
    EventType("organisation.unit_succeeded", _("From %(on)s: %(kind_label)s %(successors)s")),
    EventType("organisation.post_added", _("Added the post %(title)s")),
    EventType("organisation.person_added", _("Added %(full_name)s"), personal=("full_name",)),
    EventType(
        "organisation.person_corrected",
        _("Corrected the data of %(full_name)s: %(changed)s"),
        personal=("full_name", "before"),
    ),
    EventType(
        "organisation.appointed",
        _("Appointed %(title)s of %(unit_name)s from %(valid_from)s[ (%(decision)s)]"),
    ),
    EventType("organisation.appointment_ended", _("Ended the appointment as %(title)s on %(valid_to)s")),
    EventType("organisation.account_created", _("Opened the account %(username)s")),
    EventType("organisation.account_closed", _("Closed the account %(username)s. Reason: %(reason)s")),
    EventType("organisation.account_reopened", _("Opened the account %(username)s again")),
    EventType("organisation.account_unlocked", _("Lifted the lock after wrong passwords of %(username)s")),
    EventType("organisation.password_reset", _("Gave %(username)s a one-time password")),
    EventType("organisation.password_changed", _("Changed the own password")),
    EventType(
        "organisation.role_granted",
        _("Gave the role %(role_label)s on %(unit_name)s, from %(valid_from)s[ to %(valid_to)s]"),
    ),
    EventType(
        "organisation.role_revoked", _("Ended the role %(role_label)s on %(unit_name)s after %(valid_to)s")
    ),
    EventType(
        "organisation.authority_given",
        _("%(kind)s.: %(to_person)s signs for %(from_post)s, from %(valid_from)s[ to %(valid_to)s]"),
        personal=("to_person",),
    ),
    EventType(
        "organisation.authority_withdrawn",
        _("Withdrew the signing authority after %(valid_to)s. Reason: %(reason)s"),
    ),
]
