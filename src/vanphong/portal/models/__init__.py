# SPDX-License-Identifier: EUPL-1.2
"""The records of the portal."""

from vanphong.portal.models.attempts import Attempt
from vanphong.portal.models.directives import Field, PublishedDocument, PublishedFile
from vanphong.portal.models.editors import Editor
from vanphong.portal.models.generation import PublicGeneration
from vanphong.portal.models.looks import FileLook
from vanphong.portal.models.news import Language, NewsItem, NewsKind
from vanphong.portal.models.pages import LEAD, NewsPage, PlainPage, SectionPage, SiteHome
from vanphong.portal.models.pictures import Picture, Rendition
from vanphong.portal.models.questions import CitizenQuestion
from vanphong.portal.models.ratings import PageRating, Usefulness
from vanphong.portal.models.receptions import ReceptionDay
from vanphong.portal.models.reviews import NewsOfReview

__all__ = [
    "LEAD",
    "Attempt",
    "CitizenQuestion",
    "Editor",
    "Field",
    "FileLook",
    "Language",
    "NewsItem",
    "NewsKind",
    "NewsOfReview",
    "NewsPage",
    "PageRating",
    "Picture",
    "PlainPage",
    "PublicGeneration",
    "PublishedDocument",
    "PublishedFile",
    "ReceptionDay",
    "Rendition",
    "SectionPage",
    "SiteHome",
    "Usefulness",
]
