#!/usr/bin/env python3
"""The server as browsers, proxies and strangers meet it, on the demo nation. Loopback only.

usage: server_test.py BUILD_FOLDER [TEST…]
"""

import gzip
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from wire import Served, connect, get, make_nation, read_answer, request, say, served, wait_until

PROGRAM = str(Path(sys.argv.pop(1)).resolve() / "plumbline")
FOLDER = tempfile.TemporaryDirectory()
NATION = make_nation(PROGRAM, FOLDER.name)
MEASURE = "/measures/S251_M02"


class Serving(unittest.TestCase):
    """Tests that share one server."""

    @classmethod
    def setUpClass(cls):
        cls.server = Served(PROGRAM, NATION)

    @classmethod
    def tearDownClass(cls):
        assert cls.server.close() == 0

    def statuses(self, data, **words):
        return [answer.status for answer in say(self.server, data, **words)]


class Pages(Serving):
    def test_is_ready(self):
        answer = get(self.server, "/ready")
        self.assertEqual((answer.status, answer.body), (200, b"ready\n"))
        self.assertEqual(answer.headers["cache-control"], "no-store")

    def test_every_answer_is_guarded(self):
        for path in ("/", MEASURE, "/nothing", "/%zz", "/assets/none.css"):
            policy = get(self.server, path).headers["content-security-policy"]
            self.assertIn("default-src 'none'; script-src 'self'; style-src 'self'", policy)
            self.assertNotIn("unsafe", policy)

    def test_pages_hold_no_style_or_script_of_their_own(self):
        for path in ("/", "/authorities", "/measures", MEASURE, "/releases", "/methods"):
            page = get(self.server, path).body.decode()
            self.assertNotIn(" style=", page)
            self.assertNotIn("<style", page)
            self.assertNotRegex(page, r"<script(?![^>]* src=)")
            self.assertNotRegex(page, r" on[a-z]+=\"")

    def test_a_page_known_already_is_not_sent_again(self):
        first = get(self.server, MEASURE)
        again = get(self.server, MEASURE, f"If-None-Match: {first.headers['etag']}")
        self.assertEqual((again.status, again.body), (304, b""))
        self.assertNotIn("content-length", again.headers)
        self.assertEqual(get(self.server, MEASURE, 'If-None-Match: "other"').status, 200)

    def test_pages_are_compressed_for_those_who_ask(self):
        plain = get(self.server, MEASURE)
        packed = get(self.server, MEASURE, "Accept-Encoding: br, gzip;q=0.8")
        self.assertEqual(packed.headers["content-encoding"], "gzip")
        self.assertEqual(packed.headers["vary"], "Accept-Encoding")
        self.assertEqual(gzip.decompress(packed.body), plain.body)
        self.assertNotIn("content-encoding",
                         get(self.server, MEASURE, "Accept-Encoding: gzip;q=0").headers)

    def test_head_is_get_without_the_body(self):
        page = get(self.server, MEASURE)
        head = get(self.server, MEASURE, method="HEAD")
        self.assertEqual(int(head.headers["content-length"]), len(page.body))
        two = request(MEASURE, method="HEAD", close=False) + request("/ready")
        with connect(self.server) as line, line.makefile("rb") as stream:
            line.sendall(two)
            self.assertEqual(read_answer(stream, has_body=False).status, 200)
            self.assertEqual(read_answer(stream).body, b"ready\n")

    def test_other_methods_are_told_which_are_taken(self):
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"):
            answer = get(self.server, MEASURE, "Content-Length: 0", method=method)
            self.assertEqual((answer.status, answer.headers["allow"]), (405, "GET, HEAD"))


