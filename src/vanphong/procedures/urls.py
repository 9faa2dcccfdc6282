# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the one-stop centre."""

from django.urls import path

from vanphong.procedures.views import acting, answers, catalogue, codes, counter, reading, receiving

app_name = "procedures"
urlpatterns = [
    path("", counter.counter, name="counter"),
    path("dossiers/", reading.Dossiers.as_view(), name="dossiers"),
    path("dossiers/<int:pk>/", reading.Record.as_view(), name="dossier"),
    path("dossiers/<int:pk>/slip/", reading.slip, name="slip"),
    path("dossiers/<int:pk>/correct/", acting.Correct.as_view(), name="correct"),
    path(
        "dossiers/<int:pk>/request-supplement/", acting.RequestSupplement.as_view(), name="request_supplement"
    ),
    path("dossiers/<int:pk>/take-supplement/", acting.TakeSupplement.as_view(), name="take_supplement"),
    path("dossiers/<int:pk>/reappoint/", acting.Reappoint.as_view(), name="reappoint"),
    path("dossiers/<int:pk>/resolve/", acting.Resolve.as_view(), name="resolve"),
    path("dossiers/<int:pk>/hand-over/", acting.HandOver.as_view(), name="hand_over"),
    path("dossiers/<int:pk>/refuse/", acting.Refuse.as_view(), name="refuse"),
    path("dossiers/<int:pk>/withdraw/", acting.Withdraw.as_view(), name="withdraw"),
    path("dossiers/<int:pk>/stop/", acting.Stop.as_view(), name="stop"),
    path("receive/", receiving.ChooseProcedure.as_view(), name="choose"),
    path("receive/<int:pk>/", receiving.Receive.as_view(), name="receive"),
    path("catalogue/", catalogue.Procedures.as_view(), name="procedures"),
    path("catalogue/add/", catalogue.AddProcedure.as_view(), name="add_procedure"),
    path("catalogue/<int:pk>/", catalogue.Record.as_view(), name="procedure"),
    path("catalogue/<int:pk>/change/", catalogue.ChangeProcedure.as_view(), name="change_procedure"),
    path("catalogue/<int:pk>/end/", catalogue.EndProcedure.as_view(), name="end_procedure"),
    path("answers/", answers.Answers.as_view(), name="answers"),
    path("answers/record/", answers.RecordAnswer.as_view(), name="record_answer"),
    path("codes/", codes.codes, name="codes"),
    path("codes/pattern/", codes.SetCodeRule.as_view(), name="set_code_rule"),
    path("codes/unit/", codes.SetUnitCode.as_view(), name="set_unit_code"),
]
