# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the room."""

from django.urls import path

from vanphong.documents.views import incoming, moves, outgoing, registers

app_name = "documents"
urlpatterns = [
    path("incoming/", incoming.IncomingList.as_view(), name="incoming"),
    path("incoming/new/", incoming.RegisterIncoming.as_view(), name="register_incoming"),
    path("incoming/register/", registers.PrintedIncoming.as_view(), name="incoming_register"),
    path("incoming/<int:pk>/", incoming.IncomingRecord.as_view(), name="incoming_record"),
    path("incoming/<int:pk>/forward/", incoming.Forward.as_view(), name="forward"),
    path("incoming/<int:pk>/finish/", incoming.Finish.as_view(), name="finish"),
    path("incoming/<int:pk>/correct/", incoming.CorrectIncoming.as_view(), name="correct_incoming"),
    path("incoming/<int:pk>/void/", incoming.VoidArrival.as_view(), name="void_arrival"),
    path("outgoing/", outgoing.OutgoingList.as_view(), name="outgoing"),
    path("outgoing/new/", moves.Draft.as_view(), name="draft"),
    path("outgoing/register/", registers.PrintedOutgoing.as_view(), name="outgoing_register"),
    path("outgoing/<int:pk>/", outgoing.OutgoingRecord.as_view(), name="outgoing_record"),
    path("outgoing/<int:pk>/edit/", moves.EditDraft.as_view(), name="edit_draft"),
    path("outgoing/<int:pk>/withdraw/", moves.WithdrawDraft.as_view(), name="withdraw"),
    path("outgoing/<int:pk>/issue/", moves.Issue.as_view(), name="issue"),
    path("outgoing/<int:pk>/dispatch/", moves.Dispatch.as_view(), name="dispatch"),
    path("outgoing/<int:pk>/correct/", moves.CorrectOutgoing.as_view(), name="correct_outgoing"),
    path("outgoing/<int:pk>/replace/", moves.Replace.as_view(), name="replace"),
    path("outgoing/<int:pk>/void/", moves.VoidNumber.as_view(), name="void"),
    path("ledgers/", registers.Ledgers.as_view(), name="ledgers"),
    path("ledgers/<int:year>/<path:series>/", registers.LedgerOfSeries.as_view(), name="ledger"),
]
