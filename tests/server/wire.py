"""A served workspace, and raw conversations with it over loopback."""

import contextlib
import os
import re
import socket
import subprocess
import tempfile
import time
from pathlib import Path


class Served:
    """The program serving a workspace on a free port."""

    def __init__(self, program, workspace, *words):
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--workspace", workspace, *words],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        line = self.process.stdout.readline()
        found = re.fullmatch(r"listening on http://127\.0\.0\.1:([1-9]\d*)\n", line)
        if not found:
            raise AssertionError(f"'{line}' does not say where it listens\n{self.lines()}")
        self.port = int(found[1])

    def lines(self):
        self.log.seek(0)
        return self.log.read().decode()

    def resident(self):
        """Megabytes in memory."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(timeout=20)

    def close(self):
        code = self.stop()
        self.process.stdout.close()
        self.log.close()
        return code


@contextlib.contextmanager
def served(program, workspace, *words):
    server = Served(program, workspace, *words)
    try:
        yield server
    finally:
        server.close()


def connect(server, timeout=10, receive_buffer=None):
    line = socket.socket()
    if receive_buffer:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    line.settimeout(timeout)
    line.connect(("127.0.0.1", server.port))
    return line


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body


def read_answer(stream, has_body=True):
    """The next answer of a connection; none when it was closed without one."""
    first = stream.readline()
    while first.startswith(b"HTTP/1.1 100 "):
        stream.readline()
        first = stream.readline()
    if not first:
        return None
    status, headers = int(first.split()[1]), {}
    while (row := stream.readline().rstrip(b"\r\n")):
        name, value = row.split(b": ", 1)
        assert name.lower() not in headers, f"{name} twice"
        headers[name.lower().decode()] = value.decode()
    length = int(headers.get("content-length", 0)) if has_body else 0
    return Answer(status, headers, stream.read(length))


def say(server, data, half_close=False, has_body=True):
    """Sends bytes on a fresh connection, and returns every answer until the server closes."""
    answers = []
    with connect(server) as line:
        with contextlib.suppress(ConnectionError):
            line.sendall(data)
            if half_close:
                line.shutdown(socket.SHUT_WR)
        with line.makefile("rb") as stream, contextlib.suppress(ConnectionError):
            while answer := read_answer(stream, has_body):
                answers.append(answer)
    return answers


def request(path, *headers, method="GET", body=b"", close=True):
    rows = [f"{method} {path} HTTP/1.1", "Host: localhost", *headers]
    if close:
        rows.append("Connection: close")
    return "\r\n".join(rows).encode("latin-1") + b"\r\n\r\n" + body


def get(server, path, *headers, method="GET"):
    answers = say(server, request(path, *headers, method=method), has_body=method != "HEAD")
    assert len(answers) == 1, f"{len(answers)} answers to {path}"
    return answers[0]


def wait_until(holds, seconds=15):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about in time"
        time.sleep(0.05)


def make_nation(program, folder):
    workspace = os.path.join(folder, "nation")
    subprocess.run([program, "demo", "--workspace", workspace], check=True,
                   stdout=subprocess.DEVNULL)
    return workspace
