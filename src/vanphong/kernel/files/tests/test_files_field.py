# SPDX-License-Identifier: EUPL-1.2
"""The field of forms: several files, errors by name, and what was received is not lost."""

import pytest
from django.core import signing
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from vanphong.kernel.files import FilesField
from vanphong.kernel.files.fields import SALT, note_of
from vanphong.kernel.files.store import keep
from vanphong.kernel.files.tests import samples
from vanphong.kernel.files.tests.samples import upload
from vanphong.kernel.forms import CleanCharField, OfficeForm


class LetterForm(OfficeForm):
    subject = CleanCharField(label="Trích yếu")
    files = FilesField()


def filled(data: str = "subject=x", *uploads, notes=()):
    query = QueryDict(data, mutable=True)
    query.setlist("files-received", list(notes))
    return LetterForm(query, MultiValueDict({"files": list(uploads)}))


def test_several_files_come_out_checked():
    form = filled("subject=x", upload("a.pdf"), upload("b.png", samples.PNG))

    assert form.is_valid()
    assert [file.name for file in form.cleaned_data["files"]] == ["a.pdf", "b.png"]


def test_no_file_is_fine_where_none_is_needed():
    form = filled()

    assert form.is_valid()
    assert form.cleaned_data["files"] == []


def test_each_wrong_file_is_named_at_the_field():
    form = filled("subject=x", upload("a.exe", b"MZ"), upload("b.pdf"), upload("c.pdf", b""))

    assert not form.is_valid()
    assert len(form.errors["files"]) == 2
    assert "c.pdf" in form.errors["files"][1]


def test_good_files_are_kept_when_something_else_is_wrong():
    wrong = filled("subject=", upload("a.pdf"))
    assert not wrong.is_valid()
    html = str(wrong["files"])
    assert "a.pdf" in html
    note = html.split('name="files-received" value="')[1].split('"')[0]

    again = filled("subject=x", notes=[note])

    assert again.is_valid()
    assert [file.name for file in again.cleaned_data["files"]] == ["a.pdf"]


def test_a_forged_note_is_not_believed():
    form = filled(
        "subject=x",
        notes=["forged:note:here", signing.dumps(["a.pdf", "0" * 64, 1, "text/html"], salt="other")],
    )

    assert not form.is_valid()
    assert "Hãy chọn lại tệp đó" in form.errors["files"][0]


@pytest.mark.parametrize(
    "content", [["only", "two"], "text", {"a": 1}, ["../../etc/passwd", "../../../etc/passwd", 1, "x"]]
)
def test_a_note_of_another_shape_is_not_believed(content):
    form = filled("subject=x", notes=[signing.dumps(content, salt=SALT)])

    assert not form.is_valid()


def test_the_same_file_sent_and_noted_comes_out_once():
    form = filled("subject=x", upload("a.pdf"), notes=[note_of(keep(upload("a.pdf")))])

    assert form.is_valid()
    assert len(form.cleaned_data["files"]) == 1


def test_too_many_files_at_once_are_refused():
    form = filled("subject=x", *(upload(f"{n}.txt", b"so %d" % n) for n in range(21)))

    assert not form.is_valid()
    assert "tối đa 20 tệp" in form.errors["files"][0]


def test_a_name_cannot_break_out_of_the_page():
    form = filled("subject=", upload('"><img src=x onerror=alert(1)>.pdf'))
    form.is_valid()

    assert "<img" not in str(form["files"])
