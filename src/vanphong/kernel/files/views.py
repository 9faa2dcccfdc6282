# SPDX-License-Identifier: EUPL-1.2
"""The one door to content: a download, for whoever sees the record it belongs to."""

import logging

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vanphong.kernel.files.queries import attachment_seen_by
from vanphong.kernel.files.store import path_of

logger = logging.getLogger(__name__)


@require_safe
@login_required
def download(request: HttpRequest, pk: int) -> FileResponse:
    """Send a file to be saved, never to be shown inside our own pages. An unseen one is not found."""
    attachment = attachment_seen_by(request.user, pk)
    if attachment is None:
        raise Http404
    try:
        content = path_of(attachment.file.sha256).open("rb")
    except OSError as error:
        logger.error("content of attachment %s is missing: %s", attachment.pk, attachment.file.sha256)
        raise Http404(_("The content of this file is missing. Tell the administrator.")) from error
    response = FileResponse(
        content, as_attachment=True, filename=attachment.name, content_type=attachment.file.media_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
