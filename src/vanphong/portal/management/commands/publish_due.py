# SPDX-License-Identifier: EUPL-1.2
"""`vanphong publish_due`: put out the approved news whose time has come. Run every minute; twice does no harm."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from vanphong.kernel.actions import Refused
from vanphong.organisation.queries import system_officer
from vanphong.portal import queries
from vanphong.portal.actions import LeakFound, hold_back, let_out


class Command(BaseCommand):
    help = "Publish the approved news whose time has come."

    def handle(self, *args: Any, **options: Any) -> None:
        job = system_officer()
        for item in queries.news_due(timezone.now()):
            try:
                let_out(item=item, by=job)
            except (
                LeakFound
            ) as leak:  # something was found since it was approved: it waits for approval again
                hold_back(item=item, reason=str(leak), by=job)
                self.stderr.write(f"{item.pk}: {leak}")
            except Refused as refusal:
                self.stderr.write(f"{item.pk}: {refusal}")
            else:
                self.stdout.write(f"{item.pk} went out")
