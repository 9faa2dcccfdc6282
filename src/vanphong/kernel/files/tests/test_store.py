# SPDX-License-Identifier: EUPL-1.2
"""The folder of content: whole files or none, each once."""

import hashlib
import os
import signal
import subprocess
import sys
import time

import pytest

from vanphong.kernel.actions import Refused
from vanphong.kernel.files.receiving import LimitUploadHandler
from vanphong.kernel.files.store import keep, path_of
from vanphong.kernel.files.tests.samples import PDF, upload


def test_content_lies_under_its_own_hash(settings):
    checked = keep(upload("a.pdf"))

    assert checked.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (
        path_of(checked.sha256)
        == settings.FILES_ROOT / checked.sha256[:2] / checked.sha256[2:4] / checked.sha256
    )
    assert path_of(checked.sha256).read_bytes() == PDF


def test_the_same_content_lies_there_once(settings):
    keep(upload("a.pdf"))
    keep(upload("b.pdf"))

    assert len([path for path in settings.FILES_ROOT.rglob("*") if path.is_file()]) == 1


def test_sending_it_again_heals_a_damaged_copy():
    place = path_of(keep(upload("a.pdf")).sha256)
    place.write_bytes(b"damaged")

    keep(upload("a.pdf"))

    assert place.read_bytes() == PDF


def test_an_empty_file_is_refused_by_name():
    with pytest.raises(Refused, match=r"a\.pdf là tệp rỗng"):
        keep(upload("a.pdf", b""))


def test_a_file_beyond_the_limit_is_refused_and_leaves_nothing(settings):
    settings.UPLOAD_LIMIT = 1024 * 1024

    with pytest.raises(Refused, match="lớn hơn 1 MB"):
        keep(upload("a.pdf", PDF + b"\n" * settings.UPLOAD_LIMIT))

    assert not [path for path in settings.FILES_ROOT.rglob("*") if path.is_file()]


def test_a_file_that_lies_about_its_size_is_stopped_while_it_comes(settings):
    settings.UPLOAD_LIMIT = 1024 * 1024
    liar = upload("a.pdf", PDF + b"\n" * settings.UPLOAD_LIMIT)
    liar.size = 10

    with pytest.raises(Refused, match="lớn hơn 1 MB"):
        keep(liar)


def test_the_server_stops_writing_an_upload_at_the_limit(settings):
    settings.UPLOAD_LIMIT = 100
    handler = LimitUploadHandler()
    handler.new_file("files", "a.pdf", "application/pdf", None, None, None)

    assert handler.receive_data_chunk(b"x" * 60, 0) == b"x" * 60
    assert handler.receive_data_chunk(b"x" * 60, 60) is None
    assert handler.file_complete(120).size == 120
    assert handler.file_complete(100) is None


@pytest.mark.slow
def test_a_process_killed_half_way_leaves_no_half_file_in_its_place(tmp_path):
    """The writer stops after its first piece and is killed; only the room of files being received holds something."""
    program = (
        "import time, django; from django.conf import settings; django.setup()\n"
        f"settings.FILES_ROOT = {str(tmp_path / 'files')!r}\n"
        "from vanphong.kernel.files import store\n"
        "class Slow:\n"
        "    name = 'a.pdf'\n"
        "    def chunks(self, size):\n"
        "        yield b'%PDF-1.7' + b'x' * 2_000_000\n"
        "        print('half', flush=True)\n"
        "        time.sleep(60)\n"
        "store.keep(Slow())\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env={**os.environ})
    assert writer.stdout.readline() == b"half\n"

    writer.send_signal(signal.SIGKILL)
    writer.wait()

    left = [
        path.relative_to(tmp_path / "files") for path in (tmp_path / "files").rglob("*") if path.is_file()
    ]
    assert [path.parts[0] for path in left] == ["receiving"]


@pytest.mark.django_db
def test_what_a_killed_process_left_is_an_orphan_after_a_day(settings):
    from vanphong.kernel.files import verifying

    left = settings.FILES_ROOT / "receiving" / "tmpabc"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"%PDF-half")
    os.utime(left, (time.time() - 90_000, time.time() - 90_000))

    assert [path.name for path in verifying.orphans()] == ["tmpabc"]
