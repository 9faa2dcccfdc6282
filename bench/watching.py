# SPDX-License-Identifier: EUPL-1.2
"""Asks each process of a server: which of them answers is seen by whose the connection is."""

import re
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

PATIENCE = 30
SOCKET = re.compile(r"socket:\[(\d+)\]")
#: so many connections are opened at once for each page: that all of them come to one process out of two is rare
AT_ONCE = 6


class Door:
    """The port that several processes take connections from."""

    def __init__(self, port: int, processes: Callable[[], list[int]]) -> None:
        self.port, self.processes = port, processes

    def wait_until(self, expected: dict[bytes, bytes]) -> float:
        """Ask again and again until every process has answered each request with these bytes; when the last of them did."""
        missing = {(process, request) for process in self.processes() for request in expected}
        until = time.perf_counter() + PATIENCE
        while missing:
            assert time.perf_counter() < until, f"not seen: {missing}"
            asked = sorted({request for _process, request in missing}) * AT_ONCE
            with ThreadPoolExecutor(len(asked)) as asking:
                for done in as_completed([asking.submit(self.asked, request) for request in asked]):
                    request, process, answer, moment = done.result()
                    if expected[request] in answer and (process, request) in missing:
                        missing.discard((process, request))
                        last = moment
        return last

    def asked(self, request: bytes) -> tuple[bytes, int, bytes, float]:
        """One request on a connection of its own: which process answered, what, and when."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as connection:
            connection.sendall(request)
            answer = connection.recv(65536)
            while len(answer) < length_of(answer):
                answer += connection.recv(65536)
            return request, self.holder_of(connection.getsockname()[1]), answer, time.perf_counter()

    def holder_of(self, client: int) -> int:
        """The process that holds the other end of the connection from this port of ours."""
        ends = f":{self.port:04X}", f":{client:04X}"
        for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[1].endswith(ends[0]) and fields[2].endswith(ends[1]):
                return next((pid for pid in self.processes() if fields[9] in sockets_of(pid)), 0)
        return 0


def length_of(answer: bytes) -> int:
    """How long an answer is with its headers; more than is there while these are not whole."""
    head, end, _body = answer.partition(b"\r\n\r\n")
    told = re.search(rb"(?i)content-length: *(\d+)", head)
    return len(head) + len(end) + int(told[1]) if end and told else len(answer) + 1


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
