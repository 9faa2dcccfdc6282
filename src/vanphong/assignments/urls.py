# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the room."""

from django.urls import path

from vanphong.assignments import views

app_name = "assignments"
urlpatterns = [
    path("", views.Assignments.as_view(), name="assignments"),
    path("units/", views.units, name="units"),
    path("new/", views.Assign.as_view(), name="assign"),
    path("<int:pk>/", views.Record.as_view(), name="record"),
    path("<int:pk>/accept/", views.Accept.as_view(), name="accept"),
    path("<int:pk>/progress/", views.ReportProgress.as_view(), name="report_progress"),
    path("<int:pk>/report/", views.ReportCompletion.as_view(), name="report_completion"),
    path("<int:pk>/return/", views.Return.as_view(), name="return"),
    path("<int:pk>/ask/", views.RequestExtension.as_view(), name="request_extension"),
    path("<int:pk>/complete/", views.Complete.as_view(), name="complete"),
    path("<int:pk>/send-back/", views.SendBack.as_view(), name="send_back"),
    path("<int:pk>/extend/", views.Extend.as_view(), name="extend"),
    path("<int:pk>/refuse/", views.RefuseExtension.as_view(), name="refuse_extension"),
    path("<int:pk>/reassign/", views.Reassign.as_view(), name="reassign"),
    path("<int:pk>/correct/", views.Correct.as_view(), name="correct"),
    path("<int:pk>/cancel/", views.Cancel.as_view(), name="cancel"),
    path("<int:pk>/reopen/", views.Reopen.as_view(), name="reopen"),
]
