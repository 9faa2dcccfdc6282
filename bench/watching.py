# SPDX-License-Identifier: EUPL-1.2
"""Asks each process of a server, over a connection to it that is held open: whose a connection is, is looked up."""

import re
import socket
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PATIENCE = 30
SOCKET = re.compile(r"socket:\[(\d+)\]")


class Door:
    """The port that several processes take connections from, with an open connection to each of them."""

    def __init__(self, port: int, processes: Callable[[], list[int]], request: bytes) -> None:
        self.port, self.processes, self.request = port, processes, request
        self.held: dict[int, socket.socket] = {}
        self.open_each()

    def open_each(self) -> None:
        """Open connections until there is one to each process."""
        until = time.perf_counter() + PATIENCE
        while missing := set(self.processes()) - set(self.held):
            assert time.perf_counter() < until, f"processes {missing} take no connection"
            connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
            ask(connection, self.request)
            process = self.holder_of(connection.getsockname()[1])
            if process in missing:
                self.held[process] = connection
            else:
                connection.close()

    def stay(self, seconds: float) -> None:
        """Wait so long, and say something now and then: a server closes a connection on which nothing is said."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            for process in self.processes():
                self.asked(process, self.request)
            time.sleep(max(0, min(0.7, until - time.perf_counter())))

    def wait_until(self, expected: dict[bytes, bytes]) -> float:
        """Ask every process for each of these pages until it shows what is expected; when the last of them did."""
        with ThreadPoolExecutor() as asking:
            return max(asking.map(lambda process: self.shown_by(process, expected), self.processes()))

    def shown_by(self, process: int, expected: dict[bytes, bytes]) -> float:
        """When one process had shown all of it."""
        until = time.perf_counter() + PATIENCE
        for request, text in expected.items():
            while text not in self.asked(process, request):
                assert time.perf_counter() < until, f"process {process} does not show {text!r}"
        return time.perf_counter()

    def asked(self, process: int, request: bytes) -> bytes:
        """What this process answers; a connection that the server has closed meanwhile is opened again."""
        until = time.perf_counter() + PATIENCE
        while True:
            try:
                return ask(self.held[process], request)
            except OSError:
                if time.perf_counter() > until:
                    raise
                self.held.pop(process).close()
                self.open_each()

    def holder_of(self, client: int) -> int:
        """The process that holds the other end of the connection from this port of ours."""
        ends = f":{self.port:04X}", f":{client:04X}"
        for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[1].endswith(ends[0]) and fields[2].endswith(ends[1]):
                return next((pid for pid in self.processes() if fields[9] in sockets_of(pid)), 0)
        return 0


def ask(connection: socket.socket, request: bytes) -> bytes:
    """One request and its whole answer."""
    connection.sendall(request)
    answer = b""
    while len(answer) < length_of(answer):
        part = connection.recv(65536)
        if not part:
            raise ConnectionResetError("closed by the server")
        answer += part
    return answer


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
