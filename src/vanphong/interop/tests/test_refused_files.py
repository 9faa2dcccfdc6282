# SPDX-License-Identifier: EUPL-1.2
"""A file that is no register is refused at its field, with a sentence that says what to do."""

import pytest

from vanphong.interop.models import ImportJob
from vanphong.interop.tests.sending import send

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "Tệp rỗng"),
        (b"a;b", "không phải tệp .xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "kiểu cũ (.xls)"),
    ],
)
def test_a_file_of_another_kind_is_refused_at_its_field(clerk, tmp_path, content, said):
    (tmp_path / "x").write_bytes(content)

    answer = send(clerk, tmp_path / "x")

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not ImportJob.objects.exists()


def test_a_book_without_its_header_is_refused_at_the_field(clerk, write):
    answer = send(clerk, write(["Danh bạ", "Số máy"], ["Lan", "0205"]))

    assert answer.status_code == 422
    assert "“Số, ký hiệu văn bản”" in answer.content.decode()


def test_a_file_beyond_the_limit_is_refused_at_the_field(clerk, book, settings):
    settings.UPLOAD_LIMIT = 100

    assert send(clerk, book).status_code == 422