class Odd(Serving):
    """Odd requests, each with the one answer it deserves."""

    def test_too_long(self):
        self.assertEqual(self.statuses(request("/" + "a" * 9000)), [414])
        self.assertEqual(self.statuses(request("/" + "a" * 900_000)), [414])
        self.assertEqual(self.statuses(request("/", "X-Long: " + "a" * 20_000)), [431])
        self.assertEqual(self.statuses(request("/", *["X-Many: a"] * 20_000)), [431])
        long = b"a" * 2_000_000
        self.assertEqual(self.statuses(request("/", f"Content-Length: {len(long)}", method="POST",
                                               body=long)), [413])
        self.assertEqual(self.statuses(request("/", "Transfer-Encoding: chunked", method="POST",
                                               body=b"1e8480\r\n" + long)), [413])

    def test_garbage(self):
        hello = bytes.fromhex("16030100a5010000a10303") + bytes(range(160))
        for data in (hello, os.urandom(5000), b"\0" * 100, b"hello\r\n\r\n", b"\r\n\r\n",
                     b"GET / HTTP/1.1\nHost: a\n\n", b"GET / SPDY/3\r\n\r\n",
                     request("/", "Name: a\0b"), request("/", "Name: a\x01b"),
                     request("/", "Na me: a"), request("/a\0b"),
                     b"GET / HTTP/1.1\r\n\r\n", request("/", "Host: two")):
            answers = self.statuses(data, half_close=True)
            self.assertIn(answers, ([400], [505], [431], []), data[:40])
        self.assertEqual(self.statuses(hello), [400])
        self.assertEqual(self.statuses(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), [505])

    def test_smuggling(self):
        hidden = request("/ready", close=False)
        chunked = b"0\r\n\r\n"
        for headers in (["Content-Length: 4", "Transfer-Encoding: chunked"],
                        ["Transfer-Encoding: chunked", "Content-Length: 4"],
                        ["Content-Length: 0", "Content-Length: 44"],
                        ["Content-Length: 5", "Content-Length: 5"], ["Content-Length: 5, 5"],
                        ["Transfer-Encoding: xchunked"], ["Transfer-Encoding: chunked, identity"],
                        ["Transfer-Encoding: gzip, chunked"], ["Transfer-Encoding : chunked"],
                        ["Transfer-Encoding:\x0bchunked"], ["Transfer-Encoding: identity"]):
            data = request("/", *headers, method="POST", close=False) + chunked + hidden
            self.assertEqual(self.statuses(data), [400], headers)

    def test_chunked_bodies_are_read_and_what_follows_is_the_next_request(self):
        body = b"4\r\na=bc\r\n3;note=x\r\n&d=\r\n0\r\nTrailer: x\r\n\r\n"
        data = request("/", "Transfer-Encoding: chunked", method="POST", body=body, close=False)
        self.assertEqual(self.statuses(data + request("/ready")), [405, 200])

    def test_pipelined_requests_are_answered_in_their_order(self):
        paths = ["/ready", "/nothing", MEASURE, "/ready", "/measures/none", "/"] * 8
        data = b"".join(request(path, close=False) for path in paths[:-1]) + request(paths[-1])
        answers = say(self.server, data)
        wanted = [404 if "no" in path else 200 for path in paths]
        self.assertEqual([answer.status for answer in answers], wanted)
        for path, answer in zip(paths, answers):
            self.assertEqual(answer.body == b"ready\n", path == "/ready")

    def test_a_client_that_has_said_all_is_still_answered(self):
        self.assertEqual(self.statuses(request(MEASURE, close=False), half_close=True), [200])
        self.assertEqual(self.statuses(b"GET /ready HT", half_close=True), [])
        self.assertEqual(self.statuses(b"", half_close=True), [])

    def test_proxies_may_name_the_host_in_the_address(self):
        answers = say(self.server, request("http://localhost/ready"))
        self.assertEqual([answer.body for answer in answers], [b"ready\n"])
        self.assertEqual(self.statuses(request("localhost:80", method="CONNECT")), [400])
        self.assertEqual(self.statuses(request("*", method="OPTIONS")), [400])

    def test_addresses_that_climb_or_hide_something(self):
        for path in ("/../etc/passwd", "/assets/../../etc/passwd", "/assets/%2e%2e/x", "/%00",
                     "/assets/..%2f..%2fetc", "/a%0d%0ab", "/%c0%ae%c0%ae/", "/%", "/?a=%"):
            self.assertEqual(self.statuses(request(path)), [400], path)
        for path in ("/assets/%2fetc%2fpasswd", "//etc/passwd", "/assets/.", "/assets//app.css",
                     "/assets\\..\\x", "/measures/S251_M02%2fper_head%2fx"):
            self.assertEqual(self.statuses(request(path)), [404], path)

    def test_an_address_cannot_write_headers(self):
        for query in ("%0d%0aSet-Cookie:%20a=b", "a%0aLocation:%20http://x", "%00"):
            answer = get(self.server, "/search?q=" + query)
            self.assertEqual(answer.status, 400)
            self.assertNotIn("set-cookie", answer.headers)

    def test_thousands_of_values(self):
        self.assertEqual(self.statuses(request("/search?" + "&".join(["q=a"] * 1000))), [200])
        self.assertEqual(self.statuses(request("/search?" + "&".join(["q=a"] * 1001))), [400])

    def test_a_client_that_asks_before_it_sends(self):
        with connect(self.server) as line, line.makefile("rb") as stream:
            line.sendall(request("/", "Content-Length: 3", "Expect: 100-continue", method="POST"))
            self.assertEqual(stream.readline(), b"HTTP/1.1 100 Continue\r\n")
            self.assertEqual(stream.readline(), b"\r\n")
            line.sendall(b"a=b")
            self.assertEqual(read_answer(stream).status, 405)


