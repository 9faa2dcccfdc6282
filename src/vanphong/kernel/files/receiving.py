# SPDX-License-Identifier: EUPL-1.2
"""Stops writing a file that is being sent once it is beyond the limit, so that it cannot fill the disk."""

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class LimitUploadHandler(FileUploadHandler):
    """First of the upload handlers. What is too large arrives without content, and the form refuses it by its size."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        return None if start + len(raw_data) > settings.UPLOAD_LIMIT else raw_data

    def file_complete(self, file_size: int) -> Any:
        if file_size <= settings.UPLOAD_LIMIT:
            return None
        return UploadedFile(BytesIO(), self.file_name, self.content_type, file_size, self.charset)
