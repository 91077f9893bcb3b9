#!/usr/bin/env python3
"""Says which measures of the packs have worked examples: one that answers and one that is missing.
Fails when fewer have both than tools/cases_covered.txt records, and asks for the record to be
raised when more have. Examples are cases/ and tests/console/. check_cases.py [TOP]"""

import re
import sys
import tomllib
from pathlib import Path

RECORD = "tools/cases_covered.txt"
MISSING = re.compile(r"\bmissing\b|\[[cxz]\]", re.I)


def examples(top):
    """Every worked example as (what it asks, what it answers)."""
    for file in sorted(top.glob("cases/**/*.case")):
        for case in re.split(r"\n\s*\n(?=# )", file.read_text(encoding="utf-8")):
            asked, _, answers = case.partition("\n---\n")
            yield asked, answers
    for file in sorted(top.glob("tests/console/**/*.test")):
        for step in re.split(r"^\$ ", file.read_text(encoding="utf-8"), flags=re.M)[1:]:
            asked, _, answer = step.partition("\n")
            yield asked, answer


def covered(ids, pairs):
    """The ids with an answer, and those with a missing one."""
    answered, missing = set(), set()
    for asked, answer in pairs:
        named = set(re.findall(r"\b[A-Z][A-Z0-9]*_M\w+", asked)) & ids
        lines = [line for line in answer.splitlines() if line.strip()]
        if any(re.search(r"\d", line) and not MISSING.search(line) for line in lines):
            answered |= named
        if any(MISSING.search(line) for line in lines):
            missing |= named
    return answered, missing


def main():
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    ids = set()
    for pack in sorted(top.glob("clubs/**/*.toml")):
        measures = tomllib.loads(pack.read_text(encoding="utf-8")).get("measure", [])
        ids |= {measure["id"] for measure in measures}
    answered, missing = covered(ids, list(examples(top)))
    both = answered & missing
    record = int((top / RECORD).read_text().split()[0]) if (top / RECORD).exists() else 0
    print(f"{len(ids)} measures: {len(answered)} with an answer, {len(missing)} with one missing, "
          f"{len(both)} with both")
    if without := sorted(ids - both):
        print("Without both: " + ", ".join(without[:20]) + (" …" if len(without) > 20 else ""))
    if len(both) < record:
        sys.exit(f"{RECORD} records {record}: a measure has lost its example")
    if len(both) > record:
        sys.exit(f"More than {RECORD} records: write {len(both)} there, so that none is lost")


if __name__ == "__main__":
    main()
