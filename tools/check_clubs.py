#!/usr/bin/env python3
"""Counts what each pack of clubs/ holds, and fails when a table of clubs/README.md says otherwise or
leaves a pack out. Measures that follow the lines of a loaded file are not in the packs, and are not
counted. check_clubs.py [TOP]"""

import sys
import tomllib
from fnmatch import fnmatchcase
from math import prod
from pathlib import Path

README = "clubs/README.md"
WAYS = {"input": "typed", "prefilled": "prefilled", "derived": "derived", "choice": "choices",
        "text": "texts"}


def all_of(pack, word):
    """What a questionnaire writes under its sections, and any pack at its end."""
    return sum((section.get(word, []) for section in pack.get("section", [])), pack.get(word, []))


def fitting(pattern, block, codes):
    """How many of the codes a family or a check runs over."""
    return sum(fnmatchcase(code, pattern) and
               not any(fnmatchcase(code, other) for other in block.get("except", []))
               for code in codes)


def members(family, codes, dimensions):
    if "items" in family:
        return fitting(family["items"], family, codes)
    return prod(len(dimensions[name]) for name in family["over"]) if "over" in family else 0


def ways(measure):
    """A measure and its alternatives."""
    return 1 + len(measure.get("alternatives", []))


def counts(pack):
    """What a pack holds, under the headings of the table."""
    asked = all_of(pack, "item")
    published = [item for block in pack.get("items", []) for item in block["list"]]
    codes = [item["code"] for item in published + asked]
    dimensions = {one["name"]: one["members"] for one in pack.get("dimension", [])}
    measures, families = pack.get("measure", []), pack.get("family", [])
    checks = all_of(pack, "check")
    held = {"items": len(codes), "published": len(published)}
    for way, heading in WAYS.items():
        held[heading] = sum(item.get("as", "input") == way for item in asked)
    for level in ("error", "warning", "information"):
        held[level] = sum(check.get("severity", "warning") == level for check in checks)
    return held | {
        "checks": len(checks),
        "line by line": sum(fitting(one["items"], one, codes) if "items" in one else 1
                            for one in checks),
        "measures": len(measures), "families": len(families),
        "figures": sum(ways(one) for one in measures) +
        sum(ways(one) * members(one, codes, dimensions) for one in families),
        "grid": len(all_of(pack, "grid")), "questions": len(pack.get("scrapbook", [])),
        "parameters": len(pack.get("parameter", [])),
        "panels": sum(len(one.get("panels", [])) for one in pack.get("profile", []))}


def rows(text):
    """Every row of the tables whose first heading is "pack", as its id and its cells by heading."""
    headings = []
    for line in text.splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|"):
            headings = []
        elif not headings:
            headings = cells
        elif headings[0] == "pack" and not set(line) <= set("|-: "):
            yield cells[0], dict(zip(headings[1:], cells[1:]))


def main():
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    held = {pack["id"]: counts(pack) for pack in
            (tomllib.loads(file.read_text(encoding="utf-8"))
             for file in sorted(top.glob("clubs/**/*.toml")))}
    held["all"] = {word: sum(one[word] for one in held.values()) for word in
                   next(iter(held.values()))}
    wrong, told = [], {}
    for name, cells in rows((top / README).read_text(encoding="utf-8")):
        told.setdefault(name, set()).update(cells)
        wrong += [f"{name}: {word} is {cells[word]}, and the pack holds {number}"
                  for word, number in held.get(name, {}).items()
                  if word in cells and cells[word].replace(",", "") != str(number)]
    wrong += [f"{name}: no such pack" for name in told if name not in held]
    wrong += [f"{name}: no table tells its {word}" for name, one in held.items() for word in one
              if word not in told.get(name, ())]
    print("\n".join(f"{README}: {line}" for line in wrong) or
          f"packs counted: {len(held) - 1}, as {README} says")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
