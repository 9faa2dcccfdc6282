# SPDX-License-Identifier: EUPL-1.2
"""Django's {% url %}, except that an address without a record's key is worked out once."""

from typing import Any

from django import template
from django.template import defaulttags
from django.urls import get_urlconf
from django.utils.translation import get_language

register = template.Library()


@register.tag("url")
def url_once(parser: Any, token: Any) -> template.Node:
    """{% url 'name' %} as Django has it."""
    node = defaulttags.url(parser, token)
    name = node.view_name
    fixed = not node.args and not node.kwargs and not name.filters and isinstance(name.var, str)
    return FixedAddress(node) if fixed else node


class FixedAddress(template.Node):
    """The address of a page that there is once in each language."""

    def __init__(self, node: defaulttags.URLNode) -> None:
        self.node, self.name = node, node.asvar
        self.found: dict[Any, str] = {}

    def render(self, context: template.Context) -> str:
        place = get_urlconf(), get_language()
        if place not in self.found:
            written = self.node.render(
                context
            )  # with a name it is put there, empty where there is no such page
            self.found[place] = context[self.name] if self.name else written
        if self.name:
            context[self.name] = self.found[place]
            return ""
        return self.found[place]
