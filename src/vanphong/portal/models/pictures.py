# SPDX-License-Identifier: EUPL-1.2
"""Pictures of the portal. They are stored bare: without place, time, device and thumbnails that a camera writes into them."""

from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from vanphong.portal.leaks.pictures import cleaned_picture

#: the sizes of lead pictures as the public templates name them: in lists, in an item on a phone, at a desk
SIZES = ("fill-240x150|format-jpeg", "width-400|format-jpeg", "width-800|format-jpeg")


class Picture(AbstractImage):
    """A picture, cleaned before it is stored: also its sizes for readers are made of the clean one."""

    admin_form_fields = Image.admin_form_fields
    uploaded_by_user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by user"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def save(self, *args: Any, **kwargs: Any) -> None:
        own: Any = self
        if own.file and not own.file._committed:
            own.file.open("rb")
            bare = cleaned_picture(own.file.read())
            own.file = SimpleUploadedFile(own.file.name.rpartition("/")[2], bare)
            own._set_image_file_metadata()
        super().save(*args, **kwargs)


class Rendition(AbstractRendition):
    """A picture in one size."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
        #: a reader asks for a size by its file
        indexes = [models.Index(fields=["file"], name="renditions_by_file")]
