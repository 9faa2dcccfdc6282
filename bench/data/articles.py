# SPDX-License-Identifier: EUPL-1.2
"""News of the last years as editors lay them out: paragraphs, headings, pictures in their sizes, tables, quotes, files."""

import json
from collections.abc import Iterator
from io import BytesIO
from random import Random
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils.text import slugify
from PIL import Image
from wagtail.documents.models import Document
from wagtail.models import Page

from bench.data.days import Days
from bench.data.loading import load
from bench.data.words import COMMUNES, DISTRICTS, MATTERS, Writer
from vanphong.kernel.vietnamese import fold
from vanphong.organisation.models import Officer, Unit
from vanphong.portal.models import NewsItem, NewsPage, Picture, Rendition, SectionPage

PAGES = (
    "id", "path", "depth", "translation_key", "locale_id", "title", "draft_title", "slug", "url_path", "content_type_id", "live",
    "owner_id", "first_published_at", "last_published_at", "latest_revision_created_at",
)  # fmt: skip
TEXTS = ("page_ptr_id", "lead", "body", "author_line", "source", "event_on")
ITEMS = (
    "id", "page_id", "section_id", "unit_id", "kind", "state", "author_id", "started_at", "edited_by_id", "edited_at",
    "approved_by_id", "published_at", "published_on", "folded",
)  # fmt: skip
#: section → how many of a hundred items it has
SECTIONS = {"tin-tuc-su-kien": 78, "chi-dao-dieu-hanh": 10, "tin-hoat-dong": 12}
#: so many items a working day, as 1,270 in a half-year are
A_DAY = 10
#: so many files of pictures lie in the folder; each item has pictures of its own in the tables
SHOTS, FILES = 12, 20
WIDE, HIGH = 1600, 1067
TITLES = (
    "Lãnh đạo UBND tỉnh kiểm tra {matter} tại {district}", "Hội nghị {matter} tháng {month}", "{District} đẩy mạnh {matter}",
    "Tập huấn về {matter} cho cán bộ xã {commune}", "Tháo gỡ vướng mắc về {matter}", "Xã {commune} làm tốt {matter}",
)  # fmt: skip
LEAD = "Ngày {day}, đoàn công tác của UBND tỉnh đã làm việc với {district} về {matter}, nghe báo cáo kết quả và nhiệm vụ thời gian tới."
PARAGRAPHS = (
    "Theo báo cáo tại buổi làm việc, các đơn vị đã bám sát kế hoạch, phân công rõ người, rõ việc, rõ thời gian trong {matter}; "
    "tiến độ chung đạt <b>{share}%</b> kế hoạch năm, cao hơn cùng kỳ năm trước.",
    "Bên cạnh kết quả đạt được, việc thực hiện ở một số nơi còn chậm, nhất là tại xã {commune}; nguyên nhân chủ yếu là công tác phối hợp "
    "giữa các cơ quan chuyên môn chưa chặt chẽ, hồ sơ phải bổ sung nhiều lần.",
    "Đại diện UBND {district} cho biết địa phương sẽ tập trung tuyên truyền để người dân hiểu và cùng thực hiện; tổ công tác họp "
    "<i>hai tuần một lần</i>, báo cáo kết quả bằng văn bản.",
    "UBND tỉnh giao các sở, ngành theo chức năng, nhiệm vụ chủ động tháo gỡ khó khăn; việc vượt thẩm quyền báo cáo Chủ tịch UBND tỉnh "
    "trước ngày 25 hằng tháng, không để kéo dài sang tháng sau.",
    "Kết quả thực hiện được tổng hợp, báo cáo định kỳ và công khai trên <a href=\"https://example.vn/\">Cổng thông tin</a> để người dân, "
    "doanh nghiệp theo dõi, góp ý.",
)  # fmt: skip
QUOTE = "Việc gì rõ thì làm ngay, việc gì khó thì cùng bàn, không đùn đẩy, không né tránh."
AUTHORS = ("Thùy Linh", "Bế Quyên", "Minh Châu", "Hoàng Giang", "Thanh Vân", "Đức Toàn")


def load_news(days: Days, number: int, random: Random) -> None:
    """Lay so many items into their sections, with a picture or two each."""
    files, shots = documents(), pictures(number * 2, random)
    stories = list(items(days, number, random, files, shots))
    load(Page, PAGES, (page for page, _text, _item in stories))
    load(NewsPage, TEXTS, (text for _page, text, _item in stories))
    load(NewsItem, ITEMS, (item for _page, _text, item in stories))
    for section in SectionPage.objects.filter(slug__in=SECTIONS):
        Page.objects.filter(pk=section.pk).update(
            numchild=Page.objects.filter(path__startswith=section.path, depth=section.depth + 1).count()
        )


def documents() -> list[int]:
    """Files that articles offer."""
    made = (
        Document(title=f"Biểu số liệu {n}", file=ContentFile(b"%PDF-1.4\n" * 2000, name=f"bieu-{n}.pdf")) for n in range(FILES)
    )  # fmt: skip
    keys = []
    for document in made:
        document.save()
        keys.append(document.pk)
    return keys


