# SPDX-License-Identifier: EUPL-1.2
"""What the text of a page is made of. Each part has a template of its own."""

from typing import Any

from django.utils.html import escape
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

LETTERS = ["bold", "italic", "link", "document-link"]


class Picture(blocks.StructBlock):
    """A picture is told in words to those who cannot see it: without them it is not taken."""

    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("What the picture shows"), max_length=250, help_text=_("For readers who cannot see it.")
    )
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)
    credit = blocks.CharBlock(label=_("Photographer or source"), max_length=120, required=False)

    class Meta:
        template = "portal/blocks/picture.html"
        icon = "image"
        label = _("Picture")


class Table(blocks.StructBlock):
    """A table with a heading for each column."""

    caption = blocks.CharBlock(label=_("Title of the table"), max_length=250)
    table = TypedTableBlock([("text", blocks.CharBlock(label=_("Text"), required=False))], label=_("Table"))

    class Meta:
        template = "portal/blocks/table.html"
        icon = "table"
        label = _("Table")


class FileToSave(blocks.StructBlock):
    """A file that readers can save."""

    file = DocumentChooserBlock(label=_("File"))
    title = blocks.CharBlock(label=_("What the file is"), max_length=250)

    class Meta:
        template = "portal/blocks/file.html"
        icon = "doc-full"
        label = _("File")


class Quote(blocks.StructBlock):
    """Somebody's own words."""

    text = blocks.TextBlock(label=_("Words quoted"))
    speaker = blocks.CharBlock(label=_("Who said so"), max_length=200, required=False)

    class Meta:
        template = "portal/blocks/quote.html"
        icon = "openquote"
        label = _("Quote")


class Body(blocks.StreamBlock):
    """The text of a page."""

    paragraph = blocks.RichTextBlock(
        label=_("Paragraph"), features=[*LETTERS, "ol", "ul", "h3"], icon="pilcrow"
    )
    heading = blocks.CharBlock(
        label=_("Heading"), max_length=200, icon="title", template="portal/blocks/heading.html"
    )
    picture = Picture()
    table = Table()
    file = FileToSave()
    quote = Quote()


def paragraphs(texts: list[str]) -> list[dict[str, Any]]:
    """Plain paragraphs as the body of a page holds them."""
    return [{"type": "paragraph", "value": f"<p>{escape(text)}</p>"} for text in texts]
