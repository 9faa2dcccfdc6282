# SPDX-License-Identifier: EUPL-1.2
"""The documents that come in and go out, as the two registers of the office keep them."""

from vanphong.documents.models.incoming import Channel, IncomingDocument
from vanphong.documents.models.outgoing import OutgoingDocument
from vanphong.documents.models.urgency import Urgency

__all__ = ["Channel", "IncomingDocument", "OutgoingDocument", "Urgency"]
