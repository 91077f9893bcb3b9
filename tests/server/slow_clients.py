#!/usr/bin/env python3
"""Two hundred slow clients, and others who are answered as before. Loopback only; under a minute.

usage: slow_clients.py BUILD_FOLDER
"""

import contextlib
import socket
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path

from wire import connect, get, make_nation, read_answer, request, served

PAGES = ["/", "/measures/S251_M02", "/measures/S251_M02?group=region&authority=Ashmarrow",
         "/search?q=children", "/ready"]
EACH = 50          # of every kind of slow client: 200 in all
SECONDS = 22       # longer than a request may take to arrive
MOST_MORE = 48     # megabytes; sockets' own buffers are the kernel's


def dribble(line, data, end):
    """One byte at a time. True: the server put an end to it."""
    for byte in data:
        if time.monotonic() > end:
            return False
        try:
            line.sendall(bytes([byte]))
            line.settimeout(0.25)
            if line.recv(4096) is not None:
                return True
        except socket.timeout:
            continue
        except OSError:
            return True
    return False


def slow_headers(line, end):
    return dribble(line, request("/", *["X-Slow: " + "a" * 50] * 20), end)


def slow_body(line, end):
    line.sendall(request("/", "Content-Length: 100000", method="POST"))
    return dribble(line, b"a" * 100_000, end)


def never_reads(line, end):
    """Asks for pages and takes none of them."""
    with contextlib.suppress(OSError):
        line.settimeout(1)
        line.sendall(request("/measures/S251_M02", close=False) * 2000)
    while time.monotonic() < end:
        time.sleep(0.5)
    return True


def says_nothing(line, end):
    while time.monotonic() < end:
        time.sleep(0.5)
    return True


def slow_client(server, kind, end, shed):
    with contextlib.suppress(OSError), connect(server, receive_buffer=4096) as line:
        if kind(line, end):
            shed[kind.__name__] = shed.get(kind.__name__, 0) + 1


def ask_until(server, end, times):
    """A well-behaved client; every answer must be right."""
    number = 0
    while time.monotonic() < end:
        path = PAGES[number % len(PAGES)]
        number += 1
        begun = time.monotonic()
        answer = get(server, path)
        times.append(time.monotonic() - begun)
        assert answer.status == 200, f"{path}: {answer.status}"
        time.sleep(0.01)


def attack(server, end):
    shed = {}
    clients = [threading.Thread(target=slow_client, args=(server, kind, end, shed), daemon=True)
               for kind in (slow_headers, slow_body, never_reads, says_nothing)
               for _ in range(EACH)]
    for client in clients:
        client.start()
    return clients, shed


def main():
    program = str(Path(sys.argv[1]).resolve() / "plumbline")
    with tempfile.TemporaryDirectory() as folder:
        with served(program, make_nation(program, folder), "--no-log") as server:
            before, during = [], []
            ask_until(server, time.monotonic() + 3, before)
            memory = server.resident()
            clients, shed = attack(server, time.monotonic() + SECONDS)
            ask_until(server, time.monotonic() + SECONDS, during)
            for client in clients:
                client.join(timeout=10)
            grown = server.resident() - memory
            ask_until(server, time.monotonic() + 1, [])
            assert server.stop() == 0
    print(f"{len(during)} requests answered beside {4 * EACH} slow clients, median "
          f"{1000 * statistics.median(during):.1f} ms (before: "
          f"{1000 * statistics.median(before):.1f} ms); memory {memory:.0f} MB and {grown:+.0f} MB")
    assert grown < MOST_MORE, f"memory grew by {grown:.0f} MB, more than {MOST_MORE}"
    for kind in (slow_headers, slow_body):
        assert shed.get(kind.__name__) == EACH, f"{kind.__name__}: {shed} of {EACH} put an end to"


main()
