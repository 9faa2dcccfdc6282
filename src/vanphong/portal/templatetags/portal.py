# SPDX-License-Identifier: EUPL-1.2
"""What public pages need beside the house's own tags."""

import json
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString, mark_safe

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
    return news_article(item, request.build_absolute_uri(request.path))


@register.simple_tag(takes_context=True)
def page_url(context: dict[str, Any], page: Any) -> str:
    """The address of a page as seen from this one."""
    return page.get_url(context.get("request")) or ""


@register.simple_tag(takes_context=True)
def language_url(context: dict[str, Any], code: str) -> str:
    """The link that changes the language and comes back."""
    return (
        f"{reverse('cong:language', args=[code])}?{urlencode({'next': context['request'].get_full_path()})}"
    )


@register.simple_tag(takes_context=True)
def absolute_url(context: dict[str, Any]) -> str:
    """The address of this page without its query, for those who pass it on."""
    request = context["request"]
    return request.build_absolute_uri(request.path)
