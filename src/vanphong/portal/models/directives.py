# SPDX-License-Identifier: EUPL-1.2
"""Directive documents on the portal: which entry of the outgoing register the public sees, and with which files."""

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from vanphong.documents.models import OutgoingDocument
from vanphong.kernel.files.models import StoredFile
from vanphong.kernel.vietnamese import fold
from vanphong.organisation.models import Unit
from vanphong.portal.states import DirectiveState


class Field(models.Model):
    """A field of administration (lĩnh vực), by which readers narrow the list."""

    name = models.CharField(_("field"), max_length=120, unique=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "name"]
        verbose_name = _("field of administration")

    def __str__(self) -> str:
        return self.name


class PublishedDocument(models.Model):
    """An outgoing document that the public may read. Its facts stand in the register alone and are never typed again.

    Date, type and body can never change in the register: they are kept here too, to walk the list along an index.
    """

    document = models.OneToOneField(OutgoingDocument, on_delete=models.PROTECT, related_name="publication")
    #: its permanent address, "125-qd-ubnd-2024"
    slug = models.SlugField(max_length=120, unique=True)
    dated_on = models.DateField(_("date of the document"))
    type_code = models.CharField(_("document type"), max_length=10)
    unit = models.ForeignKey(
        Unit,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("issuing body"),
    )
    field = models.ForeignKey(
        Field,
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        verbose_name=_("field of administration"),
    )
    state = models.CharField(max_length=10, choices=DirectiveState.choices, default=DirectiveState.PUBLISHED)
    published_on = models.DateField(_("published on"))
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)
    public_note = models.TextField(_("note to the public"), blank=True)
    folded = models.TextField(editable=False)

    class Meta:
        ordering = ["-dated_on", "-id"]
        verbose_name = _("published document")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=DirectiveState.values), name="directive_state_known"
            ),
            models.CheckConstraint(
                condition=~Q(state="withdrawn") | (Q(withdrawn_on__isnull=False) & ~Q(public_note="")),
                name="directive_withdrawn_with_note",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "dated_on", "id"], name="directive_by_day"),
            models.Index(fields=["state", "type_code", "dated_on", "id"], name="directive_by_type"),
            models.Index(fields=["state", "field", "dated_on", "id"], name="directive_by_field"),
            models.Index(fields=["state", "unit", "dated_on", "id"], name="directive_by_body"),
            models.Index(fields=["published_on", "unit"], name="directive_by_published"),
        ]

    def __str__(self) -> str:
        return str(self.document)

    def get_absolute_url(self) -> str:
        return reverse("portal:directive_record", args=[self.pk])

    @property
    def public_url(self) -> str:
        """Where readers find it, for good."""
        return reverse("cong:directive", args=[self.slug])

    def adopt(self, document: OutgoingDocument) -> None:
        """Take over what the register says and never changes, and what is searched."""
        self.document, self.dated_on, self.type_code = document, document.dated_on, document.type_code
        self.unit_id = document.issuing_unit_id
        self.slug = self.slug or address_of(document)
        self.prepare_look_up()

    def prepare_look_up(self) -> None:
        """What the public can find it by: nothing of recipients or notes, which are the register's own."""
        document = self.document
        self.folded = fold(f"{document.number_and_symbol} {document.titled_subject} {document.signer_name}")

    def standing(self, day: date) -> tuple[str, Any]:
        """How the document stands on that day: tone and words."""
        if self.state == DirectiveState.WITHDRAWN:
            return "late", pgettext_lazy("document", "Taken off the portal")
        return validity_of(self.document, day)


def validity_of(document: OutgoingDocument, day: date) -> tuple[str, Any]:
    """Tone and words for the effect of a document on that day."""
    if document.replaced_by_id and (document.effective_to is None or document.effective_to < day):
        return "late", _("replaced")
    if document.effective_to is not None and document.effective_to < day:
        return "late", _("no longer in effect")
    if (document.effective_from or document.dated_on) > day:
        return "soon", _("not yet in effect")
    return "done", _("in effect")


def address_of(document: OutgoingDocument) -> str:
    """The last part of its permanent address; the year stands in it once."""
    number = slugify(fold(document.number_and_symbol).replace(" ", "-"))
    return number if document.is_normative else f"{number}-{document.dated_on.year}"


class PublishedFile(models.Model):
    """A file of a published document that the public may save: the register's own, or a copy that was cleaned."""

    publication = models.ForeignKey(PublishedDocument, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(_("file name"), max_length=200)
    position = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def url(self) -> str:
        """Where readers save it."""
        return reverse("cong:file", args=[self.pk])
