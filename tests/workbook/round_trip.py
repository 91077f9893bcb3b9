#!/usr/bin/python3
"""Every club's workbook, filled in with openpyxl and with LibreOffice after the worked return, and
read back: every value, every unit cost and every formula. round_trip.py BUILD CASES"""

import csv
import datetime
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import office

try:
    import openpyxl
except ImportError:
    openpyxl = None

CLUBS = ["adoption", "children-looked-after", "early-intervention", "financial-assessments",
         "residential-nursing-care", "special-educational-needs", "unified-return",
         "public-health"]
wrong = []


def run(build, *words, may_fail=False):
    done = subprocess.run([f"{build}/plumbline", *words], capture_output=True, text=True)
    if done.returncode and not may_fail:
        sys.exit(f"{' '.join(words)}: {done.stdout[-500:]}{done.stderr[-500:]}")
    return done.stdout


def expect(what, is_so):
    if not is_so:
        wrong.append(what)
        print(f"WRONG: {what}")


def answers_of(file):
    """(code, row) and what is given, in a worked return of this year."""
    with open(file, encoding="utf-8", newline="") as stream:
        for line in csv.DictReader(stream):
            code = line["code"]
            if code.startswith("#") or code in ("AUTHORITY", "YEAR") or line.get("where"):
                continue
            yield code, line.get("row") or "", line["value"].strip(), line.get("reason") or "", \
                line.get("comment") or ""


def year_of(file):
    """The one that the return says, or the one that its pack asks all in."""
    with open(file, encoding="utf-8", newline="") as stream:
        said = [line["value"] for line in csv.DictReader(stream) if line["code"] == "YEAR"]
    return said[0] if said else "2013-14"


def plain_name(code):
    item, _, members = code.rstrip("]").partition("[")
    parts = [one.split("=")[-1].strip() for one in members.split(",")] if members else []
    return ".".join(["q_" + item, *parts])


def cells_of(file):
    """The name of each cell and what to put into it."""
    lines = {}
    for code, row, value, reason, comment in answers_of(file):
        item, members = code.partition("[")[::2]
        name = plain_name(code)
        if row:
            part = item.rsplit("_", 1)[0] + item[-3:-2]
            name += f".{lines.setdefault(part, {}).setdefault(row, len(lines.get(part, {})) + 1)}"
        if value or reason:
            yield name, value or reason
        if comment and not row and not members:
            yield "x_" + item, comment


def is_date(value):
    return re.fullmatch(r"\d{4}-\d\d-\d\d", value)


def number_or_words(value):
    return float(value) if re.fullmatch(r"-?\d+(\.\d+)?", value) else value


def fill_with_openpyxl(made, filled, cells):
    book = openpyxl.load_workbook(made)
    names = {one.name: one for one in book.defined_names.definedName}
    for name, value in cells:
        if name not in names:
            continue
        (sheet, cell), = names[name].destinations
        book[sheet][cell.replace("$", "")] = (
            datetime.date.fromisoformat(value) if is_date(value) else number_or_words(value))
    book.save(filled)


def fill_with_office(desktop, made, filled, cells):
    """Fills and saves; what its own formulas then show, by sheet and address."""
    document = office.load(desktop, made)
    names = document.NamedRanges
    for name, value in cells:
        if not names.hasByName(name):
            continue
        cell = names.getByName(name).getReferredCells().getCellByPosition(0, 0)
        typed, value = value, number_or_words(value)
        if is_date(typed):
            cell.Formula = typed
        elif isinstance(value, float):
            cell.Value = value
        else:
            cell.String = value
    document.calculateAll()
    shown = formulas_in(document)
    office.save(document, filled)
    document.close(True)
    return shown


