#!/usr/bin/env python3
"""Accounts as browsers, scripts and strangers meet them: signing in and out, tries that are wrong,
what outlives a restart and what ends at once. On the demo nation, loopback only.

usage: people_test.py BUILD_FOLDER [TEST…]
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from urllib.parse import urlencode

from wire import Served, get, make_nation, request, say, served, wait_until

PROGRAM = str(Path(sys.argv.pop(1)).resolve() / "plumbline")
FOLDER = tempfile.TemporaryDirectory()
NATION = make_nation(PROGRAM, FOLDER.name)
PASSWORD = "copper lantern heron orchard"
COMPLETER = "priya.nair@example.org"


def post(server, path, fields, *headers):
    body = urlencode(fields).encode()
    kind = "Content-Type: application/x-www-form-urlencoded"
    answers = say(server, request(path, kind, f"Content-Length: {len(body)}", *headers,
                                  method="POST", body=body))
    assert len(answers) == 1, f"{len(answers)} answers to {path}"
    return answers[0]


def sign_in(server, email=COMPLETER, password=PASSWORD, *headers, **fields):
    return post(server, "/sign-in", {"email": email, "password": password, **fields}, *headers)


def cookie_of(answer):
    """The header that a browser sends back."""
    found = re.fullmatch(r"plumbline=([\w-]{43}); Path=/; HttpOnly; SameSite=Lax(; Secure)?",
                         answer.headers["set-cookie"])
    assert found, answer.headers["set-cookie"]
    return f"Cookie: plumbline={found[1]}"


def signed_in_as(server, cookie):
    """The name in the header of a member's page; none for who is not signed in."""
    page = get(server, "/sign-in", cookie).body.decode()
    found = re.search(r"</span><span>([^<]+)</span>", page)
    return found and found[1]


def csrf_of(server, cookie):
    return re.search(r'name="csrf" value="([^"]+)"', get(server, "/sign-in", cookie).body.decode())[1]


def people(workspace, *words, password=None):
    subprocess.run([PROGRAM, "people", *words, "--workspace", workspace], check=True, text=True,
                   input=password, stdout=subprocess.DEVNULL)


