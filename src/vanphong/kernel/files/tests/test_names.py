# SPDX-License-Identifier: EUPL-1.2
"""Names that senders make up."""

import unicodedata

import pytest

from vanphong.kernel.files.names import LONGEST, safe_name


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("Báo cáo 6 tháng.pdf", "Báo cáo 6 tháng.pdf"),
        (unicodedata.normalize("NFD", "Báo cáo.pdf"), "Báo cáo.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("..\\..\\windows\\system32\\a.pdf", "a.pdf"),
        ("C:\\Users\\lan\\a.pdf", "a.pdf"),
        ("/etc/cron.d/a.pdf", "a.pdf"),
        ("a\x00.pdf", "a.pdf"),
        ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie_ x.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ('a"b<c>d|e?f*g.pdf', "a_b_c_d_e_f_g.pdf"),
        ("....pdf", "pdf"),
        (".htaccess", "htaccess"),
        ("con.pdf", "_con.pdf"),
        ("COM1.txt", "_COM1.txt"),
        ("   .pdf", "pdf"),
        ("", "tep"),
        (None, "tep"),
        ("..", "tep"),
        ("a.pdf. . .", "a.pdf"),
    ],
)
def test_a_name_is_made_safe(sent, kept):
    assert safe_name(sent) == kept


def test_a_long_name_keeps_its_ending():
    name = safe_name("á" * 500 + ".pdf")

    assert len(name) == LONGEST
    assert name.endswith(".pdf")
