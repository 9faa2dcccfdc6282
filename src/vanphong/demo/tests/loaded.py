# SPDX-License-Identifier: EUPL-1.2
"""The example province, loaded once for everything that is tried on it: whoever comes first loads it, the others copy."""

import fcntl
import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
KEY = "a key that was here before the example was loaded"


def environment_of(folder: Path) -> dict[str, str]:
    """What a program needs to work in that data folder, and nothing of ours."""
    ours = {
        name: value for name, value in os.environ.items() if not name.startswith(("VANPHONG_", "DATABASE"))
    }
    return ours | {"VANPHONG_VAR": str(folder)}


def shared_folder(base: Path) -> Path:
    """Where the workers of a run, or of all its parts (script/test), find what one of them has made."""
    if named := os.environ.get("SHARED_BY_TESTS"):
        return Path(named)
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


def copy_of_example(shared: Path, folder: Path) -> str:
    """Put the example province, as script/demo loads it, into that data folder; what the script said while it loaded."""
    made, said = shared / "example", shared / "example-said"
    with (shared / "example.lock").open("w") as queue:
        fcntl.flock(queue, fcntl.LOCK_EX)
        if not said.exists():
            shutil.rmtree(made, ignore_errors=True)
            made.mkdir()
            (made / "secret-key").write_text(KEY)
            load(made, said)
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return said.read_text()


def load(made: Path, said: Path) -> None:
    """Load it anew, which takes about a minute."""
    done = subprocess.run(
        [ROOT / "script/demo", "--no-serve"],
        env=environment_of(made),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said.write_text(done.stdout)
