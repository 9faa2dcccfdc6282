# SPDX-License-Identifier: EUPL-1.2
"""Addresses of units, people, accounts, signing authorities and the journal."""

from typing import Any

from django.urls import URLPattern, path

from vanphong.organisation.views import authorities, journal, officers, people, unit_moves, units


def move(route: str, screen: Any) -> URLPattern:
    """The address of an action screen, named as the screen says."""
    return path(route, screen.as_view(), name=screen.url_name.partition(":")[2])


app_name = "organisation"
urlpatterns = [
    path("units/", units.UnitList.as_view(), name="units"),
    path("units/tree/", units.unit_tree, name="unit_tree"),
    move("units/new/", unit_moves.CreateUnit),
    path("units/<int:pk>/", units.UnitRecord.as_view(), name="unit"),
    move("units/<int:pk>/rename/", unit_moves.RenameUnit),
    move("units/<int:pk>/move/", unit_moves.MoveUnit),
    move("units/<int:pk>/close/", unit_moves.CloseUnit),
    move("units/<int:pk>/succeed/", unit_moves.SucceedUnit),
    move("units/<int:pk>/post/", unit_moves.AddPost),
    move("units/<int:pk>/appoint/", unit_moves.Appoint),
    path("people/", people.PeopleList.as_view(), name="people"),
    move("people/new/", people.AddPerson),
    path("people/<int:pk>/", people.PersonRecord.as_view(), name="person"),
    move("people/<int:pk>/correct/", people.CorrectPerson),
    move("appointments/<int:pk>/end/", people.EndAppointment),
    path("accounts/", officers.OfficerList.as_view(), name="officers"),
    move("accounts/new/", officers.CreateOfficer),
    path("accounts/<int:pk>/", officers.OfficerRecord.as_view(), name="officer"),
    move("accounts/<int:pk>/role/", officers.GrantRole),
    move("accounts/<int:pk>/password/", officers.ResetPassword),
    move("accounts/<int:pk>/close/", officers.Deactivate),
    move("accounts/<int:pk>/reopen/", officers.Reactivate),
    move("accounts/<int:pk>/unlock/", officers.Unlock),
    move("grants/<int:pk>/end/", officers.RevokeGrant),
    path("authorities/", authorities.AuthorityList.as_view(), name="authorities"),
    move("authorities/new/", authorities.GiveAuthority),
    path("authorities/<int:pk>/", authorities.AuthorityRecord.as_view(), name="authority"),
    move("authorities/<int:pk>/withdraw/", authorities.WithdrawAuthority),
    path("journal/", journal.JournalList.as_view(), name="journal"),
]
