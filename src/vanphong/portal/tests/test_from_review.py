# SPDX-License-Identifier: EUPL-1.2
"""From a sealed review to news: the article's facts in its order, the figures as sealed, and what officers alone see."""

import re
from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from vanphong.kernel.actions import NotAllowed, Refused
from vanphong.kernel.indicators import Period
from vanphong.kernel.journal import entries_of
from vanphong.portal import actions
from vanphong.portal.models import NewsItem, NewsOfReview, NewsPage
from vanphong.reviews import actions as review_actions
from vanphong.reviews.models import SealedFigure

pytestmark = pytest.mark.django_db
#: what the source article says of the first half of 2024, in its order
SOURCE = {
    "documents.normative_issued": "19",
    "documents.outgoing_issued": "9115",
    "assignments.government_total": "81",
    "assignments.government_completed": "30",
    "assignments.government_open_in_time": "51",
    "assignments.government_open_overdue": "0",
    "citizens.leader_sessions": "6",
    "citizens.leader_visits": "90",
    "citizens.leader_people": "113",
    "procedures.in_time_rate": "99.31",
    "procedures.very_satisfied_rate": "96.7",
    "portal.news": "1270",
    "portal.directives": "5012",
}
AS_WRITTEN = ["19", "9.115", "81", "30", "51", "06", "90", "113", "99,3%", "96,7%", "1.270", "5.012"]
EVENTS = "Đã phối hợp tổ chức hội nghị công bố Quy hoạch tỉnh và khởi công tuyến cao tốc Hữu Nghị - Chi Lăng."


@pytest.fixture(autouse=True)
def in_vietnamese():
    with translation.override("vi"):
        yield


@pytest.fixture
def review(office, chief_minh):
    """The half-year review with the figures of the source article, not sealed yet."""
    open_one = review_actions.open_review(period=Period.parse("2024-H1"), by=chief_minh)
    return review_actions.edit_paragraph(review=open_one, key="meetings", text=EVENTS, seen="", by=chief_minh)


@pytest.fixture
def sealed(review, chief_minh):
    """The same, sealed; its figures are set to those of the source."""
    done = review_actions.seal_review(review=review, by=chief_minh)
    for code, value in SOURCE.items():
        SealedFigure.objects.filter(review=done, code=code).update(value=value)
    return done


@pytest.fixture
def told(sealed, section, editor_linh):
    """The draft, with what the registers cannot know given at once."""
    return actions.tell_review(
        review=sealed, section=section, by=editor_linh, held_on=date(2024, 7, 1),
        led_by="Đồng chí Dương Xuân Huyên, Phó Chủ tịch Thường trực UBND tỉnh",
    )  # fmt: skip


def text_of(item) -> str:
    return item.page.get_latest_revision_as_object().words


def finished(item, by) -> None:
    """Fill in what is marked and take the places for pictures out, as an editor may."""
    page = item.page.get_latest_revision_as_object()
    raw = [
        {**part, "value": re.sub(r"\[Bổ sung: [^\]]*\]", "các nội dung của chương trình", part["value"])}
        for part in page.body.get_prep_value()
        if part["type"] != "picture"
    ]
    page.body = page.body.stream_block.to_python(raw)
    page.save_revision(user=by)
    actions.save_text(item=item, by=by)


def test_the_draft_has_the_facts_of_the_source_in_its_order_and_the_official_form(told):
    page = told.page.get_latest_revision_as_object()

    assert page.title == "Văn phòng UBND tỉnh sơ kết công tác 6 tháng đầu năm 2024"
    assert page.lead.startswith("Ngày 01/7/2024, Văn phòng UBND tỉnh tổ chức")
    assert "Dương Xuân Huyên" in page.lead
    assert page.event_on == date(2024, 7, 1)
    assert [words for _code, words in NewsOfReview.objects.get(item=told).quoted] == AS_WRITTEN
    text = text_of(told)
    places = [re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w.,]\d)", text) for words in AS_WRITTEN]
    assert None not in places
    assert text.index(EVENTS) > text.index("9.115")
    assert "%(" not in text


def test_pictures_have_their_places_with_captions(told):
    body = told.page.get_latest_revision_as_object().body

    kinds = [part.block_type for part in body]
    assert kinds.count("picture") == 3
    assert kinds[0] == "picture"
    assert all(part.value["caption"] for part in body if part.block_type == "picture")


def test_a_figure_without_data_or_none_overdue_is_not_told(sealed, section, editor_linh):
    SealedFigure.objects.filter(review=sealed, code="procedures.very_satisfied_rate").update(value="")

    item = actions.tell_review(review=sealed, section=section, by=editor_linh)

    assert "rất hài lòng" not in text_of(item)
    assert "đang được đôn đốc" not in text_of(item)


def test_a_review_that_is_not_sealed_becomes_no_news(review, section, editor_linh):
    with pytest.raises(Refused):
        actions.tell_review(review=review, section=section, by=editor_linh)
    assert not NewsItem.objects.exists()


@pytest.mark.parametrize("who", ["chief_minh", "clerk_lan", "stranger"])
def test_only_editors_make_news_of_it(sealed, section, who, request):
    with pytest.raises(NotAllowed):
        actions.tell_review(review=sealed, section=section, by=request.getfixturevalue(who))


