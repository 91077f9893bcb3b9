#!/usr/bin/python3
"""Every file that a measure's page links to, opened by something else: XLSX by openpyxl and
LibreOffice, CSV by DuckDB, SVG by an XML reader, PNG by its header. Loopback only.

usage: downloads_test.py BUILD_FOLDER [TEST…]
"""

import csv
import html
import io
import json
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
import zipfile
from pathlib import Path

from wire import Served, get, make_nation

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "workbook"))
import office  # noqa: E402

try:
    import openpyxl
except ImportError:
    openpyxl = None

PROGRAM = str(Path(sys.argv.pop(1)).resolve() / "plumbline")
FOLDER = tempfile.TemporaryDirectory()
NATION = make_nation(PROGRAM, FOLDER.name)
PAGE = "/measures/S251_M02?authority=Aldercomb&year=2012-13&group=all"
DRAWN = ("comparison", "years", "outcome")
FORMULA = "=+-@"


def kept(answer, name):
    path = Path(FOLDER.name, name)
    path.write_bytes(answer.body)
    return path


def rows_of(body):
    return list(csv.DictReader(io.StringIO(body.decode("utf-8"))))


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


class Downloads(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Served(PROGRAM, NATION)
        page = get(cls.server, PAGE).body.decode()
        links = [html.unescape(one) for one in re.findall(r'href="(/downloads/[^"]+)"', page)]
        cls.links = {re.search(r"/([^/?]+)\?", one)[1]: one for one in links}

    @classmethod
    def tearDownClass(cls):
        assert cls.server.close() == 0

    def file(self, name):
        answer = get(self.server, self.links[name])
        self.assertEqual(answer.status, 200, name)
        return answer

    def test_the_page_links_to_every_file_and_each_is_what_its_name_says(self):
        types = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf",
                 "csv": "text/csv; charset=utf-8", "json": "application/json",
                 "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
        for chart in DRAWN:
            self.assertTrue({f"{chart}.svg", f"{chart}.png"} <= self.links.keys())
        self.assertTrue({"measure.pdf", "measure.xlsx", "measure.csv", "measure.json",
                         "measure-long.csv", "measure-long.meta.csv",
                         "datapackage.json"} <= self.links.keys())
        names = set()
        for name in self.links:
            answer = self.file(name)
            self.assertEqual(answer.headers["content-type"], types[name.rsplit(".", 1)[1]])
            names.add(re.search(r'filename="([^"]+)"', answer.headers["content-disposition"])[1])
        self.assertEqual(len(names), len(self.links), "two files would be kept under one name")

    def test_a_name_that_nothing_stands_for(self):
        for name in ("nothing.svg", "comparison.gif", ".svg", ".png", "comparison", "measure.xls"):
            answer = get(self.server, f"/downloads/S251_M02/{name}")
            self.assertEqual(answer.status, 404, name)
            self.assertIn(b"measure-long.csv", answer.body)

    def test_charts_as_svg_stand_alone(self):
        space = "{http://www.w3.org/2000/svg}"
        for chart in DRAWN:
            body = self.file(f"{chart}.svg").body
            root = xml.fromstring(body)
            self.assertEqual(root.tag, space + "svg")
            for name in ("title", "desc"):
                self.assertTrue(root.find(space + name).text)
            tags = {one.tag.removeprefix(space) for one in root.iter()}
            self.assertFalse(tags & {"script", "style", "foreignObject", "image", "use", "a"})
            self.assertNotRegex(body.decode(), r" on[a-z]+=|href|data-t=")
            said = " ".join(one.text or "" for one in root.iter(space + "text"))
            for words in ("Fictional figures", "Children looked after: cost per child looked after",
                          "Aldercomb", "Source: ", "edition of"):
                self.assertIn(words, said, chart)

    def test_charts_as_png_have_twice_the_size_of_the_svg(self):
        for chart in DRAWN:
            picture = self.file(f"{chart}.png").body
            self.assertEqual(picture[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(picture[-8:-4], b"IEND")
            size = struct.unpack(">II", picture[16:24])
            drawn = xml.fromstring(self.file(f"{chart}.svg").body)
            for pixels, length in zip(size, (drawn.get("width"), drawn.get("height"))):
                self.assertAlmostEqual(pixels, 2 * float(length), delta=1)

    def test_the_long_form_holds_every_authority_and_year(self):
        rows = rows_of(self.file("measure-long.csv").body)
        self.assertEqual(len({(row["time_period"], row["new_la_code"]) for row in rows}), len(rows))
        self.assertEqual({row["time_period"] for row in rows},
                         {"201011", "201112", "201213", "201314"})
        for row in rows:
            self.assertNotEqual(row["value"] == "", row["status"] == "", row)
            self.assertEqual(row["nation"], "fictional")
        shown = {row["ons_code"]: row for row in rows_of(self.file("measure.csv").body)}
        for row in rows:
            if row["time_period"] != "201213" or not row["value"]:
                continue
            value = float(row["value"])
            self.assertAlmostEqual(value, float(shown[row["new_la_code"]]["value"]), places=9)
            self.assertAlmostEqual(value, float(row["numerator"]) / float(row["denominator"]), 6)

    def test_the_long_form_is_told_by_its_columns(self):
        rows = rows_of(self.file("measure-long.csv").body)
        meta = rows_of(self.file("measure-long.meta.csv").body)
        self.assertTrue({row["col_name"] for row in meta} <= rows[0].keys())
        package = json.loads(self.file("datapackage.json").body)
        resource = package["resources"][0]
        self.assertEqual([field["name"] for field in resource["schema"]["fields"]], list(rows[0]))
        for field in resource["schema"]["fields"]:
            if field["type"] == "number":
                self.assertTrue(all(is_number(row[field["name"]] or "0") for row in rows))
        kept_as = self.file("measure-long.csv").headers["content-disposition"]
        self.assertIn(f'"{resource["path"]}"', kept_as)

    def test_no_field_of_a_csv_file_is_a_formula(self):
        for name in self.links:
            if not name.endswith(".csv"):
                continue
            for row in csv.reader(io.StringIO(self.file(name).body.decode("utf-8-sig"))):
                for field in row:
                    self.assertTrue(not field or field[0] not in FORMULA or is_number(field), field)

    def test_csv_is_read_by_duckdb(self):
        try:
            import duckdb
        except ImportError:
            self.skipTest("did not run: Python's duckdb is not installed")
        rows = rows_of(self.file("measure-long.csv").body)
        file = kept(self.file("measure-long.csv"), "long.csv")
        count, values = duckdb.sql(f"SELECT count(*), count(value) FROM '{file}'").fetchone()
        self.assertEqual((count, values), (len(rows), sum(bool(row["value"]) for row in rows)))
        self.assertEqual(str(duckdb.sql(f"SELECT value FROM '{file}'").types[0]), "DOUBLE")

    def test_the_workbook_holds_no_formula(self):
        with zipfile.ZipFile(io.BytesIO(self.file("measure.xlsx").body)) as package:
            for name in package.namelist():
                text = package.read(name).decode()
                self.assertNotRegex(text, r"<f[ >/]|calculatedColumnFormula|externalLink", name)

    @unittest.skipIf(openpyxl is None, "did not run: python3-openpyxl is not installed")
    def test_the_workbook_is_tables_of_numbers(self):
        book = openpyxl.load_workbook(kept(self.file("measure.xlsx"), "measure.xlsx"))
        self.assertEqual(book.sheetnames, ["Cover", "Figures", "Averages", "Years", "Notes"])
        for sheet in book:
            self.assertTrue(sheet["A1"].value, sheet.title)
            self.assertFalse(sheet.merged_cells.ranges)
            self.assertEqual(len(sheet.tables), 0 if sheet.title == "Cover" else 1)
            self.assertFalse([cell for row in sheet for cell in row if cell.data_type == "f"])
        shown = {row["ons_code"]: row["value"] for row in rows_of(self.file("measure.csv").body)}
        figures = book["Figures"]
        self.assertEqual(figures.tables["Figures"].ref, f"A3:H{3 + len(shown)}")
        for row in figures.iter_rows(min_row=4):
            value = row[4].value
            if isinstance(value, str):
                self.assertRegex(value, r"^\[[cxzu]\]$")
                self.assertEqual(shown[row[2].value], "")
            else:
                self.assertAlmostEqual(value, float(shown[row[2].value]), 9)
                self.assertEqual(row[4].number_format, "#,##0.00")

    @unittest.skipIf(not shutil.which("soffice"), f"did not run: {office.missing()} is missing")
    def test_the_workbook_opens_in_libreoffice_without_a_formula(self):
        file = kept(self.file("measure.xlsx"), "opened.xlsx")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{FOLDER.name}/office",
                        "--convert-to", "fods", "--outdir", FOLDER.name, str(file)],
                       check=True, capture_output=True, timeout=100)
        text = Path(FOLDER.name, "opened.fods").read_text(encoding="utf-8")
        self.assertNotIn("table:formula", text)
        self.assertIn("Aldercomb", text)
        self.assertGreater(text.count('office:value-type="float"'), 200)


if __name__ == "__main__":
    unittest.main(verbosity=2)
