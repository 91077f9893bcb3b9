#!/usr/bin/env python3
"""Fails on a source over 400 lines or a file under tools/ over 100; names headers over 100 and
sources over 300, which are worth splitting. check_sizes.py [TOP]"""

import sys
from pathlib import Path

from project_files import TOP, project_files

STOP, SOURCE, HEADER, TOOL = 400, 300, 100, 100
CODE = (".h", ".cpp", ".py", ".sh", ".cmake", "CMakeLists.txt")


def judged(files):
    """Two lists of lines: what must change, and what is worth a look."""
    wrong, long = [], []
    for name, lines in files:
        if lines > STOP:
            wrong.append(f"{name}: {lines} lines, more than {STOP}: split it by what it does")
        elif name.startswith("tools/") and lines > TOOL:
            wrong.append(f"{name}: {lines} lines; a tool stays under {TOOL}")
        elif name.endswith(".h") and lines > HEADER:
            long.append(f"{name}: {lines} lines; a header is best under {HEADER}")
        elif lines > SOURCE:
            long.append(f"{name}: {lines} lines; a source is best under {SOURCE}")
    return wrong, long


def main():
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else TOP
    names = project_files(*CODE)
    if top != TOP:
        names = [str(file.relative_to(top)) for file in top.rglob("*") if file.suffix in CODE]
    counted = [(name, len((top / name).read_text().splitlines())) for name in names]
    wrong, long = judged(counted)
    for line in long:
        print(f"long: {line}")
    print("\n".join(wrong) or f"{len(counted)} sources, none too long")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
