# SPDX-License-Identifier: EUPL-1.2
"""Pictures and files of the library: which of them readers may have, because a page that they see shows them."""

import hashlib
from typing import Any

from django.core.cache import caches
from django.db.models import QuerySet
from wagtail.models import Page, ReferenceIndex

from vanphong.portal.models import FileLook, NewsPage, Picture, PublicGeneration, Rendition
from vanphong.portal.permissions import may_enter_admin
from vanphong.portal.states import NewsState


def is_shown(record: Any) -> bool:
    """Whether a page that readers see shows this picture or file: published, not withdrawn, and in its published text."""
    # news that were taken over in bulk stand in no index of Wagtail's
    leading = NewsPage.objects.live().filter(picture=record) if isinstance(record, Picture) else None
    if leading is not None and leading.exclude(item__state=NewsState.WITHDRAWN).exists():
        return True
    showing = ReferenceIndex.get_references_to(record).values_list("object_id", flat=True)
    keys = {int(key) for key in showing if key.isdigit()}
    pages = Page.objects.live().public().filter(pk__in=keys)
    return bool(keys) and pages.exclude(newspage__item__state=NewsState.WITHDRAWN).exists()


def is_size_shown(path: str) -> bool:
    """Whether readers may have a picture in the size that lies at this path. What was shown is known until something changes."""
    generation = PublicGeneration.now()
    key = hashlib.sha256(f"{generation and generation.whole} {path}".encode()).hexdigest()
    if generation is not None and caches["pictures"].get(key):
        return True
    size = Rendition.objects.select_related("image").filter(file=path).first()
    if size is None or not is_shown(size.image):
        return False  # not kept: made-up addresses drive nothing out
    if generation is not None:
        caches["pictures"].set(key, True)
    return True


def looks_visible_to(officer: Any) -> QuerySet[FileLook]:
    """The files that were stopped at the door of the library, for those who bring files there."""
    rows = FileLook.objects.select_related("copy").exclude(name="")
    return rows if may_enter_admin(officer) else rows.none()
