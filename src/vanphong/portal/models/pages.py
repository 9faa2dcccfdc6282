# SPDX-License-Identifier: EUPL-1.2
"""The pages of the public side: homes of sites, sections, plain pages and news. Their text is edited in Wagtail's admin."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.db import models
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from vanphong.portal.blocks import Body
from vanphong.portal.models.guarded import ANSWER, GuardedText

LEAD = 600


class HousePage(Page):
    """What all pages have in common: the house's rules decide what an editor may do to them."""

    #: the date by which somebody looks whether the page is still right
    look_again_on = models.DateField(_("to be looked through by"), null=True, blank=True)

    promote_panels = [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")]
    settings_panels = [FieldPanel("look_again_on")]
    preview_modes: list[Any] = [("", _("As readers see it"))]

    class Meta:
        abstract = True

    def permissions_for_user(self, user: Any) -> Any:
        """By the house's own permissions."""
        from vanphong.portal.editors.rules import tester_for

        return tester_for(user, self)

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What every public template shows around the page."""
        from vanphong.portal.queries.site import surroundings_of

        return super().get_context(request, *args, **kwargs) | surroundings_of(self, request)

    def serve_preview(self, request: Any, mode_name: str) -> Any:
        """In the language of the page, whatever language its editor reads the admin in."""
        with translation.override(self.locale.language_code):
            response = super().serve_preview(request, mode_name)
            return response.render() if hasattr(response, "render") else response


class SiteHome(GuardedText, HousePage):
    """The first page of a site: of the province, or of a body with pages of its own. A further site is a further row."""

    #: above the name in the masthead, "ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN"
    above = models.CharField(_("line above the name"), max_length=150, blank=True)
    welcome = models.TextField(_("what this site is for"), blank=True)
    address_line = models.TextField(_("address and responsibility, at the foot"), blank=True)

    parent_page_types = ["wagtailcore.Page", "portal.SiteHome"]
    subpage_types = ["portal.SiteHome", "portal.SectionPage", "portal.PlainPage"]
    template = "portal/pages/home.html"
    content_panels = [
        *Page.content_panels,
        FieldPanel("above"),
        FieldPanel("welcome"),
        FieldPanel("address_line"),
        ANSWER,
    ]

    class Meta:
        verbose_name = _("home of a site")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The newest of everything."""
        from vanphong.portal.queries.site import newest_for

        return super().get_context(request, *args, **kwargs) | newest_for(self)


class SectionPage(GuardedText, HousePage):
    """A section (chuyên mục): news and pages on one matter."""

    intro = models.TextField(_("what stands in this section"), blank=True)

    parent_page_types = ["portal.SiteHome", "portal.SectionPage"]
    subpage_types = ["portal.SectionPage", "portal.PlainPage", "portal.NewsPage"]
    template = "portal/pages/section.html"
    content_panels = [*Page.content_panels, FieldPanel("intro"), ANSWER]

    class Meta:
        verbose_name = _("section")

    def get_context(self, request: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Its news, page by page, and its pages."""
        from vanphong.portal.queries.site import section_context

        return super().get_context(request, *args, **kwargs) | section_context(self, request)


class PlainPage(GuardedText, HousePage):
    """A page that stands: organisation, contacts, a plan."""

    body = StreamField(Body(), verbose_name=_("text"), blank=True)

    parent_page_types = ["portal.SiteHome", "portal.SectionPage", "portal.PlainPage"]
    subpage_types = ["portal.PlainPage"]
    template = "portal/pages/plain.html"
    content_panels = [*Page.content_panels, FieldPanel("body"), ANSWER]
    search_fields = [*Page.search_fields, index.SearchField("body")]

    class Meta:
        verbose_name = _("page")


class NewsPage(HousePage):
    """The text of a news item. Where it stands on its way through the desk is kept by its NewsItem."""

    lead = models.TextField(_("lead"), validators=[MaxLengthValidator(LEAD)])
    body = StreamField(Body(), verbose_name=_("text"), blank=True)
    #: stands under the lead and, small, in lists
    picture = models.ForeignKey(
        "portal.Picture", verbose_name=_("lead picture"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )  # fmt: skip
    picture_alt = models.CharField(
        _("What the picture shows"), max_length=250, blank=True, help_text=_("For readers who cannot see it.")
    )
    picture_caption = models.CharField(_("Caption"), max_length=300, blank=True)
    picture_credit = models.CharField(_("Photographer or source"), max_length=120, blank=True)
    author_line = models.CharField(_("author as printed"), max_length=120, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    event_on = models.DateField(_("day of the event"), null=True, blank=True)

    is_creatable = False  # it is begun at the desk, which knows its author
    parent_page_types = ["portal.SectionPage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels, FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_alt"), FieldPanel("picture_caption"), FieldPanel("picture_credit")],
            heading=_("Lead picture"),
        ),
        FieldPanel("body"), FieldPanel("author_line"), FieldPanel("source"), FieldPanel("event_on"),
    ]  # fmt: skip
    search_fields = [*Page.search_fields, index.SearchField("lead"), index.SearchField("body")]

    class Meta:
        verbose_name = _("news item")

    def clean(self) -> None:
        super().clean()
        if self.picture_id and not self.picture_alt.strip():
            raise ValidationError(
                {"picture_alt": _("Say what the picture shows, for readers who cannot see it.")}
            )

    def get_template(self, request: Any, *args: Any, **kwargs: Any) -> str:
        """A withdrawn item keeps its address; it shows the note and no text."""
        return f"portal/pages/{'news_withdrawn' if self.is_withdrawn else 'news'}.html"

    @property
    def is_withdrawn(self) -> bool:
        """Whether the desk has taken it back."""
        return getattr(self, "item", None) is not None and self.item.state == "withdrawn"

    def serve(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """As any page; withdrawn, with the answer that it is gone."""
        response = super().serve(request, *args, **kwargs)
        if self.is_withdrawn:
            response.status_code = 410
        return response

    @property
    def words(self) -> str:
        """Its text without marks of layout, for the search."""
        told = [self.title, self.lead, self.picture_caption]
        return " ".join([*told, *self.body.stream_block.get_searchable_content(self.body)])
