#!/usr/bin/env python3
"""Makes a round of one authority from the worked returns: its own answers, without what a case says
of other clubs, of the year before or of published figures.

round_of_cases.py CASES ROUND YEAR AUTHORITY [CLUB …]"""

import csv
import sys
from pathlib import Path

COLUMNS = ["code", "row", "value", "reason", "comment"]


def own_answers(file):
    with file.open(encoding="utf-8", newline="") as lines:
        return [row for row in csv.DictReader(lines) if not row["where"] and row["code"] != "YEAR"]


def main():
    cases, made, year, authority, *clubs = sys.argv[1:]
    for file in sorted(Path(cases, "returns").glob("*.csv")):
        club = file.stem
        if club.endswith("-expected") or (clubs and club not in clubs):
            continue
        folder = Path(made, year, club)
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{authority}.csv").open("w", encoding="utf-8", newline="") as out:
            table = csv.DictWriter(out, COLUMNS, extrasaction="ignore", lineterminator="\n")
            table.writeheader()
            table.writerows(own_answers(file))


if __name__ == "__main__":
    main()