def formulas_in(document):
    from com.sun.star.sheet.FormulaResult import VALUE

    shown = {}
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(
            0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        for row, line in enumerate(area.getFormulaArray()):
            for column, formula in enumerate(line):
                if formula.startswith("="):
                    cell = sheet.getCellByPosition(column, row)
                    value = cell.Value if cell.FormulaResultType2 == VALUE else cell.String
                    shown[sheet.Name, row, column] = \
                        f"error {cell.getError()}" if cell.getError() else value
    return shown


def same(one, other):
    if isinstance(one, float) and isinstance(other, (int, float)):
        return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))
    return (one or "") == (other or "")


def values_in(text):
    """What a return says, by code and row; numbers as numbers."""
    said = {}
    for line in csv.DictReader(text.splitlines()):
        value = line["value"].strip()
        if value or line["reason"] or line["comment"]:
            number = number_or_words(value.rstrip("%").replace(",", "").replace("£", ""))
            said[line["code"], line["row"]] = (number if isinstance(number, float) else value,
                                               line["reason"], line["comment"])
    return said


def names_in(made):
    return {one.name for one in openpyxl.load_workbook(made).defined_names.definedName}


def compare(build, club, filled, worked, names, how):
    """The file, read back, against the worked return that it was filled in after. What is not asked
    in its year has no cell."""
    common = ["--club", club, "--authority", "Kessford", "--year", year_of(worked)]
    read = values_in(run(build, "template", *common, "--return", str(filled), may_fail=True))
    meant = values_in(run(build, "template", *common, "--return", str(worked), may_fail=True))
    count = 0
    for key, (value, reason, _) in meant.items():
        name = plain_name(key[0]) + (".1" if key[1] else "")
        if (value == "" and not reason) or name not in names:
            continue
        count += 1
        got = read.get(key, ("", "", ""))
        expect(f"{club}, {how}: {key} is {got[:2]} and not {(value, reason)}",
               got[:2] == (value, reason))
    extra = [key for key, one in read.items() if one[0] != "" and key not in meant]
    expect(f"{club}, {how}: {extra[:5]} came from nowhere", not extra)
    if any(plain_name(key[0]) not in names and not key[1] for key in meant if "_" in key[0]):
        return count
    measures = [json.loads(run(build, "measures", *common, "--return", str(one), "--format", "json"))
                for one in (filled, worked)]
    expect(f"{club}, {how}: the unit costs differ", measures[0] == measures[1])
    return count


def compare_formulas(build, club, worked, folder, shown):
    """What LibreOffice works out in a workbook that was empty, against what the engine writes into
    one that is made from the same answers."""
    made = folder / f"{club}-whole.xlsx"
    run(build, "template", "--club", club, "--authority", "Kessford", "--year", year_of(worked),
        "--return", str(worked), "--format", "xlsx", "--output", str(made))
    book = openpyxl.load_workbook(made, data_only=True)
    for (sheet, row, column), value in shown.items():
        if sheet not in book.sheetnames:
            continue
        written = book[sheet].cell(row + 1, column + 1).value
        expect(f"{club}: {sheet} {row + 1}/{column + 1} shows {value!r}, the engine {written!r}",
               same(value, written))
    return len(shown)


def main(build, cases):
    if openpyxl is None or office.missing():
        print(f"did not run: {office.missing() or 'python3-openpyxl'} is not installed")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder, office.office() as desktop:
        folder = Path(folder)
        for club in CLUBS:
            worked = Path(cases) / "returns" / f"{club}.csv"
            made, cells = folder / f"{club}.xlsx", list(cells_of(worked))
            run(build, "template", "--club", club, "--authority", "Kessford", "--year",
                year_of(worked), "--format", "xlsx", "--output", str(made))
            by_python, by_office = folder / f"{club}-python.xlsx", folder / f"{club}-office.xlsx"
            fill_with_openpyxl(made, by_python, cells)
            shown = fill_with_office(desktop, made, by_office, cells)
            names = names_in(made)
            count = compare(build, club, by_python, worked, names, "openpyxl")
            compare(build, club, by_office, worked, names, "LibreOffice")
            formulas = compare_formulas(build, club, worked, folder, shown)
            print(f"{club}: {count} answers back from both, {formulas} formulas held against the engine")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:3])
