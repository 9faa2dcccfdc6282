# SPDX-License-Identifier: EUPL-1.2
"""Attaching files and taking them off."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from vanphong.kernel import journal
from vanphong.kernel.actions import NotAllowed, Refused, WrongState
from vanphong.kernel.files import FileOwner, attach_file, attachments_of, file_owners, remove_attachment
from vanphong.kernel.files.models import Attachment, StoredFile
from vanphong.kernel.files.tests import samples
from vanphong.kernel.files.tests.samples import upload

pytestmark = pytest.mark.usefixtures("own_unit_only")


def test_an_attached_file_is_stored_listed_and_told_in_the_journal(clerk_lan, office):
    attachment = attach_file(subject=office, upload=upload("../Tờ trình.pdf"), by=clerk_lan)

    assert [row.name for row in attachments_of(office)] == ["Tờ trình.pdf"]
    assert (attachment.kind, attachment.size, attachment.url) == (
        "PDF",
        len(samples.PDF),
        f"/files/{attachment.pk}/",
    )
    entry = journal.entries_of(office).get()
    assert entry.sentence == "Đính kèm tệp Tờ trình.pdf"
    assert entry.facts["sha256"] == attachment.file.sha256


def test_files_stand_in_the_order_in_which_they_came(clerk_lan, office):
    attach_file(subject=office, upload=upload("b.pdf"), by=clerk_lan)
    attach_file(subject=office, upload=upload("a.png", samples.PNG), by=clerk_lan)

    assert [(row.name, row.position) for row in attachments_of(office)] == [("b.pdf", 1), ("a.png", 2)]


def test_the_same_content_twice_on_one_record_is_one_attachment(clerk_lan, office):
    first = attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan)
    again = attach_file(subject=office, upload=upload("b.pdf"), by=clerk_lan)

    assert again == first
    assert journal.entries_of(office).count() == 1


def test_the_same_content_on_two_records_is_stored_once(clerk_lan, office, general_division, monkeypatch):
    attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan)
    clerk_lan.unit = general_division
    attach_file(subject=general_division, upload=upload("b.pdf"), by=clerk_lan)

    assert StoredFile.objects.count() == 1
    assert Attachment.objects.count() == 2


def test_someone_who_may_not_attach_leaves_nothing_behind(stranger, office, settings):
    with pytest.raises(NotAllowed):
        attach_file(subject=office, upload=upload("a.pdf"), by=stranger)

    assert not Attachment.objects.exists()
    assert not settings.FILES_ROOT.exists()


def test_a_refused_file_leaves_no_row(clerk_lan, office):
    with pytest.raises(Refused):
        attach_file(subject=office, upload=upload("a.exe", b"MZ"), by=clerk_lan)

    assert not StoredFile.objects.exists()
    assert not journal.entries_of(office).exists()


def test_a_record_whose_room_registered_no_owner_stops_at_once(clerk_lan):
    with pytest.raises(ImproperlyConfigured, match=r"organisation\.person"):
        attach_file(subject=clerk_lan.person, upload=upload("a.pdf"), by=clerk_lan)


def test_where_names_betray_the_journal_keeps_none(clerk_lan, office, monkeypatch):
    secret = FileOwner(
        "organisation.unit", lambda officer: None, lambda officer, unit: True, names_in_journal=False
    )
    monkeypatch.setitem(file_owners._items, "organisation.unit", secret)

    attach_file(subject=office, upload=upload("Đơn tố cáo của Nguyễn Văn A.pdf"), by=clerk_lan)

    assert "Nguyễn Văn A" not in journal.entries_of(office).get().facts_json


def test_a_file_taken_off_is_no_longer_listed_and_stays_kept(clerk_lan, office):
    attachment = attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan)

    remove_attachment(attachment=attachment, by=clerk_lan)

    assert not attachments_of(office).exists()
    attachment.refresh_from_db()
    assert attachment.removed_by == clerk_lan
    assert journal.entries_of(office).first().sentence == "Gỡ tệp a.pdf"


def test_a_file_taken_off_can_be_attached_again(clerk_lan, office):
    attachment = attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan)
    remove_attachment(attachment=attachment, by=clerk_lan)

    again = attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan)

    assert again.pk != attachment.pk
    assert again.position == 2


def test_a_file_is_taken_off_once(clerk_lan, office):
    attachment = attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan)
    remove_attachment(attachment=attachment, by=clerk_lan)

    with pytest.raises(WrongState):
        remove_attachment(attachment=attachment, by=clerk_lan)


def test_someone_who_may_not_attach_may_not_take_off(clerk_lan, chief_minh, office):
    attachment = attach_file(subject=office, upload=upload("a.pdf"), by=clerk_lan)

    with pytest.raises(NotAllowed):
        remove_attachment(attachment=attachment, by=chief_minh)

    assert attachments_of(office).count() == 1
