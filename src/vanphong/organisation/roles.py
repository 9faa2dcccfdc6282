# SPDX-License-Identifier: EUPL-1.2
"""The roles of the Office. What each may do is declared by the rooms as capabilities."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    CHAIRMAN = "chairman", _("Chairman")
    VICE_CHAIRMAN = "vice_chairman", _("Vice Chairman")
    CHIEF_OF_OFFICE = "chief_of_office", _("Chief of Office")
    DEPUTY_CHIEF = "deputy_chief", _("Deputy Chief of Office")
    HEAD_OF_DIVISION = "head_of_division", _("Head of division")
    SPECIALIST = "specialist", _("Specialist")
    CLERK = "clerk", _("Clerk at the register")
    ARCHIVIST = "archivist", _("Archivist")
    RECEPTION_OFFICER = "reception_officer", _("Officer who receives citizens")
    CENTRE_DIRECTOR = "centre_director", _("Director of the one-stop centre")
    COUNTER_OFFICER = "counter_officer", _("Officer at the one-stop counter")
    SECONDED_OFFICER = "seconded_officer", _("Officer sent by a department")
    EDITOR = "editor", _("Portal editor")
    EDITORIAL_BOARD = "editorial_board", _("Editorial board")
    ADMINISTRATOR = "administrator", _("System administrator")
    LOGISTICS = "logistics", _("Administration and accounts")
    FOCAL_POINT = "focal_point", _("Focal point of a department or locality")
    REPORT_READER = "report_reader", _("Reader of reports")
    INSPECTOR = "inspector", _("Inspector")
