# SPDX-License-Identifier: EUPL-1.2
"""Django's own tags for texts, except that a fixed text is looked up once for each language: a page has forty of them."""

from typing import Any

from django import template
from django.templatetags import i18n
from django.utils.translation import get_language

register = template.Library()
register.tags |= i18n.register.tags
register.filters |= i18n.register.filters


@register.tag("trans")
@register.tag("translate")
def translate_once(parser: Any, token: Any) -> template.Node:
    """{% translate "…" %} as Django has it."""
    node = i18n.do_translate(parser, token)
    text = node.filter_expression
    fixed = not text.filters and getattr(text.var, "literal", None) is not None
    return FixedText(node) if fixed else node


class FixedText(template.Node):
    """A text that is written in the template itself, in the reader's language."""

    def __init__(self, node: i18n.TranslateNode) -> None:
        self.node, self.asvar = node, node.asvar
        node.asvar = None
        self.said: dict[str | None, str] = {}

    def render(self, context: template.Context) -> str:
        language = get_language()
        if language not in self.said:
            self.said[language] = self.node.render(context)
        if self.asvar:
            context[self.asvar] = self.said[language]
            return ""
        return self.said[language]
