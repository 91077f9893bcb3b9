#!/usr/bin/env python3
"""What members compare, as they see it: compare_test.py BUILD. A member's own page tells findings and leads to
every club's whole picture; a stranger signs in first; who has no return in a club learns nothing of it."""

import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from returns_test import Client

PICTURE = "/compare/clubs/children-looked-after"
CLUBS = ["adoption", "children-looked-after", "early-intervention", "financial-assessments",
         "residential-nursing-care", "special-educational-needs"]


def page_of(client, path, wrong, status=200):
    answered, _, body, _ = client.ask("GET", path)
    if answered != status:
        wrong.append(f"{path} answers {answered}, not {status}")
    return body.decode()


def links_in(page):
    return [html.unescape(link) for link in re.findall(r'href="(/compare[^"]*)"', page)]


def keep_headings(page, path, wrong):
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
    if levels.count(1) != 1 or any(later > before + 1 for before, later in zip(levels, levels[1:])):
        wrong.append(f"{path} has headings out of order: {levels}")
    ids = re.findall(r' id="([^"]+)"', page)
    if len(ids) != len(set(ids)):
        wrong.append(f"{path} has an id twice")


def refuse_strangers(client, wrong):
    for path in ("/compare", PICTURE, "/compare/clubs/nothing"):
        status, _, _, headers = client.ask("GET", path)
        if status != 303 or not headers["Location"].startswith("/sign-in"):
            wrong.append(f"a stranger meets {status} at {path}")


def tell_findings(client, wrong):
    page = page_of(client, "/compare", wrong)
    keep_headings(page, "/compare", wrong)
    found = re.findall(r"<li>(<a [^>]*href=\"/compare/[^<]*</a>.*?)</li>", page, re.S)
    if not 1 <= len(found) <= 3:
        wrong.append(f"a member is told {len(found)} findings")
    for one in found:
        words = re.sub(r"<[^>]+>|\s+", " ", one)
        if not re.search(r"(above|below) the median of £.* £[\d.,]+m? a year (more|less)", words):
            wrong.append(f"a finding without its pounds: {words}")
        if "not signed off" in words:
            wrong.append(f"last year's returns are signed off, and a finding says otherwise: {words}")
        page_of(client, links_in(one)[0], wrong)
    if len(re.findall(r"chance alone would put about \d+ and \d+ there", page)) != 1:
        wrong.append("what chance alone would do is not said once")
    for variant in ("with_overheads", "snapshot"):  # its others are not what the kinds make up
        page_of(client, f"/compare/CLA_M08/action?per={variant}", wrong, 404)
    pictures = [link for link in links_in(page) if link.startswith("/compare/clubs/")]
    if [re.search(r"clubs/([^?]+)", link)[1] for link in pictures] != CLUBS:
        wrong.append(f"the pictures are {pictures}")
    return pictures


def show_pictures(client, pictures, wrong):
    for path in pictures:
        page = page_of(client, path, wrong)
        keep_headings(page, path, wrong)
        rows = re.findall(r'<tr class="govuk-table__row"><th scope="row".*?</tr>', page, re.S)
        with_strip = sum("app-strip" in row and "href=\"/compare/" in row for row in rows)
        if with_strip < 10:
            wrong.append(f"{path} has {with_strip} measures with a strip and a link")
        if "Aldercomb: the whole picture" not in page:
            wrong.append(f"{path} does not say whose picture it is")
    page = page_of(client, PICTURE, wrong)
    for words in ("All services on one scale", "Neither is shown to be the cause of the other",
                  "outcomes come later than spending", "higher cost, lower performance", "near the middle"):
        if words not in page:
            wrong.append(f"{PICTURE} does not say: {words}")
    older = page_of(client, PICTURE + "?year=2012-13&edition=1", wrong)
    if "There are newer figures" not in older:
        wrong.append("the draft does not say that there is something newer")
    for query in ("?year=2012-13&edition=9", "?year=2013-14"):
        page_of(client, PICTURE + query, wrong, 404)
    for club in ("nothing", "unified-return", "section-251"):
        page_of(client, "/compare/clubs/" + club, wrong, 404)


def keep_apart(client, operator, wrong):
    """One who has returns in no published round, and one who runs the clubs."""
    home = page_of(client, "/compare", wrong)
    if "whole picture" in home or "None of your council" not in home:
        wrong.append("one without returns is shown clubs")
    page = page_of(client, PICTURE, wrong, 403)
    if "Aldercomb" in page or "<table" in page:
        wrong.append("one who is no member learns of the club")
    pictures = [link for link in links_in(page_of(operator, "/compare", wrong)) if "/clubs/" in link]
    if len(pictures) != len(CLUBS):
        wrong.append(f"an operator sees {len(pictures)} clubs")
    theirs = page_of(operator, PICTURE + "?authority=", wrong)
    if "The whole picture of all members" not in theirs:
        wrong.append("without an authority the picture is not of all members")


def main():
    program = str(Path(sys.argv[1]) / "plumbline")
    workspace = tempfile.mkdtemp() + "/demo"
    subprocess.run([program, "demo", "--workspace", workspace], stdout=subprocess.DEVNULL, check=True)
    server = subprocess.Popen([program, "serve", "--no-log", "--port", "0", "--workspace", workspace],
                              stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)$", server.stdout.readline().strip())[1])
        wrong = []
        refuse_strangers(Client(port), wrong)
        door = Client(port).ask("GET", "/sign-in")[2].decode()
        password = re.search(r'name="password" value="([^"]*)"', door)[1]
        # Upper Thrushland began in 2013 and has no return of 2012-13.
        member, outsider, operator = Client(port), Client(port), Client(port)
        for client, name in [(member, "priya.nair"), (outsider, "x33"), (operator, "ruth.castellan")]:
            client.sign_in(name + "@example.org", password)
        pictures = tell_findings(member, wrong)
        show_pictures(member, pictures, wrong)
        keep_apart(outsider, operator, wrong)
    finally:
        server.kill()
    print("\n".join(wrong) or f"{len(pictures)} clubs as their members see them")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
