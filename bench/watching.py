# SPDX-License-Identifier: EUPL-1.2
"""Asks each process of a server: which of them answers is seen by whose the connection is."""

import re
import socket
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 30
SOCKET = re.compile(r"socket:\[(\d+)\]")


class Door:
    """The port that several processes take connections from."""

    def __init__(self, port: int, processes: Callable[[], list[int]]) -> None:
        self.port, self.processes = port, processes

    def open_all(self, request: bytes) -> None:
        """Ask until each process has answered once."""
        self.wait_until(request, b"")

    def wait_until(self, request: bytes, expected: bytes) -> None:
        """Ask again and again until the newest answer of every process holds these bytes."""
        waiting, until = set(self.processes()), time.perf_counter() + PATIENCE
        while waiting:
            assert time.perf_counter() < until, f"processes {waiting} do not show {expected!r}"
            process, answer = self.asked(request)
            if expected in answer:
                waiting.discard(process)
            else:
                waiting.add(process)

    def asked(self, request: bytes) -> tuple[int, bytes]:
        """One request on a connection of its own: which process answered, and what."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            own = connection.getsockname()[1]
            connection.sendall(request)
            parts = [connection.recv(65536)]
            process = self.holder_of(own)
            while parts[-1]:
                parts.append(connection.recv(65536))
        return process, b"".join(parts)

    def holder_of(self, client: int) -> int:
        """The process that holds the other end of the connection from this port of ours; 0 where it has let go already."""
        ends = f":{self.port:04X}", f":{client:04X}"
        for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[1].endswith(ends[0]) and fields[2].endswith(ends[1]):
                return next((pid for pid in self.processes() if fields[9] in sockets_of(pid)), 0)
        return 0


def sockets_of(process: int) -> set[str]:
    """The inodes of the sockets that a process holds."""
    found = set()
    for file in Path(f"/proc/{process}/fd").iterdir():
        try:
            match = SOCKET.fullmatch(str(file.readlink()))
        except OSError:
            continue
        if match:
            found.add(match[1])
    return found
