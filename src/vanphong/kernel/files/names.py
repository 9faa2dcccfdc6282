# SPDX-License-Identifier: EUPL-1.2
"""What a file is called here: the sender's name without anything that could harm whoever saves it."""

import re

from vanphong.kernel.vietnamese import clean

LONGEST = 150
#: signs that some system's folders cannot hold
_UNFIT = re.compile(r'[<>:"|?*\x00-\x1f]')
#: names that Windows keeps for devices
_DEVICE = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def safe_name(sent: str | None) -> str:
    """The last part of the name sent, put right; "tep" where nothing is left of it."""
    name = clean(re.split(r"[/\\]", sent or "")[-1])
    name = _UNFIT.sub("_", name).strip(". ")
    if _DEVICE.match(name):
        name = f"_{name}"
    stem, dot, ending = name.rpartition(".")
    if dot and len(ending) <= 10:
        return f"{stem.rstrip('. ')[: LONGEST - len(ending) - 1]}.{ending}"
    return name[:LONGEST] or "tep"
