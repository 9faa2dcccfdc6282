# SPDX-License-Identifier: EUPL-1.2
"""One database, measured in one process: python -m bench.measuring FOLDER DIVISOR OUTPUT [GOAL…]."""

import json
import os
import sys
import time
import warnings
from dataclasses import asdict
from pathlib import Path


def main(folder: Path, divisor: int, output: Path, chosen: list[str]) -> int:
    """Build what is missing, measure what is chosen, write the results as JSON."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "vanphong.config.settings"
    import django

    django.setup()
    from bench.data.building import Size, build, is_built
    from bench.goals import GOALS
    from bench.goals.search import hits
    from bench.results import Result

    warnings.filterwarnings("ignore", "No directory at")
    stamp, size = folder / "built.json", Size().divided(divisor)
    if not is_built(stamp, size):
        if stamp.exists():
            print(
                f"The records in {folder} are of an older form. Remove the folder: they are made anew.",
                file=sys.stderr,
            )
            return 1
        build(size, stamp)
    results: list[Result] = []
    for name in chosen or GOALS:
        began = time.monotonic()
        for result in GOALS[name]():
            results.append(result)
            mark = "" if result.is_reached else "   NOT REACHED"
            indent = "      " if result.is_detail else "    "
            line = f"{result.what}: {result.printed} ({result.house} / {result.other}){mark}"
            print(f"{indent}{line}", file=sys.stderr, flush=True)
        print(f"  {name}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
        output.write_text(json.dumps({"results": [asdict(result) for result in results], "hits": hits}))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]))
