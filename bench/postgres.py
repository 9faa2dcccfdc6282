# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL whose records are kept between runs, started as the tests start theirs."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from private_postgres import DATABASE, its_user, make_cluster, server_programs, start, stop  # noqa: E402


@contextmanager
def kept_postgres(folder: Path) -> Iterator[str]:
    """Start the cluster kept in this folder (made when it is not there) and give its DATABASE_URL. It writes to disk."""
    programs, user = server_programs(), its_user()
    data, is_new = folder / "cluster", not (folder / "cluster" / "PG_VERSION").exists()
    shutil.rmtree(data, ignore_errors=True) if is_new else None
    data.mkdir(parents=True, exist_ok=True)
    # its socket lies elsewhere: the path of a socket may not be long
    door = Path(tempfile.mkdtemp(prefix="vanphong-bench-", dir="/tmp"))
    (door / "data").symlink_to(data)
    if user:
        os.chown(door, user["user"], user["group"])
        os.chown(data, user["user"], user["group"])
    data.chmod(0o700)
    server = None
    try:
        if is_new:
            make_cluster(programs, door, user)
        server = start(programs, door, user, durable=True)
        if is_new:
            subprocess.run([programs / "createdb", "-h", door, "-U", DATABASE, DATABASE], check=True, cwd="/")
        yield f"postgresql://{DATABASE}@/{DATABASE}?host={door}"
    finally:
        if server is not None:
            stop(server)
        shutil.rmtree(door, ignore_errors=True)
