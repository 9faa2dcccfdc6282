# SPDX-License-Identifier: EUPL-1.2
"""Directive documents: from the register to the public and off it again; and what is never given out."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from vanphong.documents.actions import correct_outgoing, register_outgoing, replace_document, void_number
from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.files import attach_file, attachments_of
from vanphong.portal import actions, queries
from vanphong.portal.models import PublishedDocument
from vanphong.portal.tests.leaks.pdf_files import pdf

pytestmark = pytest.mark.django_db


@pytest.fixture
def with_files(decision, clerk_lan):
    """The decision with a signed copy and a working paper."""
    for name in ("quyet-dinh-ky.pdf", "phieu-trinh-noi-bo.pdf"):
        attach_file(subject=decision, upload=SimpleUploadedFile(name, pdf(f"Noi dung {name}")), by=clerk_lan)
    return decision


def test_the_register_publishes_in_three_clicks_and_nothing_is_typed(
    with_files, clerk_lan, signed_in, client
):
    signed_in(clerk_lan)
    page = client.get(with_files.get_absolute_url()).content.decode()
    address = reverse("portal:publish_document", args=[with_files.pk])
    assert f'href="{address}"' in page  # 1: the button on the page of the register

    form = client.get(address).content.decode()
    assert "quyet-dinh-ky.pdf" in form
    chosen = [str(attachments_of(with_files)[0].pk)]
    client.post(address, {"confirmed": "on", "attachments": chosen})  # 2: confirm, 3: publish

    client.logout()
    publication = PublishedDocument.objects.get(document=with_files)
    shown = client.get(publication.public_url).content.decode()
    assert with_files.number_and_symbol in shown
    assert "kế hoạch chuyển đổi số" in shown
    assert "quyet-dinh-ky.pdf" in shown
    assert "phieu-trinh-noi-bo" not in shown
    file = publication.files.get()
    assert b"".join(client.get(file.url).streaming_content).startswith(b"%PDF")


def test_without_the_confirmation_it_is_refused_at_its_field(decision, clerk_lan, signed_in, client):
    signed_in(clerk_lan)

    response = client.post(reverse("portal:publish_document", args=[decision.pk]), {})

    assert response.status_code == 422
    assert not PublishedDocument.objects.exists()
    with pytest.raises(Refused) as refusal:
        actions.publish_document(document=decision, attachments=[], confirmed=False, by=clerk_lan)
    assert refusal.value.field == "confirmed"


@pytest.mark.parametrize(
    "who", ["editor_linh", "board_quyen", "specialist_tuan", "focal_nga", "admin_son", "stranger"]
)
def test_who_does_not_answer_for_the_register_publishes_nothing(decision, who, request, signed_in, client):
    by = request.getfixturevalue(who)

    with pytest.raises(NotAllowed):
        actions.publish_document(document=decision, attachments=[], confirmed=True, by=by)
    signed_in(by)
    assert client.get(reverse("portal:publish_document", args=[decision.pk])).status_code in (403, 404)


def test_a_draft_of_the_register_is_not_published(province, general_division, clerk_lan):
    draft = register_outgoing(
        type_code="QĐ",
        issuing_unit=province,
        drafting_unit=general_division,
        subject="Chưa ban hành",
        by=clerk_lan,
    )

    with pytest.raises(Refused):
        actions.publish_document(document=draft, attachments=[], confirmed=True, by=clerk_lan)


def test_a_file_of_another_record_is_never_published(decision, issue, clerk_lan):
    other = issue(subject="Văn bản khác")
    attach_file(subject=other, upload=SimpleUploadedFile("mat.pdf", pdf("Van ban khac")), by=clerk_lan)

    publication = actions.publish_document(
        document=decision, attachments=list(attachments_of(other)), confirmed=True, by=clerk_lan
    )

    assert not publication.files.exists()


def test_a_withdrawn_document_keeps_its_address_and_gives_no_file(with_files, clerk_lan, client):
    publication = actions.publish_document(
        document=with_files, attachments=list(attachments_of(with_files)), confirmed=True, by=clerk_lan
    )
    file = publication.files.first()
    actions.withdraw_document(publication=publication, note="Có thông tin cá nhân", by=clerk_lan)

    response = client.get(publication.public_url)
    assert response.status_code == 410
    assert "Có thông tin cá nhân" in response.content.decode()
    assert "kế hoạch chuyển đổi số" not in client.get(reverse("cong:directives")).content.decode()
    assert client.get(file.url).status_code == 404

    actions.restore_document(publication=publication, by=clerk_lan)
    assert client.get(publication.public_url).status_code == 200


def test_a_replaced_document_says_so_and_leads_to_the_newer(publication, issue, clerk_lan, client):
    newer = issue(subject="Phê duyệt kế hoạch chuyển đổi số, thay thế")
    replace_document(document=publication.document, replaced_by=newer, by=clerk_lan)
    newer_one = actions.publish_document(document=newer, attachments=[], confirmed=True, by=clerk_lan)

    page = client.get(publication.public_url).content.decode()
    assert f'href="{newer_one.public_url}"' in page
    assert publication.public_url in client.get(newer_one.public_url).content.decode()


def test_a_number_voided_afterwards_is_public_no_more(publication, clerk_lan, client):
    void_number(document=publication.document, reason="Cấp nhầm số", by=clerk_lan)

    assert client.get(publication.public_url).status_code == 410
    assert (
        publication.document.number_and_symbol not in client.get(reverse("cong:directives")).content.decode()
    )


def test_a_correction_of_the_register_is_seen_at_once(publication, clerk_lan, client):
    correct_outgoing(document=publication.document, subject="Phê duyệt kế hoạch đã đính chính", by=clerk_lan)

    assert "đã đính chính" in client.get(publication.public_url).content.decode()


@pytest.mark.parametrize(
    "typed", ["chuyển đổi số", "chuyen doi so", "CHUYEN DOI", "{number}", "1/QĐ-UBND", "1 qd ubnd"]
)
def test_the_list_is_searched_with_and_without_marks_and_by_number(
    publication, issue, clerk_lan, client, typed
):
    words = typed.format(number=publication.document.number_and_symbol)

    assert publication.public_url in client.get(reverse("cong:directives"), {"q": words}).content.decode()


def test_what_the_register_keeps_for_itself_finds_nothing(issue, clerk_lan, client):
    document = issue(
        subject="Phê duyệt dự toán", note="Ghi chú nội bộ đặc biệt", recipients="Thường trực Tỉnh ủy"
    )
    publication = actions.publish_document(document=document, attachments=[], confirmed=True, by=clerk_lan)

    shown = client.get(publication.public_url).content.decode()
    assert "nội bộ đặc biệt" not in shown
    for words in ("đặc biệt", "Thường trực Tỉnh ủy"):
        assert (
            publication.public_url
            not in client.get(reverse("cong:directives"), {"q": words}).content.decode()
        )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"type": "QĐ"}, True), ({"type": "CV"}, False), ({"validity": "now"}, True), ({"validity": "ended"}, False),
        ({"start": "01/01/2100"}, False), ({"end": "01/01/2100"}, True), ({"signer": "Không Ai"}, False),
        ({"effective": "01/01/2100"}, False), ({"validity": "coming"}, False),
    ],
)  # fmt: skip
def test_each_filter_narrows(publication, client, query, found):
    page = client.get(reverse("cong:directives"), query).content.decode()

    assert (publication.public_url in page) is found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Đặng Ngọc Thiều", True), ("đặng ngọc", True), ("dang ngoc thieu", True), ("THIỀU", True), ("ngọc đặ", True),
        ("Đặng Ngọc Hà", False), ("kế hoạch", False), ("iều", False), ("…", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("many", [0, 1000])
def test_a_signer_is_found_by_words_of_the_name_with_and_without_marks(
    issue, clerk_lan, client, monkeypatch, typed, found, many
):
    monkeypatch.setattr(queries.directives, "MANY", many)
    document = issue(signer_name="Đặng Ngọc Thiều")
    publication = actions.publish_document(document=document, attachments=[], confirmed=True, by=clerk_lan)

    page = client.get(reverse("cong:directives"), {"signer": typed}).content.decode()

    assert (publication.public_url in page) is found


def test_a_corrected_signer_is_found_at_once(issue, clerk_lan, client):
    document = issue(signer_name="Đặng Ngọc Thiều")
    publication = actions.publish_document(document=document, attachments=[], confirmed=True, by=clerk_lan)
    assert (
        publication.public_url in client.get(reverse("cong:directives"), {"signer": "thieu"}).content.decode()
    )

    correct_outgoing(document=document, signer_name="Hoàng Văn Nghiệm", by=clerk_lan)

    for typed, found in (("thiều", False), ("nghiệm", True)):
        page = client.get(reverse("cong:directives"), {"signer": typed}).content.decode()
        assert (publication.public_url in page) is found, typed


def test_the_list_takes_the_same_number_of_queries_for_3_and_for_30(
    issue, clerk_lan, client, django_assert_max_num_queries
):
    for number in range(3):
        actions.publish_document(
            document=issue(subject=f"Văn bản {number}"), attachments=[], confirmed=True, by=clerk_lan
        )
    with django_assert_max_num_queries(12):
        client.get(reverse("cong:directives"))
    for number in range(17):
        actions.publish_document(
            document=issue(subject=f"Văn bản thêm {number}"), attachments=[], confirmed=True, by=clerk_lan
        )
    with django_assert_max_num_queries(12):
        assert client.get(reverse("cong:directives")).content.decode().count('id="document-') == 20


def test_the_desk_s_list_is_exported_with_the_standing_in_words(publication, clerk_lan, signed_in):
    response = signed_in(clerk_lan).get(reverse("portal:directives"), {"export": "xlsx"})

    sheet = load_workbook(BytesIO(response.content)).active
    assert publication.document.number_and_symbol in [row[0].value for row in sheet]
    assert "còn hiệu lực" in [row[6].value for row in sheet]
