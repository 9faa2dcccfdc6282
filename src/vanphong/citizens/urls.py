# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the reception of citizens."""

from django.urls import path

from vanphong.citizens import views

app_name = "citizens"
urlpatterns = [
    path("", views.SessionList.as_view(), name="sessions"),
    path("sessions/open/", views.OpenSession.as_view(), name="open_session"),
    path("sessions/<int:pk>/", views.SessionScreen.as_view(), name="session"),
    path("sessions/<int:pk>/correct/", views.CorrectSession.as_view(), name="correct_session"),
    path("sessions/<int:pk>/close/", views.CloseSession.as_view(), name="close_session"),
    path("sessions/<int:pk>/reopen/", views.ReopenSession.as_view(), name="reopen_session"),
    path("sessions/<int:pk>/visits/register/", views.RegisterVisit.as_view(), name="register_visit"),
    path("visits/", views.VisitList.as_view(), name="visits"),
    path("visits/<int:pk>/", views.VisitScreen.as_view(), name="visit"),
    path("visits/<int:pk>/correct/", views.CorrectVisit.as_view(), name="correct_visit"),
    path("visits/<int:pk>/follow-up/", views.FollowUp.as_view(), name="follow_up"),
    path("visits/<int:pk>/who/", views.LookAtDenouncer.as_view(), name="look_at_denouncer"),
]