def test_the_editor_comes_from_the_reviews_page_to_the_draft(
    sealed, section, editor_linh, chief_minh, signed_in
):
    client = signed_in(editor_linh)
    address = f"{reverse('portal:tell_review')}?review={sealed.pk}"
    assert address in client.get(sealed.get_absolute_url()).content.decode()

    form = client.get(address).content.decode()
    assert f'<option value="{sealed.pk}" selected' in form
    response = client.post(address, {"review": sealed.pk, "section": section.pk})

    item = NewsItem.objects.get()
    assert response["Location"] == item.get_absolute_url()
    assert (
        "Văn phòng UBND tỉnh sơ kết công tác 6 tháng đầu năm 2024"
        in client.get(sealed.get_absolute_url()).content.decode()
    )
    assert entries_of(item)[0].event == "portal.news_from_review"
    assert address not in signed_in(chief_minh).get(sealed.get_absolute_url()).content.decode()


def test_an_open_review_is_not_shown_to_editors(review, editor_linh, signed_in):
    client = signed_in(editor_linh)

    assert client.get(review.get_absolute_url()).status_code == 404
    page = client.get(reverse("portal:tell_review")).content.decode()
    offered = re.search(r'<select[^>]*name="review".*?</select>', page, re.S)[0]
    assert re.findall(r'value="([^"]*)"', offered) == [""]


def test_officers_see_each_figure_with_the_way_to_its_rows_and_readers_do_not(
    told, editor_linh, board_quyen, chief_minh, publication, signed_in, client
):
    finished(told, editor_linh)
    actions.hand_in(item=told, by=editor_linh)
    actions.pass_on(item=told, by=editor_linh)
    actions.publish_news(item=told, by=board_quyen, accepted="Tên người chủ trì")

    desk = signed_in(chief_minh).get(told.get_absolute_url()).content.decode()
    link = re.search(r'<a class="figure" href="([^"]*)"[^>]*>9\.115</a>', desk)[1].replace("&amp;", "&")
    assert link.startswith(reverse("documents:outgoing"))
    assert "indicator=documents.outgoing_issued" in link
    assert signed_in(chief_minh).get(link).status_code == 200
    assert desk.count('class="figure"') == len(AS_WRITTEN)
    client.logout()
    public = client.get(NewsItem.objects.get(pk=told.pk).page.get_url()).content.decode()
    assert "9.115" in public
    assert "indicator=" not in public


def test_who_may_not_open_the_rows_sees_the_figures_without_a_link(told, editor_linh, signed_in):
    desk = signed_in(editor_linh).get(told.get_absolute_url()).content.decode()

    assert "indicator=documents.outgoing_issued" not in desk
    assert re.search(r'<a class="figure" title="[^"]+">9\.115</a>', desk)


def test_the_desk_says_which_figure_is_no_longer_in_the_text(told, editor_linh, signed_in):
    page = told.page.get_latest_revision_as_object()
    raw = [
        {**part, "value": part["value"].replace("9.115", "hơn 9.000")}
        if part["type"] == "paragraph"
        else part
        for part in page.body.get_prep_value()
    ]
    page.body = page.body.stream_block.to_python(raw)
    page.save_revision(user=editor_linh)

    desk = signed_in(editor_linh).get(told.get_absolute_url()).content.decode()

    assert desk.count("không còn trong bài") == 1
    assert re.search(r"<b>9\.115</b>.{0,60}không còn trong bài", desk, re.DOTALL)


def test_a_draft_with_open_places_does_not_leave_its_author(told, editor_linh):
    with pytest.raises(Refused, match="Toàn cảnh hội nghị"):
        actions.hand_in(item=told, by=editor_linh)
    page = told.page.get_latest_revision_as_object()
    page.body = page.body.stream_block.to_python(
        [part for part in page.body.get_prep_value() if part["type"] != "picture"]
    )
    page.save_revision(user=editor_linh)
    with pytest.raises(Refused, match="Bổ sung"):
        actions.hand_in(item=told, by=editor_linh)
    with pytest.raises(Refused, match="Bổ sung"):
        actions.force_news(item=told, reason="Gấp", by=editor_linh)


def test_the_editor_saves_the_draft_before_its_pictures_are_chosen(told, editor_linh, signed_in):
    client = signed_in(editor_linh)
    address = reverse("wagtailadmin_pages:edit", args=[told.page_id])
    assert client.get(address).status_code == 200
    page = told.page.get_latest_revision_as_object()
    place = {"image": "", "alt": "", "caption": "Toàn cảnh hội nghị", "credit": ""}
    form = {
        "title": page.title, "slug": page.slug, "lead": "Lời dẫn đã viết lại.", "author_line": "Thùy Linh", "source": "", "event_on": "",
        "body": streamfield([("picture", place), ("paragraph", rich_text("<p>Đoạn đầu.</p>"))]),
    }  # fmt: skip

    response = client.post(address, nested_form_data(form))

    assert response.status_code == 302
    saved = NewsPage.objects.get(pk=told.page_id).get_latest_revision_as_object()
    assert saved.lead == "Lời dẫn đã viết lại."
    assert saved.body[0].value["image"] is None
    assert "Chỗ dành cho ảnh: Toàn cảnh hội nghị" in client.get(told.get_absolute_url()).content.decode()
