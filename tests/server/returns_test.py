#!/usr/bin/env python3
"""Asks for another council's return at every address of the table of routes: returns_test.py BUILD. The
answer is the one for a return that does not exist, whatever is asked and however."""

import http.client
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

THEIRS, NOBODYS = "X06000013", "X09999999"
BASE = "/returns/{authority}/{club}/{year}"
FILLED = {"section": "D", "line": "CLA_D03", "question": "CLA_A02", "file": "receipt.pdf",
          "club": "children-looked-after", "year": "2013-14"}


class Client:
    def __init__(self, port):
        self.port, self.cookie, self.csrf = port, "", ""

    def ask(self, method, path, form=None, script=False):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        if script:
            headers |= {"Accept": "application/json", "X-CSRF-Token": self.csrf}
        body = urllib.parse.urlencode({**form, "csrf": self.csrf}) if form is not None else None
        line.request(method, path, body, headers)
        answer = line.getresponse()
        return answer.status, answer.getheader("Content-Type"), answer.read(), answer.headers

    def sign_in(self, email, password):
        _, _, _, headers = self.ask("POST", "/sign-in", {"email": email, "password": password})
        self.cookie = headers["Set-Cookie"].split(";")[0]

    def step_in(self, email, password):
        self.sign_in(email, password)
        mine = self.ask("GET", "/returns")[2].decode()
        path = re.search(r'href="(/returns/[^/]+/children-looked-after/2013-14)"', mine)[1]
        page = self.ask("GET", path + "/sections/D")[2].decode()
        found = re.search(r'name="csrf" value="([^"]+)"', page)
        self.csrf = found[1] if found else ""
        return path


def filled(pattern, authority):
    parts = {**FILLED, "authority": authority}
    return re.sub(r"\{(\w+)\}", lambda name: parts[name[1]], pattern)


def patterns_of(client):
    page = client.ask("GET", "/addresses")[2].decode()
    found = re.findall(r">(/returns/\{authority\}[^<]*)<", page)
    # The table for readers leaves out what is only sent to.
    return sorted({*found, BASE + "/cells", BASE + "/upload/save"})


def compare(client, pattern, wrong):
    for method, form, script in [("GET", None, False), ("GET", None, True), ("POST", {}, False),
                                 ("POST", {"cell": "CLA_D03", "value": "1", "step": "service"}, True)]:
        theirs = client.ask(method, filled(pattern, THEIRS), form, script)
        nobodys = client.ask(method, filled(pattern, NOBODYS), form, script)
        what = f"{method} {pattern}"
        if theirs[:3] != nobodys[:3]:
            wrong.append(f"{what}: {theirs[0]} for another's return, {nobodys[0]} for none")
        if theirs[0] not in (404, 405):
            wrong.append(f"{what} answers {theirs[0]}")
        if b"Aldercomb" in theirs[2]:
            wrong.append(f"{what} names the other council")


def keep_apart(client, path, port, password, wrong):
    """Lines that are none, what is worked out, and what colleagues say to each other."""
    for line in ("CLA_D03@1", "CLA_D03[PT=MSM]", "CLA_H02@77", "CLA_M02@1", "CLA_D99"):
        status = client.ask("POST", path + "/lines/" + line, {"why": "Two block contracts were let again in June"})[0]
        if status != 404:
            wrong.append(f"the line {line} answers {status}")
    if client.ask("POST", path + "/cells", {"cell": "CLA_C12", "value": "123"}, True)[0] != 422:
        wrong.append("what is worked out can be typed over")
    client.ask("POST", path + "/lines/CLA_D03", {"note": "Did Marjorie count June?"})
    operator = Client(port)
    operator.sign_in("ruth.castellan@example.org", password)
    for rest in ("/lines/CLA_D03", "/history", "/sections/D"):
        status, _, page, _ = operator.ask("GET", path + rest)
        if status != 200 or b"Marjorie" in page:
            wrong.append(f"the operator meets {status}, or what colleagues say, at {rest}")
    if b"Marjorie" not in client.ask("GET", path + "/lines/CLA_D03")[2]:
        wrong.append("a comment is not there for the council")


def finish(client, path, program, workspace, wrong):
    """From the moment that a round is final nothing changes any more, whoever asks."""
    before = client.ask("GET", path + "/sections/D")[2]
    for action in ("draft", "final"):
        subprocess.run([program, "round", action, "--club", FILLED["club"], "--year", FILLED["year"],
                        "--workspace", workspace], stdout=subprocess.DEVNULL, check=True)
    time.sleep(3)  # the server looks at the rounds again every two seconds
    for rest, form, script in [("/sections/D", {"a:CLA_D03": "1"}, False), ("/sections/H", {"add": "1"}, False),
                               ("/cells", {"cell": "CLA_D03", "value": "1"}, True),
                               ("/questions/CLA_A02", {"answer": "in-house"}, False),
                               ("/sign-off", {"withdraw": "1", "why": "again"}, False),
                               ("/hand-over", {"section": "D", "to": "1"}, False),
                               ("/upload/save", {"a:CLA_D03": "1"}, False)]:
        status = client.ask("POST", path + rest, form, script)[0]
        if status != 409:
            wrong.append(f"a final round answers {status} at {rest}")
    value = rb'id="CLA_D03"[^>]*>([^<]*)<'
    after = client.ask("GET", path + "/sections/D")[2]
    typed = re.search(rb'name="a:CLA_D03" value="([^"]*)"', before)
    if not typed or typed[1] != re.search(value, after)[1]:
        wrong.append("a final round's figure is another than before")


def main():
    program = str(Path(sys.argv[1]) / "plumbline")
    workspace = tempfile.mkdtemp() + "/demo"
    subprocess.run([program, "demo", "--workspace", workspace], stdout=subprocess.DEVNULL, check=True)
    server = subprocess.Popen([program, "serve", "--no-log", "--port", "0", "--workspace", workspace],
                              stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)$", server.stdout.readline().strip())[1])
        client, wrong = Client(port), []
        door = client.ask("GET", "/sign-in")[2].decode()
        password = re.search(r'name="password" value="([^"]*)"', door)[1]
        mine = client.step_in("gareth.pugh@example.org", password)
        patterns = patterns_of(client)
        for pattern in patterns:
            compare(client, pattern, wrong)
        reader = Client(port)
        reader.sign_in("amina.yusuf@example.org", password)
        path = filled(BASE, THEIRS)
        if reader.ask("GET", path)[0] != 404:
            wrong.append("to look at a return made it")
        completer = Client(port)
        completer.step_in("priya.nair@example.org", password)
        completer.ask("POST", path + "/cells", {"cell": "CLA_D03", "value": "1"}, True)
        if reader.ask("GET", path)[0] != 200:
            wrong.append("a reader cannot read their own council's return")
        if reader.ask("POST", path + "/sections/D", {"a:CLA_D03": "1"})[0] != 403:
            wrong.append("a reader can fill in")
        keep_apart(client, mine, port, password, wrong)
        finish(client, mine, program, workspace, wrong)
    finally:
        server.kill()
    print("\n".join(wrong) or f"{len(patterns)} addresses, each closed to others")
    sys.exit(bool(wrong) or len(patterns) < 10)


if __name__ == "__main__":
    main()
