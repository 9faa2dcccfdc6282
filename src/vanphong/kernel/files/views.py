# SPDX-License-Identifier: EUPL-1.2
"""The one door to content: a download, for whoever sees the record it belongs to."""

from django.contrib.auth.decorators import login_required
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from vanphong.kernel.files.queries import attachment_seen_by
from vanphong.kernel.files.sending import sent


@require_safe
@login_required
def download(request: HttpRequest, pk: int) -> FileResponse:
    """Send a file to be saved, never to be shown inside our own pages. An unseen one is not found."""
    attachment = attachment_seen_by(request.user, pk)
    if attachment is None:
        raise Http404
    return sent(attachment.file, attachment.name)
