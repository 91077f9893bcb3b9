#!/usr/bin/env python3
"""Kills a server while cells are saved: kill_saves.py BUILD [ROUNDS]. Every save that was acknowledged
is there when it is back."""

import http.client
import json
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

THREADS = 8


class Server:
    """plumbline serve on a workspace, on a port of its own; it is killed, never stopped."""

    def __init__(self, program, workspace):
        began = time.monotonic()
        self.process = subprocess.Popen(
            [program, "serve", "--no-log", "--port", "0", "--workspace", workspace],
            stdout=subprocess.PIPE, text=True)
        said = re.search(r"http://127\.0\.0\.1:(\d+)", self.process.stdout.readline())
        self.port = int(said[1])
        self.took = time.monotonic() - began

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Person:
    """Somebody who is signed in; the session outlives the server."""

    def __init__(self, port):
        self.cookie = ""
        door = self.ask(port, "GET", "/sign-in")[2]
        email = re.findall(r'name="email" value="([^"]*)"', door)[5]
        password = re.search(r'name="password" value="([^"]*)"', door)[1]
        form = {"email": email, "password": password, "to": "/returns"}
        head = self.ask(port, "POST", "/sign-in", form)[1]
        self.cookie = head["Set-Cookie"].split(";")[0]
        mine = self.ask(port, "GET", "/returns")[2]
        self.path = re.search(r'href="(/returns/[^/]+/children-looked-after/2013-14)"', mine)[1]
        page = self.ask(port, "GET", self.path + "/sections/E")[2]
        self.csrf = re.search(r'data-csrf="([^"]+)"', page)[1]
        self.cells = re.findall(r'name="a:([^"]+)"', page)[:THREADS]

    def ask(self, port, method, path, form=None, headers=None):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        body = urllib.parse.urlencode(form) if form is not None else None
        every = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded", **(headers or {})}
        line.request(method, path, body, every)
        answer = line.getresponse()
        return answer.status, answer.headers, answer.read().decode()

    def save(self, port, cell, number):
        status, _, _ = self.ask(port, "POST", self.path + "/cells", {"cell": cell, "value": str(number)},
                                {"X-CSRF-Token": self.csrf, "Accept": "application/json"})
        return status == 200

    def standing(self, port):
        page = self.ask(port, "GET", self.path + "/sections/E")[2]
        found = dict(re.findall(r'name="a:([^"]+)" value="([^"]*)"', page))
        return {cell: float(found[cell].replace(",", "") or 0) for cell in self.cells}


def save_on(person, port, cell, acknowledged, saved, counter, lock, ended):
    while not ended.is_set():
        with lock:
            counter[0] += 1
            number = 1000 + counter[0]
        try:
            if person.save(port, cell, number):
                acknowledged[cell] = number
                saved.append(number)
        except (OSError, http.client.HTTPException):
            return


def main():
    program = str(Path(sys.argv[1]) / "plumbline")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    folder = tempfile.mkdtemp()
    workspace = folder + "/demo"
    subprocess.run([program, "demo", "--workspace", workspace], stdout=subprocess.DEVNULL, check=True)
    draw, acknowledged, saved, counter, lock = random.Random(11), {}, [], [0], threading.Lock()
    lost, back, person = 0, [], None
    for _ in range(rounds):
        server = Server(program, workspace)
        person = person or Person(server.port)
        began = time.monotonic()
        standing = person.standing(server.port)
        back.append(server.took + time.monotonic() - began)
        lost += sum(standing[cell] < number for cell, number in acknowledged.items())
        ended = threading.Event()
        savers = [threading.Thread(target=save_on, args=(person, server.port, cell, acknowledged, saved, counter, lock, ended))
                  for cell in person.cells]
        for one in savers:
            one.start()
        time.sleep(0.2 + draw.random() * 0.8)
        server.kill()
        ended.set()
        for one in savers:
            one.join()
    shutil.rmtree(folder)
    back.sort()
    print(json.dumps({"rounds": rounds, "saved": len(saved), "lost": lost,
                      "back_ms": round(back[len(back) // 2] * 1000), "slowest_ms": round(back[-1] * 1000)}))
    sys.exit(bool(lost) or len(saved) < rounds * 10)


if __name__ == "__main__":
    main()
