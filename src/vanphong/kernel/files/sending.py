# SPDX-License-Identifier: EUPL-1.2
"""How the content of a stored file is sent: to be saved, never to be shown inside our own pages."""

import logging

from django.http import FileResponse, Http404
from django.utils.translation import gettext as _

from vanphong.kernel.files.models import StoredFile
from vanphong.kernel.files.store import path_of

logger = logging.getLogger(__name__)


def sent(file: StoredFile, name: str, *, is_public: bool = False) -> FileResponse:
    """The file under this name. Unless everyone may have it, it is kept nowhere on its way."""
    try:
        content = path_of(file.sha256).open("rb")
    except OSError as error:
        logger.error("content of a file is missing: %s", file.sha256)
        raise Http404(_("The content of this file is missing. Tell the administrator.")) from error
    response = FileResponse(content, as_attachment=True, filename=name, content_type=file.media_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    if not is_public:
        response["Cache-Control"] = "private, no-store"
    return response