class SigningIn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Served(PROGRAM, NATION)

    @classmethod
    def tearDownClass(cls):
        assert cls.server.close() == 0

    def test_in_and_out(self):
        answer = sign_in(self.server, to="/measures")
        self.assertEqual((answer.status, answer.headers["location"]), (303, "/measures"))
        self.assertEqual(answer.headers["cache-control"], "no-store")
        cookie = cookie_of(answer)
        self.assertEqual(signed_in_as(self.server, cookie), "Priya Nair")
        self.assertEqual(post(self.server, "/sign-out", {}, cookie).status, 403)
        csrf = csrf_of(self.server, cookie)
        out = post(self.server, "/sign-out", {"csrf": csrf}, cookie)
        self.assertEqual(out.headers["set-cookie"],
                         "plumbline=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")
        self.assertIsNone(signed_in_as(self.server, cookie))

    def test_every_sign_in_has_a_token_of_its_own_and_ends_the_one_before(self):
        chosen = "Cookie: plumbline=" + "A" * 43
        first = cookie_of(sign_in(self.server, COMPLETER, PASSWORD, chosen))
        self.assertNotEqual(first, chosen)
        self.assertIsNone(signed_in_as(self.server, chosen))
        second = cookie_of(sign_in(self.server, COMPLETER, PASSWORD, first))
        self.assertIsNone(signed_in_as(self.server, first))
        self.assertEqual(signed_in_as(self.server, second), "Priya Nair")

    def test_nobody_is_sent_elsewhere(self):
        for to in ("https://example.org/", "//example.org", "/\\example.org", "/a\r\nSet-Cookie: b"):
            self.assertEqual(sign_in(self.server, to=to).headers["location"], "/returns")

    def test_pages_for_everyone_do_not_look_at_the_cookie(self):
        cookie = cookie_of(sign_in(self.server))
        plain, own = get(self.server, "/"), get(self.server, "/", cookie)
        self.assertEqual(plain.body, own.body)
        self.assertEqual(own.headers["cache-control"], "no-cache")
        self.assertIn("etag", own.headers)

    def test_wrong_unknown_and_closed_are_one_answer(self):
        wrong = sign_in(self.server, "tom.okafor@example.org", "wrong")
        unknown = sign_in(self.server, "not.tom.okafor@example.org", "wrong")
        self.assertEqual((wrong.status, unknown.status), (401, 401))
        self.assertEqual(wrong.body, unknown.body.replace(b"not.tom", b"tom"))

    def test_forms_that_are_none(self):
        for body, kind in ((b"a=%zz", "application/x-www-form-urlencoded"), (b"{}", "application/json"),
                           (b"--x\r\n", "multipart/form-data; boundary=x"), (b"", "")):
            answers = say(self.server, request("/sign-in", f"Content-Type: {kind}",
                                               f"Content-Length: {len(body)}", method="POST", body=body))
            self.assertEqual([answer.status for answer in answers], [403])
        large = urlencode({"email": "a" * 20_000})
        answers = say(self.server, request("/sign-in", "Content-Type: application/x-www-form-urlencoded",
                                           f"Content-Length: {len(large)}", method="POST",
                                           body=large.encode()))
        self.assertEqual([answer.status for answer in answers], [413])

    def test_a_page_of_another_site_cannot_sign_anybody_in(self):
        for header in ("Sec-Fetch-Site: cross-site", "Origin: https://example.org", "Origin: null"):
            answer = sign_in(self.server, COMPLETER, PASSWORD, header)
            self.assertEqual(answer.status, 403)
            self.assertNotIn("set-cookie", answer.headers)

    def test_many_at_once(self):
        """Each hash takes 19 MiB: so many and no more are made at a time; and who came first is
        answered first."""
        before, statuses, took = self.server.resident(), [], []

        def one(number):
            began = time.monotonic()
            statuses.append(sign_in(self.server, f"x{number:02}@example.org").status)
            took.append(time.monotonic() - began)

        threads = [threading.Thread(target=one, args=[number]) for number in range(1, 61)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertLess(self.server.resident() - before, 120)
        self.assertLess(min(took), max(took) / 3)
        self.assertGreater(statuses.count(303), 55)  # numbers of the first two are not among them


class Throttled(unittest.TestCase):
    def test_five_wrong_tries_make_the_sixth_wait(self):
        with served(PROGRAM, NATION) as server:
            for email in (COMPLETER, "nobody@example.org"):
                for _ in range(5):
                    self.assertEqual(sign_in(server, email, "wrong").status, 401)
                answer = sign_in(server, email)
                self.assertEqual(answer.status, 429)
                self.assertIn(int(answer.headers["retry-after"]), range(15, 31))
                self.assertIn(b"too many wrong tries", answer.body)
            self.assertEqual(sign_in(server, "tom.okafor@example.org").status, 303)


class Life(unittest.TestCase):
    def test_a_session_outlives_the_server(self):
        with served(PROGRAM, NATION) as server:
            cookie = cookie_of(sign_in(server))
        with served(PROGRAM, NATION) as server:
            self.assertEqual(signed_in_as(server, cookie), "Priya Nair")

    def test_a_command_ends_sessions_within_seconds(self):
        workspace = os.path.join(FOLDER.name, "closing")
        shutil.copytree(NATION, workspace)
        with served(PROGRAM, workspace) as server:
            first = cookie_of(sign_in(server))
            other = cookie_of(sign_in(server, "tom.okafor@example.org"))
            people(workspace, "password", "--email", COMPLETER, password="a quite different phrase\n")
            wait_until(lambda: signed_in_as(server, first) is None)
            self.assertEqual(sign_in(server).status, 401)
            self.assertEqual(sign_in(server, COMPLETER, "a quite different phrase").status, 303)
            self.assertEqual(signed_in_as(server, other), "Tom Okafor")
            people(workspace, "close", "--email", "tom.okafor@example.org")
            wait_until(lambda: signed_in_as(server, other) is None)
            self.assertEqual(sign_in(server, "tom.okafor@example.org").status, 401)

    def test_behind_https_the_cookie_goes_no_other_way(self):
        with served(PROGRAM, NATION, "--secure-cookies") as server:
            self.assertTrue(sign_in(server).headers["set-cookie"].endswith("; Secure"))

    def test_nothing_secret_is_written_down(self):
        with served(PROGRAM, NATION) as server:
            cookie = cookie_of(sign_in(server, to="/measures?q=secret"))
            sign_in(server, COMPLETER, "a wrong secret")
            signed_in_as(server, cookie)
            server.stop()
            log = server.lines()
        token = cookie.rsplit("=", 1)[1]
        for secret in (PASSWORD, token, "secret", COMPLETER):
            self.assertNotIn(secret, log)
        for file in Path(NATION).glob("plumbline.sqlite*"):
            self.assertNotIn(token.encode(), file.read_bytes())
            self.assertNotIn(PASSWORD.encode(), file.read_bytes())

    def test_no_real_workspace_offers_to_step_in(self):
        workspace = os.path.join(FOLDER.name, "real")
        subprocess.run([PROGRAM, "people", "add", "--name", "Jo", "--email", COMPLETER, "--role",
                        "reader", "--authority", "Kirklees", "--workspace", workspace], check=True,
                       text=True, input=PASSWORD + "\n", stdout=subprocess.DEVNULL)
        with served(PROGRAM, workspace) as server:
            self.assertNotIn(b"Step in", get(server, "/sign-in").body)
            self.assertEqual(signed_in_as(server, cookie_of(sign_in(server))), "Jo")
        with served(PROGRAM, NATION) as server:
            self.assertIn(b"Step in as Priya Nair", get(server, "/sign-in").body)


if __name__ == "__main__":
    unittest.main(verbosity=1)
