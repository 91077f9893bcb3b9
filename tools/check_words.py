#!/usr/bin/env python3
"""Fails on words that must not be left in the project's files: unfinished work, the paths of one
machine, the names of package registries. check_words.py [FILE…]"""

import re
import sys

from project_files import TOP, project_files

# Written in pieces, so that this page does not find itself.
FORBIDDEN = {
    "unfinished work": r"\b(TO" r"DO|FIX" r"ME|X" r"XX|(?i:place" r"holder|lorem ip" r"sum))\b",
    "a path of one machine": r"(?<![\w.])/(wo" r"rk|ho" r"me|ro" r"ot|Us" r"ers)/",
    "a package registry": r"(?i:npm" r"js\.|py" r"pi\.|\bdebian" r"\.org|crates\." r"io)",
}
NOT_TEXT = (".png", ".jpg", ".ico", ".woff2", ".pdf", ".xlsx", ".gz")


def found_in(name, text):
    for number, line in enumerate(text.splitlines(), 1):
        for what, pattern in FORBIDDEN.items():
            if hit := re.search(pattern, line):
                yield f"{name}:{number}: {what}: '{hit[0]}'"


def main():
    names = sys.argv[1:] or [name for name in project_files() if not name.endswith(NOT_TEXT)]
    wrong = []
    for name in names:
        wrong += found_in(name, (TOP / name).read_text(encoding="utf-8", errors="replace"))
    print("\n".join(wrong) or f"{len(names)} files, nothing left behind")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
