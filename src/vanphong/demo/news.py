# SPDX-License-Identifier: EUPL-1.2
"""The portal of the example: invented news, and which documents of the register the public sees."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

from vanphong.demo.areas import AREAS, Area, some_area, told_by
from vanphong.demo.days import at_office_hours, next_working_day, spread, working_days
from vanphong.demo.pictures import ONE_IN, scene_for, shown_with
from vanphong.demo.words import Phrases, sentence
from vanphong.documents.models import OutgoingDocument
from vanphong.documents.queries import outgoing_issued
from vanphong.portal.actions import Publication, PublishedNews
from vanphong.portal.models import Field, SectionPage

#: title, lead, and what the paragraphs say; what is chosen for one gap differs from sentence to sentence
STORIES = (
    ("{department} triển khai công tác {topic} năm {year}",
     "{department} vừa tổ chức hội nghị triển khai công tác {topic} đến các đơn vị, địa phương trên địa bàn tỉnh."),
    ("Lãnh đạo UBND tỉnh kiểm tra tiến độ dự án {project}",
     "Đoàn công tác của UBND tỉnh đã kiểm tra thực địa, nghe chủ đầu tư và nhà thầu báo cáo tiến độ, khó khăn, vướng mắc của dự án."),
    ("{committee} tỉnh họp phiên thường kỳ",
     "Cuộc họp đánh giá kết quả công tác thời gian qua và thống nhất nhiệm vụ trọng tâm của quý tới."),
    ("Làm việc với đoàn đại biểu {partner}, Trung Quốc",
     "Hai bên trao đổi về hợp tác thương mại biên giới, giao lưu hữu nghị và phối hợp quản lý cửa khẩu."),
    ("Bảo đảm thông quan hàng hóa qua cửa khẩu {gate}",
     "Các lực lượng chức năng tại cửa khẩu {gate} phối hợp phân luồng, không để ùn tắc phương tiện chở nông sản xuất khẩu."),
    ("{place} đẩy mạnh công tác {topic}",
     "Từ đầu năm đến nay, {place} đã có nhiều giải pháp cụ thể trong công tác {topic}, được người dân đồng tình."),
    ("Tập huấn nghiệp vụ về lĩnh vực {field}",
     "Hơn một trăm cán bộ, công chức cấp huyện, cấp xã tham gia lớp tập huấn do {department} tổ chức."),
    ("Phát huy giá trị {heritage}",
     "Việc giữ gìn, phát huy giá trị di sản gắn với phát triển du lịch cộng đồng được các địa phương quan tâm."),
    ("Hỗ trợ người dân {commune} khắc phục hậu quả mưa dông",
     "Chính quyền địa phương cùng các lực lượng đã có mặt ngay sau mưa dông để giúp các hộ bị thiệt hại sửa chữa nhà cửa."),
    ("Tháo gỡ vướng mắc giải phóng mặt bằng dự án {project}",
     "UBND tỉnh yêu cầu các sở, ngành, địa phương giải quyết dứt điểm từng vướng mắc, bàn giao mặt bằng đúng kế hoạch."),
    ("Kết quả công tác {topic} tháng {last_month}",
     "Số liệu tổng hợp cho thấy công tác {topic} tiếp tục có chuyển biến; một số chỉ tiêu vượt kế hoạch."),
    ("Đối thoại với doanh nghiệp, hợp tác xã về công tác {topic}",
     "Nhiều kiến nghị của doanh nghiệp, hợp tác xã được các sở, ngành trả lời ngay tại buổi đối thoại."),
    ("Xã {rural_name} ra mắt mô hình mới trong công tác {topic}",
     "Mô hình được xây dựng từ sáng kiến của người dân, bước đầu mang lại kết quả thiết thực."),
    ("Niêm yết công khai thủ tục hành chính lĩnh vực {field}",
     "Danh mục thủ tục hành chính mới được niêm yết tại nơi tiếp nhận hồ sơ và trên Cổng thông tin điện tử tỉnh."),
)  # fmt: skip
TEXTS = (
    "Theo báo cáo tại buổi làm việc, các đơn vị đã bám sát kế hoạch, phân công rõ người, rõ việc, rõ thời gian trong công tác {topic}.",
    "Bên cạnh kết quả đạt được, việc thực hiện ở một số nơi còn chậm, nhất là tại {place}; nguyên nhân chủ yếu là công tác phối hợp chưa chặt chẽ.",
    "Thời gian tới, {department} tiếp tục hướng dẫn, kiểm tra, kịp thời báo cáo UBND tỉnh những vấn đề vượt thẩm quyền.",
    "Đại diện UBND {place} cho biết địa phương sẽ tập trung tuyên truyền để người dân hiểu và cùng thực hiện.",
    "UBND tỉnh giao các sở, ngành theo chức năng, nhiệm vụ chủ động tháo gỡ khó khăn liên quan đến dự án {project}.",
    "Kết quả thực hiện được tổng hợp, báo cáo định kỳ và công khai để người dân, doanh nghiệp theo dõi.",
)  # fmt: skip
AUTHORS = ("Thùy Linh", "Bế Quyên", "Minh Châu", "Hoàng Giang", "Thanh Vân", "Đức Toàn")
KINDS = {"note": 70, "article": 22, "pictures": 6, "translation": 2}
#: slugs of sections and how often something is published there
SECTIONS = {"tin-tuc-su-kien": 78, "chi-dao-dieu-hanh": 10, "tin-hoat-dong": 12}
#: types that direct and administer; invitations and submissions are no matter for the public
SHOWN_TYPES = ("QĐ", "CV", "TB", "KH", "BC", "CT")
#: an area by its first department → its field on the portal
FIELDS = {
    "Sở Kế hoạch và Đầu tư": "Tài chính, ngân sách", "Sở Xây dựng": "Xây dựng, đô thị", "Sở Tài nguyên và Môi trường": "Đất đai, môi trường",
    "Sở Nông nghiệp và Phát triển nông thôn": "Nông nghiệp và nông thôn", "Sở Công Thương": "Công nghiệp, thương mại",
    "Sở Nội vụ": "Tổ chức bộ máy, thi đua, khen thưởng", "Sở Tư pháp": "Tư pháp", "Sở Y tế": "Y tế", "Sở Giáo dục và Đào tạo": "Giáo dục và đào tạo",
    "Sở Văn hóa, Thể thao và Du lịch": "Văn hóa, thể thao, du lịch",
    "Sở Lao động - Thương binh và Xã hội": "Lao động, người có công và xã hội", "Sở Thông tin và Truyền thông": "Thông tin và truyền thông",
    "Sở Ngoại vụ": "Nội chính, quốc phòng, an ninh",
}  # fmt: skip


class StoryPhrases(Phrases):
    """The phrases of news; a commune is called without the word before it where a title has it already."""

    def rural_name(self) -> str:
        """The name of a commune alone."""
        return self.rural().removeprefix("xã ")


def news_rows(
    start: date, end: date, seed: int, number: int, pictures: dict[str, Any], one_in: int = ONE_IN
) -> list[PublishedNews]:
    """So many news of a stretch of time, in the order of their days."""
    random = Random(seed)
    sections = {page.slug: page for page in SectionPage.objects.filter(slug__in=SECTIONS)}
    days = spread(random, working_days(start, end), number)
    rows = [story(random, place, day, sections) for place, day in enumerate(days)]
    chance = Random(seed + 1)
    return [
        replace(row, **shown_with(scene_for(chance, day, one_in), pictures))
        for row, day in zip(rows, days, strict=True)
    ]


def in_order(rows: list[PublishedNews]) -> list[PublishedNews]:
    """The rows by their time, numbered."""
    ordered = sorted(rows, key=lambda row: row.published_at)
    return [replace(row, row=place) for place, row in enumerate(ordered, start=1)]


def story(random: Random, place: int, day: date, sections: dict[str, SectionPage]) -> PublishedNews:
    """One item."""
    title, lead = random.choice(STORIES)
    phrases = StoryPhrases(random, day, told_by(title) or some_area(random))
    chosen = random.choices(list(SECTIONS), weights=list(SECTIONS.values()))[0]
    return PublishedNews(
        row=place + 1,
        section=sections[chosen],
        title=sentence(phrases.fill(title)),
        lead=sentence(phrases.fill(lead)),
        texts=[sentence(phrases.fill(text)) for text in random.sample(TEXTS, random.randint(3, 5))],
        published_at=at_office_hours(random, day),
        author_line=random.choice(AUTHORS),
        kind=random.choices(list(KINDS), weights=list(KINDS.values()))[0],
        source="" if random.random() < 0.7 else "Cổng thông tin điện tử tỉnh",
        event_on=day if random.random() < 0.6 else None,
    )


def publication_rows(start: date, end: date, seed: int, number: int) -> list[Publication]:
    """So many documents of the register that went on the portal between two days: none that names a private person."""
    random, fields = Random(seed), {field.name: field for field in Field.objects.all()}
    shown = list(publishable(start, end))
    chosen = sorted(random.sample(range(len(shown)), min(number, len(shown))))
    return [
        Publication(row, shown[place][0], shown[place][1], fields.get(field_of(shown[place][0].subject)))
        for row, place in enumerate(chosen, start=1)
    ]


def publishable(start: date, end: date) -> Iterator[tuple[OutgoingDocument, date]]:
    """Documents that may be published, each with its day: the next working day, within the stretch."""
    documents = outgoing_issued().filter(dated_on__gte=start, dated_on__lte=end, type_code__in=SHOWN_TYPES)
    following: dict[date, date] = {}
    for document in documents.filter(publication__isnull=True).order_by("dated_on", "pk"):
        day = document.dated_on
        published_on = following.setdefault(day, next_working_day(day))
        if published_on <= end and not names_a_citizen(document.subject):
            yield document, published_on


def names_a_citizen(subject: str) -> bool:
    """Whether a private person is named: what concerns one person alone is not for the public."""
    return " ông " in subject or " bà " in subject


def field_of(subject: str) -> str:
    """The field on the portal whose matters a subject speaks of."""
    for area in AREAS:
        if any(matter in subject for matter in matters_of(area)):
            return FIELDS.get(area.departments[0], "")
    return "Cải cách hành chính" if "thủ tục hành chính" in subject else ""


def matters_of(area: Area) -> tuple[str, ...]:
    """Everything by which an area is known."""
    return (*area.topics, *area.projects, *area.committees, *area.departments)


def recent_stretch(today: date) -> tuple[date, date]:
    """The last weeks, up to yesterday."""
    return max(date(today.year, 1, 1), today - timedelta(days=45)), today - timedelta(days=1)