def pictures(number: int, random: Random) -> list[int]:
    """Pictures in the size that pages show: a dozen are taken, the others are rows of the same files."""
    taken = []
    for shot in range(SHOTS):
        picture = Picture(title=f"Ảnh {shot + 1}", file=ContentFile(shot_of(random), name=f"anh-{shot}.jpg"))
        picture.save()
        taken.append((picture, picture.get_rendition("max-960x960|format-jpeg")))
    first = Picture.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    size = Rendition.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    moment = taken[0][0].created_at.strftime("%Y-%m-%d %H:%M:%S")
    load(Picture, ("id", "title", "file", "width", "height", "created_at", "file_size", "file_hash"), (
        (first + n, f"Ảnh {n}", one.file.name, one.width, one.height, moment, one.file_size, one.file_hash)
        for n, (one, _small) in of_each(number, taken)
    ))  # fmt: skip
    load(Rendition, ("id", "filter_spec", "file", "width", "height", "focal_point_key", "image_id"), (
        (size + n, small.filter_spec, small.file.name, small.width, small.height, small.focal_point_key, first + n)
        for n, (_one, small) in of_each(number, taken)
    ))  # fmt: skip
    return list(range(first, first + number))


def of_each(number: int, taken: list[Any]) -> Iterator[tuple[int, Any]]:
    """So many rows, of one after the other."""
    return ((n, taken[n % len(taken)]) for n in range(number))


def shot_of(random: Random) -> bytes:
    """A picture of as many bytes as a camera's has at this size."""
    small = Image.frombytes("RGB", (96, 64), random.randbytes(96 * 64 * 3))
    stream = BytesIO()
    small.resize((WIDE, HIGH)).save(stream, "JPEG", quality=80)
    return stream.getvalue()


def items(
    days: Days, number: int, random: Random, files: list[int], shots: list[int]
) -> Iterator[tuple[tuple, tuple, tuple]]:
    """Each item as its page, its text and its way through the desk, day by day."""
    writer = Writer(random)
    sections = list(SectionPage.objects.filter(slug__in=SECTIONS).order_by("path"))
    weights, places = [SECTIONS[section.slug] for section in sections], dict.fromkeys(SECTIONS, 0)
    kind, office = ContentType.objects.get_for_model(NewsPage).pk, Unit.objects.get(code="van-phong").pk
    editor, board = (Officer.objects.get(username=name).pk for name in ("editor", "board"))
    first = Page.objects.order_by("-pk").values_list("pk", flat=True)[0]
    for place in range(number):
        day = days.texts[days.today - (number - 1 - place) // A_DAY]
        moment, key = f"{day} {1 + place % A_DAY:02}:15:00", first + 1 + place
        section = random.choices(sections, weights)[0]
        places[section.slug] += 1
        words = gaps(writer, random, day)
        title = random.choice(TITLES).format(**words)
        lead, body = LEAD.format(**words), laid_out(words, place, random, files, shots)
        slug = f"{slugify(fold(title))[:80]}-{key}"
        path = NewsPage._get_path(section.path, section.depth + 1, places[section.slug])
        texts = " ".join([title, lead, *(block["value"] for block in body if block["type"] == "paragraph")])
        yield (
            (key, path, section.depth + 1, UUID(int=random.getrandbits(128)).hex, section.locale_id, title, title, slug,
             f"{section.url_path}{slug}/", kind, 1, editor, moment, moment, moment),
            (key, lead, json.dumps(body, ensure_ascii=False), random.choice(AUTHORS), "", day),
            (place + 1, key, section.pk, office, "article" if place % 4 == 0 else "note", "published", editor, moment, editor,
             moment, board, moment, day, fold(texts)),
        )  # fmt: skip


def gaps(writer: Writer, random: Random, day: str) -> dict[str, Any]:
    """What the sentences of one item speak of."""
    district = random.choice(DISTRICTS)
    return {
        "matter": random.choice(MATTERS), "district": district, "District": district[:1].upper() + district[1:],
        "commune": random.choice(COMMUNES), "day": f"{day[8:]}/{day[5:7]}", "month": int(day[5:7]), "share": random.randint(40, 99),
    }  # fmt: skip


def laid_out(
    words: dict[str, Any], place: int, random: Random, files: list[int], shots: list[int]
) -> list[dict[str, Any]]:
    """The body of an item; each fourth one is an article with everything that an article may have."""
    said = [f"<p>{text.format(**words)}</p>" for text in random.sample(PARAGRAPHS, 4)]
    body = [
        block("paragraph", said[0]),
        block("picture", shown(words, shots[place * 2])),
        block("paragraph", said[1]),
    ]
    if place % 4 == 0:
        body += [
            block("heading", "Kết quả cụ thể"), block("table", table_of(random)), block("paragraph", said[2]),
            block("quote", {"text": QUOTE, "speaker": f"Lãnh đạo UBND {words['district']}"}),
            block("picture", shown(words, shots[place * 2 + 1])), block("paragraph", said[3]),
            block("file", {"file": random.choice(files), "title": "Biểu số liệu kèm theo"}),
        ]  # fmt: skip
    return [{**part, "id": str(UUID(int=random.getrandbits(128)))} for part in body]


def block(kind: str, value: Any) -> dict[str, Any]:
    """A part of a body."""
    return {"type": kind, "value": value}


def shown(words: dict[str, Any], key: int) -> dict[str, Any]:
    """A picture with what stands under it."""
    return {
        "image": key, "alt": f"Quang cảnh buổi làm việc tại {words['district']}",
        "caption": f"Đoàn công tác làm việc tại xã {words['commune']}", "credit": "Minh Châu",
    }  # fmt: skip


def table_of(random: Random) -> dict[str, Any]:
    """Eight districts with three figures each."""
    rows = [
        {"values": [name, *(str(random.randint(10, 900)) for _figure in range(3))]} for name in DISTRICTS[:8]
    ]
    columns = [
        {"type": "text", "heading": heading} for heading in ("Địa phương", "Kế hoạch", "Đã làm", "Còn lại")
    ]
    return {"caption": "Kết quả theo địa phương", "table": {"columns": columns, "rows": rows, "caption": ""}}
