# SPDX-License-Identifier: EUPL-1.2
"""The screens of reception."""

from vanphong.citizens.views.sessions import (
    CloseSession,
    CorrectSession,
    OpenSession,
    ReopenSession,
    SessionList,
    SessionScreen,
)
from vanphong.citizens.views.visits import (
    CorrectVisit,
    FollowUp,
    LookAtDenouncer,
    RegisterVisit,
    VisitList,
    VisitScreen,
)

__all__ = [
    "CloseSession",
    "CorrectSession",
    "CorrectVisit",
    "FollowUp",
    "LookAtDenouncer",
    "OpenSession",
    "RegisterVisit",
    "ReopenSession",
    "SessionList",
    "SessionScreen",
    "VisitList",
    "VisitScreen",
]
