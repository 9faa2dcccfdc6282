# SPDX-License-Identifier: EUPL-1.2
"""What files of Word, Excel and OpenDocument hold alike: pictures, drawings, paths of the office's own computers."""

import re
from collections.abc import Iterator

from vanphong.portal.leaks.archives import Package
from vanphong.portal.leaks.findings import Finding, NotReadable
from vanphong.portal.leaks.pictures import cleaned_picture, in_picture
from vanphong.portal.leaks.places import FILE
from vanphong.portal.leaks.text import in_text

#: how pictures end that can hold a position and a camera
PHOTOS = ("png", "jpg", "jpeg", "tif", "tiff")
LOCAL = re.compile(r"^(?:file:|[A-Za-z]:[\\/]|\\\\|//)", re.IGNORECASE)


def in_photo(package: Package, name: str) -> Iterator[Finding]:
    """What a picture in the file gives away."""
    place = FILE.at("picture", name[-80:])
    try:
        yield from in_picture(package.read(name), place)
    except NotReadable:  # programs show what they can of it; nothing can be said of the rest
        yield Finding("unread", place)


def clean_photo(package: Package, name: str) -> None:
    """A picture in the file without its properties, shown as before."""
    try:
        if any(finding.cleanable for finding in in_picture(package.read(name), FILE)):
            package.put(name, cleaned_picture(package.read(name), turn=False))
    except NotReadable:
        return  # it stays as it is, and the scan of the cleaned file asks about it


def in_drawing(package: Package, name: str) -> Iterator[Finding]:
    """What the words in a drawing (SVG) give away."""
    for element in package.xml(name).iter("{*}*"):
        yield from in_text(element.text or "", FILE.at("part", name[:80]))
