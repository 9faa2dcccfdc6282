# SPDX-License-Identifier: EUPL-1.2
"""A PostgreSQL of our own for tests and measurements: in a folder under /tmp, reached by its socket alone.

In Python:  with private_postgres() as url: …      In a shell:  python tests/private_postgres.py COMMAND…
"""

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PREFIX = "vanphong-pg-"
DATABASE = "vanphong"
#: a test's data need not survive a power cut
QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
ALWAYS = {
    "listen_addresses": "",
    "max_connections": "60",
    "shared_buffers": "256MB",
    "max_wal_size": "4GB",
    "timezone": "UTC",
}


class NoPostgres(RuntimeError):
    """There is no PostgreSQL server on this machine, or it did not start."""


def server_programs() -> Path:
    """The folder of initdb and postgres: the newest that a package installed, else where PATH finds one."""
    installed = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"),
        key=lambda found: float(found.parts[-3]),
        reverse=True,
    )
    found = installed[0] if installed else shutil.which("initdb")
    if not found:
        raise NoPostgres("no PostgreSQL server on this machine (Debian, Ubuntu: apt-get install postgresql)")
    return Path(found).parent


def its_user() -> dict[str, Any]:
    """Whom the server runs as: PostgreSQL refuses root, so then user postgres."""
    if os.geteuid() != 0:
        return {}
    try:
        account = pwd.getpwnam("postgres")
    except KeyError as error:
        raise NoPostgres(
            "run as root, PostgreSQL needs the system user postgres, which is missing"
        ) from error
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def end_with_its_parent() -> None:
    """Run in the server's process: a killed test run takes its server along (Linux)."""
    if sys.platform == "linux":
        set_signal_at_parents_death = 1
        ctypes.CDLL(None).prctl(set_signal_at_parents_death, signal.SIGQUIT)


def clear_leftovers() -> None:
    """Remove the folders of runs that were killed: those whose server is gone."""
    for folder in Path("/tmp").glob(f"{PREFIX}*"):
        try:
            owner = int((folder / "owner").read_text())
            os.kill(owner, 0)
        except ProcessLookupError:
            shutil.rmtree(folder, ignore_errors=True)
        except (OSError, ValueError):
            continue  # another's, or one that is being made


@contextmanager
def private_postgres(*, durable: bool = False) -> Iterator[str]:
    """Start a cluster, give its DATABASE_URL, stop and remove it afterwards whatever happens.

    With `durable` it writes to disk as an office's would: for measurements.
    """
    programs, user = server_programs(), its_user()
    clear_leftovers()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir="/tmp"))
    (folder / "owner").write_text(str(os.getpid()))
    if user:
        os.chown(folder, user["user"], user["group"])
    server = None
    try:
        make_cluster(programs, folder, user)
        server = start(programs, folder, user, durable)
        create = [programs / "createdb", "-h", folder, "-U", DATABASE, DATABASE]
        subprocess.run(create, check=True, cwd="/", capture_output=True)
        yield f"postgresql://{DATABASE}@/{DATABASE}?host={folder}"
    finally:
        if server is not None:
            stop(server)
        shutil.rmtree(folder, ignore_errors=True)


def make_cluster(programs: Path, folder: Path, user: dict[str, Any]) -> None:
    """Write the empty cluster: UTF-8, with the letters of every language where the system knows them."""
    for locale in ("C.UTF-8", "en_US.UTF-8", "C"):
        command = [programs / "initdb", "-D", folder / "data", "-U", DATABASE, "-A", "trust", "-E", "UTF8"]
        made = subprocess.run(
            [*command, f"--locale={locale}", "--no-sync"],
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            **user,
        )
        if made.returncode == 0:
            return
        shutil.rmtree(folder / "data", ignore_errors=True)
    raise NoPostgres(f"initdb failed: {made.stderr.strip()[-600:]}")


def start(programs: Path, folder: Path, user: dict[str, Any], durable: bool) -> subprocess.Popen:
    """Start the server and wait until it answers."""
    settings = {**ALWAYS, "unix_socket_directories": str(folder), **({} if durable else QUICK)}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    log = folder / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", *options],
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            preexec_fn=end_with_its_parent,
            start_new_session=True,
            **user,
        )
    for _attempt in range(300):
        ready = subprocess.run(
            [programs / "pg_isready", "-q", "-h", folder, "-U", DATABASE],
            cwd="/",
            check=False,
            capture_output=True,
        )
        if ready.returncode == 0:
            return server
        if server.poll() is not None:
            break
        time.sleep(0.1)
    server.kill()
    raise NoPostgres(f"PostgreSQL did not start: {log.read_text(errors='replace')[-600:]}")


def stop(server: subprocess.Popen) -> None:
    """Stop the server at once; its data is thrown away."""
    server.send_signal(signal.SIGINT)
    try:
        server.wait(timeout=20)
    except subprocess.TimeoutExpired:
        server.send_signal(signal.SIGQUIT)
        try:
            server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def main(command: list[str]) -> int:
    """Run a command with DATABASE_URL naming a private server; its exit code is ours."""
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda received, frame: sys.exit(128 + received))
    try:
        with private_postgres() as url:
            child = subprocess.Popen(command, env={**os.environ, "DATABASE_URL": url})
            try:
                return child.wait()
            finally:
                if child.poll() is None:
                    child.terminate()
                    child.wait()
    except NoPostgres as error:
        print(f"private_postgres: {error}", file=sys.stderr)
        return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
