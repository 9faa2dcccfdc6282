# SPDX-License-Identifier: EUPL-1.2
"""Readers of the portal, each on a connection of its own, reading page after page: python -m bench.reading PORT READERS SECONDS.

It takes addresses on its input, one a line, and tells on its output as JSON what it met. A process of its own: it takes nothing
of the server's.
"""

import asyncio
import json
import sys
import time
from collections import Counter
from random import Random

#: so many pages a reader opens on one connection
ON_ONE_CONNECTION = 20
PATIENCE = 30


class Reading:
    """What the readers met together."""

    def __init__(self, port: int, seconds: float, addresses: list[str]) -> None:
        self.port, self.addresses = port, addresses
        self.until = time.perf_counter() + seconds
        self.waits: list[float] = []
        self.failures: Counter[str] = Counter()
        self.open = self.most_open = self.repeated = 0

    async def reader(self, number: int) -> None:
        """One reader: page after page until the time is over."""
        random = Random(number)
        while time.perf_counter() < self.until:
            try:
                await self.one_connection(random)
            except (OSError, ValueError, TimeoutError, asyncio.IncompleteReadError) as error:
                self.failures[f"{type(error).__name__}: {error}"] += 1

    async def one_connection(self, random: Random) -> None:
        """Some pages on one connection, as a browser asks for them."""
        stream, door = await asyncio.open_connection("127.0.0.1", self.port)
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        try:
            for place in range(ON_ONE_CONNECTION):
                is_last = place == ON_ONE_CONNECTION - 1 or time.perf_counter() >= self.until
                address, began = random.choice(self.addresses), time.perf_counter()
                try:
                    told = await self.page(stream, door, address, is_last)
                except (ConnectionError, asyncio.IncompleteReadError):
                    if place == 0:
                        raise
                    # a connection that was open a while may close just now: browsers ask again on a new one
                    await self.again(address)
                    told = b"connection: close"
                self.waits.append(time.perf_counter() - began)
                if is_last or b"connection: close" in told.lower():
                    return
        finally:
            self.open -= 1
            door.close()

    async def again(self, address: str) -> None:
        """The same page on a new connection."""
        self.repeated += 1
        stream, door = await asyncio.open_connection("127.0.0.1", self.port)
        try:
            await self.page(stream, door, address, is_last=True)
        finally:
            door.close()

    async def page(
        self, stream: asyncio.StreamReader, door: asyncio.StreamWriter, address: str, is_last: bool
    ) -> bytes:
        """One page, looked at; its headers."""
        door.write(asking(address, is_last))
        async with asyncio.timeout(PATIENCE):
            told, body = await answer_of(stream)
        first = told.partition(b"\r\n")[0]
        if b" 200 " not in first or body.rstrip()[-1:] != b">":
            self.failures[first.decode()] += 1
        return told


def asking(address: str, is_last: bool) -> bytes:
    """A request as a browser writes it."""
    connection = "close" if is_last else "keep-alive"
    return f"GET {address} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: {connection}\r\n\r\n".encode()


async def answer_of(stream: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Headers and body of an answer."""
    told = await stream.readuntil(b"\r\n\r\n")
    length = told.lower().partition(b"content-length:")[2].partition(b"\r\n")[0]
    if not length:
        raise ValueError(f"no length told: {told.partition(b'HTTP/1.1')[2][:40]!r}")
    return told, await stream.readexactly(int(length))


async def main(port: int, readers: int, seconds: float, addresses: list[str]) -> None:
    """Send them all at once."""
    reading = Reading(port, seconds, addresses)
    await asyncio.gather(*(reading.reader(number) for number in range(readers)))
    waits = sorted(reading.waits)
    told = {
        "pages": len(waits), "failures": dict(reading.failures), "worst": waits[-1], "usual": waits[len(waits) // 2],
        "slow": waits[len(waits) * 99 // 100], "open": reading.most_open,
        "repeated": reading.repeated,
    }  # fmt: skip
    print(json.dumps(told))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]), sys.stdin.read().split()))