class Life(unittest.TestCase):
    """Beginning, changing, ending."""

    def test_an_import_is_picked_up(self):
        workspace = os.path.join(FOLDER.name, "changing")
        shutil.copytree(NATION, workspace)
        listed = subprocess.run([PROGRAM, "releases", "--workspace", workspace],
                                capture_output=True, text=True, check=True).stdout
        self.assertIn("outturn", listed)
        outturn = next(Path(workspace, "files").glob("*outturn*"))
        changed = Path(FOLDER.name, outturn.name)
        changed.write_bytes(outturn.read_bytes() + b"\r\n" * 3)
        with served(PROGRAM, workspace) as server:
            before = get(server, "/releases").body
            subprocess.run([PROGRAM, "import", str(changed), "--edition", "2021-01-31",
                            "--workspace", workspace], check=True, stdout=subprocess.DEVNULL)
            wait_until(lambda: get(server, "/releases").body != before)
            self.assertIn(b"2021", get(server, "/releases").body)
            loaded = get(server, "/releases").body
            newest = max(int(number) for number in re.findall(rb"/releases/(\d+)", loaded))
            subprocess.run([PROGRAM, "releases", "--withdraw", str(newest), "--workspace",
                            workspace], check=True, stdout=subprocess.DEVNULL)
            wait_until(lambda: get(server, "/releases").body != loaded)

    def test_a_workspace_that_goes_away_is_told_and_comes_back(self):
        workspace = os.path.join(FOLDER.name, "moving")
        shutil.copytree(NATION, workspace)
        with served(PROGRAM, workspace) as server:
            page = get(server, MEASURE).body
            os.rename(workspace, workspace + "-away")
            wait_until(lambda: get(server, "/ready").status == 503)
            self.assertIn(b"There is no workspace here", get(server, "/ready").body)
            self.assertEqual(get(server, MEASURE).body, page)
            os.rename(workspace + "-away", workspace)
            wait_until(lambda: get(server, "/ready").status == 200)

    def test_a_port_in_use_and_a_workspace_that_is_not_there(self):
        with served(PROGRAM, NATION) as server:
            second = subprocess.run(
                [PROGRAM, "serve", "--port", str(server.port), "--workspace", NATION],
                capture_output=True, text=True, timeout=20, check=False)
        self.assertEqual(second.returncode, 1)
        self.assertEqual(second.stdout, "")
        self.assertIn("Choose another port with --port", second.stderr)
        nowhere = subprocess.run([PROGRAM, "serve", "--port", "0", "--workspace", "/nowhere"],
                                 capture_output=True, text=True, timeout=20, check=False)
        self.assertEqual(nowhere.returncode, 1)
        self.assertIn("There is no workspace here yet.", nowhere.stderr)

    def test_the_log_is_lines_of_json_without_the_words_of_a_search(self):
        with served(PROGRAM, NATION) as server:
            get(server, "/search?q=Jane+Doe")
            get(server, "/measures?authority=x", method="HEAD")
            say(server, b"nonsense\r\n\r\n")
            server.stop()
            text = server.lines()
        self.assertNotIn("Jane", text)
        lines = [json.loads(line) for line in text.splitlines()]
        self.assertEqual([(line["method"], line["path"], line["status"]) for line in lines],
                         [("GET", "/search", 200), ("HEAD", "/measures", 200), ("another", "", 400)])
        self.assertEqual(set(lines[0]),
                         {"time", "method", "path", "status", "bytes", "microseconds"})

    def test_a_log_that_nobody_reads_holds_nobody_up(self):
        read_end, write_end = os.pipe()
        process = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--workspace", NATION],
                                   stdout=subprocess.PIPE, stderr=write_end, text=True)
        os.close(write_end)
        server = type("Server", (), {"port": int(process.stdout.readline().rsplit(":", 1)[1])})
        for _ in range(10):
            answers = say(server, request("/ready", close=False) * 99 + request("/ready"))
            self.assertEqual(len(answers), 100)
        process.terminate()
        self.assertEqual(process.wait(timeout=20), 0)
        process.stdout.close()
        os.close(read_end)

    def test_what_is_being_answered_is_finished_before_it_ends(self):
        for ending in (signal.SIGTERM, signal.SIGINT):
            with served(PROGRAM, NATION) as server:
                with connect(server) as idle, connect(server) as line:
                    line.sendall(b"GET /profiles/Ashmarrow/profile.pdf?year=2012-13 HTTP/1.1\r\n")
                    time.sleep(0.2)
                    server.process.send_signal(ending)
                    time.sleep(0.2)
                    line.sendall(b"Host: a\r\n\r\n")
                    with line.makefile("rb") as stream:
                        answer = read_answer(stream)
                    self.assertEqual(answer.status, 200)
                    self.assertTrue(answer.body.startswith(b"%PDF"))
                    self.assertEqual(answer.headers["connection"], "close")
                    self.assertEqual(idle.recv(1), b"")
                    with self.assertRaises(ConnectionRefusedError):
                        socket.create_connection(("127.0.0.1", server.port), timeout=5)
                self.assertEqual(server.process.wait(timeout=20), 0)


if __name__ == "__main__":
    unittest.main(verbosity=1)
