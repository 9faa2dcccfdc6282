# SPDX-License-Identifier: EUPL-1.2
"""`vanphong files verify`."""

import os
import time

import pytest
from django.core.management import CommandError, call_command

from vanphong.kernel.files import attach_file
from vanphong.kernel.files.store import keep, path_of
from vanphong.kernel.files.tests import samples
from vanphong.kernel.files.tests.samples import upload

pytestmark = pytest.mark.usefixtures("own_unit_only")
TWO_DAYS_AGO = time.time() - 2 * 24 * 3600


@pytest.fixture
def place(clerk_lan, office):
    return path_of(attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan).file.sha256)


def test_a_store_in_order_says_so(place, capsys):
    call_command("files", "verify")

    assert "1 files" in capsys.readouterr().out


def test_a_missing_file_is_named(place, capsys):
    place.unlink()

    with pytest.raises(CommandError, match="1 faults"):
        call_command("files", "verify")
    assert f"{place}: missing" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"short", b"X" * len(samples.PDF)])
def test_a_changed_file_is_named(place, content, capsys):
    place.write_bytes(content)

    with pytest.raises(CommandError):
        call_command("files", "verify")
    assert f"{place}: changed" in capsys.readouterr().err


def test_an_old_file_that_no_record_names_is_an_orphan_and_can_be_removed(place, capsys):
    orphan = path_of(keep(upload("b.png", samples.PNG)).sha256)
    os.utime(orphan, (TWO_DAYS_AGO, TWO_DAYS_AGO))

    with pytest.raises(CommandError):
        call_command("files", "verify")
    call_command("files", "verify", "--remove-orphans")

    assert not orphan.exists()
    assert place.exists()


def test_a_file_just_received_for_a_form_is_no_orphan(place):
    waiting = path_of(keep(upload("b.png", samples.PNG)).sha256)

    call_command("files", "verify", "--remove-orphans")

    assert waiting.exists()


def test_a_file_in_a_wrong_place_is_an_orphan_even_with_a_known_name(place, settings):
    stray = settings.FILES_ROOT / place.name
    stray.write_bytes(samples.PDF)
    os.utime(stray, (TWO_DAYS_AGO, TWO_DAYS_AGO))

    with pytest.raises(CommandError):
        call_command("files", "verify")
