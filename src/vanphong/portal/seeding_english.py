# SPDX-License-Identifier: EUPL-1.2
"""The English side that an empty portal begins with: a home for each site, and the sections that speak to readers abroad."""

from django.utils.text import slugify
from wagtail.models import Locale, Page

from vanphong.kernel.vietnamese import fold
from vanphong.portal.models import SectionPage, SiteHome

#: address of the Vietnamese home → title, line above, what it is for, foot of the English one; {place} is the province
HOMES = {
    "cong": (
        "Portal of {place}", "PEOPLE'S COMMITTEE OF {PLACE}",
        "Official information of the provincial People's Committee. Directive documents are published in Vietnamese, the language in which they are law.",
        "Responsible: the People's Committee of {place}. Kept by the Office of the provincial People's Committee.",
    ),
    "van-phong": (
        "Office of the Provincial People's Committee", "PEOPLE'S COMMITTEE OF {PLACE}",
        "The Office advises and assists the People's Committee and its Chairman.",
        "Responsible: the People's Committee of {place}. Kept by the Office of the provincial People's Committee.",
    ),
}  # fmt: skip
#: for each site, address of the Vietnamese section → English title and what stands in it
SECTIONS = {
    "cong": {
        "gioi-thieu": ("About the province", "Administration, natural conditions, history, culture and monuments."),
        "tin-tuc-su-kien": ("News and events", "What the province, its departments and localities do."),
        "chi-dao-dieu-hanh": ("Direction and administration", "Directions, conclusions and speeches of the provincial leaders."),
        "tiep-cong-dan": ("Reception of citizens", "When the provincial leaders receive citizens."),
        "thu-tuc-hanh-chinh": ("Administrative procedures", "Procedures and online services."),
        "hoi-dap": ("Questions and answers", "What people and enterprises ask, and the answers."),
        "dau-tu-dau-thau": ("Investment and bidding", "Public investment projects, bidding and procurement."),
    },
    "van-phong": {
        "gioi-thieu": ("About the Office", "Functions, duties and organisation of the Office; contacts."),
        "tin-hoat-dong": ("News of the Office", "What the Office does."),
    },
}  # fmt: skip


def plant_english(place: str, locale: Locale) -> None:
    """The English homes and sections beside the Vietnamese ones."""
    english = english_name(place)
    for slug, (title, above, welcome, foot) in HOMES.items():
        home = SiteHome.objects.filter(slug=slug, locale__language_code="vi").first()
        parent = translated_parent(home, locale) if home else None
        if home is None or parent is None:
            continue
        names = {"place": english, "PLACE": english.upper()}
        version = SiteHome(
            title=title.format(**names), above=above.format(**names), welcome=welcome.format(**names),
            address_line=foot.format(**names), slug="cong-en" if parent.is_root() else "office", locale=locale,
            translation_key=home.translation_key,
        )  # fmt: skip
        parent.add_child(instance=version)
        plant_english_sections(home, version, locale, SECTIONS[slug])


def plant_english_sections(
    home: SiteHome, version: SiteHome, locale: Locale, names: dict[str, tuple[str, str]]
) -> None:
    """The sections of a site, as far as their Vietnamese ones are still there."""
    for section in SectionPage.objects.child_of(home).filter(slug__in=names).order_by("path"):
        title, intro = names[section.slug]
        version.add_child(
            instance=SectionPage(
                title=title, intro=intro, slug=slugify(title), show_in_menus=True, locale=locale,
                translation_key=section.translation_key,
            )
        )  # fmt: skip


def translated_parent(home: SiteHome, locale: Locale) -> Page | None:
    """Below which page the English home stands: the root of all languages, or the English home of the site above."""
    parent = home.get_parent()
    return parent if parent.is_root() else parent.get_translation_or_none(locale)


def english_name(place: str) -> str:
    """ "tỉnh Lạng Sơn" as English prose has it: "Lang Son Province"."""
    name = place.removeprefix("tỉnh").strip()
    return f"{fold(name).title()} Province" if name else "the Province"
