# SPDX-License-Identifier: EUPL-1.2
"""`vanphong procedures FILE.csv --by USER`: take over a catalogue of procedures."""

import csv
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vanphong.kernel.actions import Refused
from vanphong.kernel.vietnamese import clean
from vanphong.kernel.worktime import Limit
from vanphong.organisation.models import Officer
from vanphong.procedures import actions
from vanphong.procedures.actions import ProcedureRow

#: column of the file → fact of the procedure; those after the first three may be missing
COLUMNS = {
    "ma_thu_tuc": "code",
    "ten_thu_tuc": "name",
    "linh_vuc": "field",
    "cap_thuc_hien": "level",
    "loai_thu_tuc": "kind",
    "doi_tuong_thuc_hien": "audience",
    "co_quan_thuc_hien": "authority",
    "so_quyet_dinh": "decision",
    "thanh_phan_ho_so": "components",
    "le_phi": "fee",
}
NEEDED = ("ma_thu_tuc", "ten_thu_tuc", "linh_vuc")
LIMIT = "thoi_han_giai_quyet"


class Command(BaseCommand):
    """Adds what is new, makes a version of what has changed, and says what it could not read."""

    help = str(gettext_lazy("Take over a catalogue of administrative procedures (CSV)."))

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", required=True, help=_("user name of the officer who takes it over"))

    def handle(self, *args: Any, **options: Any) -> None:
        officer = Officer.objects.filter(username=options["by"]).first()
        if officer is None:
            raise CommandError(_("There is no account “%(name)s”.") % {"name": options["by"]})
        rows, faults = read(options["file"])
        try:
            report = actions.import_procedures(rows=rows, by=officer)
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        faults += [(refused.row, refused.message) for refused in report.refused]
        for line, message in sorted(faults):
            self.stderr.write(_("line %(line)d: %(message)s") % {"line": line, "message": message})
        self.stdout.write(
            _("%(added)d procedures added or changed, %(already)d stood already, %(refused)d refused.")
            % {"added": len(report.accepted), "already": len(report.already), "refused": len(faults)}
        )


def read(file: Path) -> tuple[list[ProcedureRow], list[tuple[int, str]]]:
    """The rows of the file, and the lines whose limit cannot be read. A file of another kind stops the command."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines)
            missing = [name for name in NEEDED if name not in (reader.fieldnames or ())]
            if missing:
                raise CommandError(
                    _("The file has no column %(names)s. Its first line must name the columns.")
                    % {"names": ", ".join(missing)}
                )
            read_rows = list(rows_of(reader))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CommandError(
            _("The file cannot be read: %(why)s. Give a CSV file in UTF-8.") % {"why": error}
        ) from error
    rows = [row for _line, row in read_rows if isinstance(row, ProcedureRow)]
    return rows, [(line, row) for line, row in read_rows if isinstance(row, str)]


def rows_of(reader: "csv.DictReader[str]") -> Iterator[tuple[int, ProcedureRow | str]]:
    """Each line as a row, or the sentence that says why it is none; empty lines are passed over."""
    for record in reader:
        facts = {name: clean(record.get(column)) for column, name in COLUMNS.items()}
        facts["components"] = record.get("thanh_phan_ho_so") or ""
        if not any(facts.values()):
            continue
        try:
            limit = Limit.parse(record[LIMIT]) if clean(record.get(LIMIT)) else None
        except Refused as refusal:
            yield reader.line_num, str(refusal)
            continue
        yield reader.line_num, ProcedureRow(row=reader.line_num, limit=limit, **facts)
