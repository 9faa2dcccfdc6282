# SPDX-License-Identifier: EUPL-1.2
"""What public pages need beside the house's own tags."""

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from vanphong.portal.languages import language_now
from vanphong.portal.models import Language
from vanphong.portal.models.pictures import SIZES
from vanphong.portal.structured import news_article

register = template.Library()
ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@register.simple_tag
def machine_readable(facts: dict[str, Any] | None) -> SafeString | str:
    """Facts for search engines, as JSON-LD: data, not a script that runs."""
    if not facts:
        return ""
    told = json.dumps({key: value for key, value in facts.items() if value is not None}, ensure_ascii=False)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(told.translate(ESCAPES)))  # noqa: S308


@register.simple_tag(takes_context=True)
def article_facts(context: dict[str, Any], item: Any) -> dict[str, Any]:
    """What machines are told of a news item."""
    request = context["request"]
    return news_article(item, context["home"], request.build_absolute_uri)


@register.simple_tag(takes_context=True)
def page_url(context: dict[str, Any], page: Any) -> str:
    """The address of a page as seen from this one."""
    return page.get_url(context.get("request")) or ""


@register.simple_tag
def in_vietnamese() -> SafeString | str:
    """Says that the words within are Vietnamese, where the page around them is not: official texts, names."""
    return "" if language_now() == Language.VIETNAMESE else mark_safe(' lang="vi"')


@register.simple_tag(takes_context=True)
def absolute(context: dict[str, Any], address: str) -> str:
    """An address of this portal with its host, for those who read the page elsewhere."""
    return context["request"].build_absolute_uri(address)


@register.simple_tag
def sizes_of(picture: Any) -> dict[str, Any]:
    """A picture in the sizes that pages show: in a list, on a phone, at a desk. Made the first time, then known by one look."""
    made = picture.get_renditions(*SIZES)
    small, phone, desk = (made[size] for size in SIZES)
    return {"small": small, "phone": phone, "desk": desk}


@register.simple_tag(takes_context=True)
def absolute_url(context: dict[str, Any]) -> str:
    """The address of this page without its query, for those who pass it on."""
    request = context["request"]
    return request.build_absolute_uri(request.path)
