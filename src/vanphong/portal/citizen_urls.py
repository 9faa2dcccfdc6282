# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what citizens do on the portal, and of the desk behind it."""

from django.urls import path

from vanphong.portal.views import citizen_desk, questions, ratings, services

citizen_patterns = [
    path("dich-vu/", services.services, name="services"),
    path("lich-tiep-cong-dan/", services.receptions, name="receptions"),
    path("thu-tuc/", services.procedures, name="procedures"),
    path("thu-tuc/<str:code>/", services.procedure, name="procedure"),
    path("tra-cuu-ho-so/", services.dossier, name="dossier"),
    path("ty-le-dung-han/", services.in_time, name="in_time"),
    path("cau-hoi/", questions.answers, name="answers"),
    path("cau-hoi/gui/", questions.ask, name="ask"),
    path("cau-hoi/xem-tra-loi/", questions.follow, name="follow_question"),
    path("cau-hoi/<int:pk>/", questions.answer, name="answer"),
    path("danh-gia/", ratings.rate_address, name="rate_address"),
    path("danh-gia/<int:pk>/", ratings.rate, name="rate"),
]
desk_patterns = [
    path("questions/", citizen_desk.QuestionList.as_view(), name="questions"),
    path("questions/erase-askers/", citizen_desk.EraseAskers.as_view(), name="erase_askers"),
    path("questions/<int:pk>/", citizen_desk.QuestionRecord.as_view(), name="question"),
    path("questions/<int:pk>/assign/", citizen_desk.Assign.as_view(), name="assign_question"),
    path("questions/<int:pk>/answer/", citizen_desk.Answer.as_view(), name="answer_question"),
    path("questions/<int:pk>/refuse/", citizen_desk.Refuse.as_view(), name="refuse_question"),
    path("questions/<int:pk>/forget-asker/", citizen_desk.ForgetAsker.as_view(), name="forget_asker"),
    path("receptions/", citizen_desk.ReceptionList.as_view(), name="receptions"),
    path("receptions/announce/", citizen_desk.Announce.as_view(), name="announce_reception"),
    path("receptions/<int:pk>/cancel/", citizen_desk.CancelReception.as_view(), name="cancel_reception"),
    path("ratings/", citizen_desk.RatingList.as_view(), name="ratings"),
]
