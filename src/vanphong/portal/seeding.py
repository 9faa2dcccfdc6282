# SPDX-License-Identifier: EUPL-1.2
"""What an empty portal begins with: the province's site, the Office's own, the sections that the law wants, the fields."""

from wagtail.models import Locale, Page, Site

from vanphong.organisation.models import Unit
from vanphong.portal.addresses import address_of
from vanphong.portal.models import Field, SectionPage, SiteHome
from vanphong.portal.seeding_english import plant_english

#: Nghị định 42/2022/NĐ-CP: what a provincial portal has; in the menu the first seven
SECTIONS = (
    ("Giới thiệu", "Bộ máy hành chính, điều kiện tự nhiên, lịch sử, văn hóa, di tích của tỉnh."),
    ("Tin tức - Sự kiện", "Tin hoạt động của tỉnh, của các ngành và địa phương."),
    (
        "Chỉ đạo, điều hành",
        "Ý kiến chỉ đạo, kết luận, phát biểu, lịch công tác của lãnh đạo; trả lời cử tri.",
    ),
    ("Dự thảo lấy ý kiến", "Dự thảo văn bản đang lấy ý kiến Nhân dân."),
    ("Tiếp công dân", "Lịch tiếp công dân của lãnh đạo tỉnh."),
    ("Thủ tục hành chính", "Danh mục thủ tục hành chính và dịch vụ công trực tuyến."),
    ("Hỏi đáp", "Câu hỏi, phản ánh của người dân, doanh nghiệp và trả lời."),
    ("Chiến lược, quy hoạch, kế hoạch", "Chiến lược, quy hoạch, kế hoạch phát triển của tỉnh."),
    ("Ngân sách", "Công khai dự toán, quyết toán ngân sách."),
    ("Đầu tư, đấu thầu", "Dự án đầu tư công, đấu thầu, mua sắm công."),
    ("Đất đai", "Quy hoạch, kế hoạch sử dụng đất, giá đất."),
    ("Thống kê", "Số liệu thống kê kinh tế - xã hội."),
    ("Thanh tra, kiểm tra", "Kết quả thanh tra, kiểm tra, giám sát."),
    ("Khoa học, công nghệ", "Chương trình, đề tài khoa học và kết quả."),
    ("Tuyển dụng", "Thông báo tuyển dụng công chức, viên chức."),
    ("Thông tin công khai", "Danh mục thông tin phải được công khai; đầu mối cung cấp thông tin."),
    ("Dữ liệu mở", "Các bộ dữ liệu mở của tỉnh."),
)
IN_MENU = 7
OFFICE_SECTIONS = (
    ("Giới thiệu", "Chức năng, nhiệm vụ, cơ cấu tổ chức của Văn phòng; danh bạ."),
    ("Tin hoạt động", "Tin hoạt động của Văn phòng."),
    ("Thông báo", "Thông báo của Văn phòng."),
)
FIELDS = (
    "Cải cách hành chính", "Công nghiệp, thương mại", "Dân tộc, tôn giáo", "Đất đai, môi trường", "Giao thông", "Giáo dục và đào tạo",
    "Khoa học, công nghệ, chuyển đổi số", "Lao động, người có công và xã hội", "Nội chính, quốc phòng, an ninh", "Nông nghiệp và nông thôn",
    "Tài chính, ngân sách", "Thông tin và truyền thông", "Tổ chức bộ máy, thi đua, khen thưởng", "Tư pháp", "Văn hóa, thể thao, du lịch",
    "Xây dựng, đô thị", "Y tế",
)  # fmt: skip


def plant_sites() -> None:
    """Two sites and their sections, once; the fields that are missing. Changed or removed sections are not planted again."""
    for position, name in enumerate(FIELDS, start=1):
        Field.objects.get_or_create(name=name, defaults={"position": position})
    if SiteHome.objects.exists():
        plant_other_language(province_name())
        return
    locale, _made = Locale.objects.get_or_create(language_code="vi")
    root = Page.objects.get(depth=1)
    place = province_name()
    portal = SiteHome(
        title=f"Cổng thông tin điện tử {place}", above=f"ỦY BAN NHÂN DÂN {place.upper()}", slug="cong", locale=locale,
        welcome="Thông tin chính thức của Ủy ban nhân dân tỉnh: tin tức, văn bản chỉ đạo điều hành, thông tin công khai.",
        address_line=f"Cơ quan chủ quản: Ủy ban nhân dân {place}. Đơn vị quản lý: Văn phòng Ủy ban nhân dân tỉnh.",
    )  # fmt: skip
    root.add_child(instance=portal)
    office = SiteHome(
        title="Văn phòng Ủy ban nhân dân tỉnh", above=f"ỦY BAN NHÂN DÂN {place.upper()}", slug="van-phong", locale=locale,
        welcome="Trang thông tin của Văn phòng Ủy ban nhân dân tỉnh.", address_line=portal.address_line,
    )  # fmt: skip
    portal.add_child(instance=office)
    plant_sections(portal, SECTIONS, locale)
    plant_sections(office, OFFICE_SECTIONS, locale)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "port": 80, "site_name": portal.title, "root_page": portal},
    )
    Page.objects.filter(depth=2).exclude(pk=portal.pk).delete()
    plant_other_language(place)


def plant_other_language(place: str) -> None:
    """The English side, once: what of it was changed or removed is not planted again."""
    locale, made = Locale.objects.get_or_create(language_code="en")
    if made:
        plant_english(place, locale)


def plant_sections(home: SiteHome, sections: tuple[tuple[str, str], ...], locale: Locale) -> None:
    """The sections of a site, the first of them in its menu."""
    for number, (title, intro) in enumerate(sections):
        slug = address_of(title)
        home.add_child(
            instance=SectionPage(
                title=title, intro=intro, slug=slug, show_in_menus=number < IN_MENU, locale=locale
            )
        )


def province_name() -> str:
    """The province as it is called: "tỉnh Lạng Sơn"."""
    name = Unit.objects.filter(kind="province").values_list("name", flat=True).first() or ""
    return name.removeprefix("UBND ").removeprefix("Ủy ban nhân dân ") or "tỉnh"
