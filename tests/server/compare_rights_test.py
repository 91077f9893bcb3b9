#!/usr/bin/env python3
"""What members see of each other under /compare, at every address of the table of routes, as a round
goes from collecting to its draft: compare_rights_test.py BUILD. Strangers are sent to sign in, councils
outside the club see no figure of it, and members see no name of a year before its draft."""

import http.client
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

PASSWORD = "copper lantern heron orchard"
CLUB, YEAR = "children-looked-after", "2013-14"
FILLED = {"id": "CLA_M01", "variant": "with_overheads", "club": CLUB, "file": "measure.csv"}
wrong = []


def check(holds, words):
    if not holds:
        wrong.append(words)


class Client:
    def __init__(self, port, email=None):
        self.port, self.cookie = port, ""
        if email:
            body = urllib.parse.urlencode({"email": email, "password": PASSWORD})
            line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            line.request("POST", "/sign-in", body,
                         {"Content-Type": "application/x-www-form-urlencoded"})
            self.cookie = (line.getresponse().headers["Set-Cookie"] or "").split(";")[0]

    def get(self, path):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        line.request("GET", path, None, {"Cookie": self.cookie})
        answer = line.getresponse()
        return answer.status, answer.read().decode(errors="replace")


def addresses(client):
    page = client.get("/addresses")[1]
    found = sorted(set(re.findall(r">(/(?:compare|practice)[^<]*)<", page)))
    return [re.sub(r"\{(\w+)\}", lambda part: FILLED[part[1]], one) for one in found]


def names_in(page):
    """Of authorities in the table behind the chart."""
    return set(re.findall(r'<th scope="row"[^>]*><a [^>]*>([^<]+)</a>', page))


def look(port, program, workspace):
    stranger, member = Client(port), Client(port, "priya.nair@example.org")
    operator = Client(port, "ruth.castellan@example.org")
    paths = addresses(stranger)
    check(len(paths) >= 3, f"only {paths} in the table of routes")
    outsider = next((client for client in (Client(port, f"x{number:02}@example.org")
                                           for number in range(1, 63))
                     if client.cookie and client.get("/compare/CLA_M01")[0] == 403), None)
    check(outsider is not None, "every council of the demo is in the club: nobody is outside")
    for path in paths:
        check(stranger.get(path)[0] == 303, f"a stranger may see {path}")
        check(member.get(path)[0] in (200, 404), f"{path}: a member got {member.get(path)[0]}")
        if outsider and CLUB in path or "CLA_" in path:
            status, page = outsider.get(path)
            check(status in (403, 404) and not names_in(page), f"an outsider may see {path}")
    status, page = member.get("/compare/CLA_M01")
    check(status == 200 and len(names_in(page)) > 40, "a member does not see the final figures")
    check(operator.get("/compare/CLA_M01")[0] == 200, "who runs the club may not compare")
    before = member.get(f"/compare/CLA_M01?year={YEAR}")
    check(before[0] >= 400 or not names_in(before[1]), "names are shown while returns are collected")
    subprocess.run([program, "round", "draft", "--club", CLUB, "--year", YEAR, "--workspace",
                    workspace], check=True, capture_output=True)
    time.sleep(3)  # the server looks every two seconds
    status, page = member.get(f"/compare/CLA_M01?year={YEAR}")
    check(status == 200 and len(names_in(page)) > 40, "the draft shows no names")
    check("to be confirmed" in page or "not signed off" in page, "a draft is not called one")
    first = member.get(f"/compare/CLA_M01?year={YEAR}&edition=1")[1]
    subprocess.run([program, "round", "revise", "--club", CLUB, "--year", YEAR, "--workspace",
                    workspace], check=True, capture_output=True)
    time.sleep(3)
    again = member.get(f"/compare/CLA_M01?year={YEAR}&edition=1")[1]
    check(names_in(first) == names_in(again), "a link to an edition shows other figures now")
    check("There are newer figures" in again, "a superseded edition does not say so")
    return len(paths)


def main():
    program = str(Path(sys.argv[1], "plumbline").resolve())
    with tempfile.TemporaryDirectory() as folder:
        workspace = str(Path(folder, "demo"))
        subprocess.run([program, "demo", "--workspace", workspace, "--no-serve"], check=True,
                       capture_output=True)
        server = subprocess.Popen([program, "serve", "--port", "0", "--no-log", "--workspace",
                                   workspace], stdout=subprocess.PIPE, text=True)
        try:
            port = int(server.stdout.readline().rsplit(":", 1)[1])
            count = look(port, program, workspace)
        finally:
            server.terminate()
            server.wait()
    for words in wrong:
        print(words)
    print(f"{count} addresses, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
