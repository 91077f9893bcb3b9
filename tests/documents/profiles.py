#!/usr/bin/env python3
"""Makes the profile of every authority as PDF and holds each against the rules of PDF/UA-1.

profiles.py BUILD demo|published SHARED_DATA: of the demo nation, or of the published files where
they are. Exits with 77 where they are not.
"""
import pathlib
import subprocess
import sys
import tempfile


def run(*words):
    result = subprocess.run([str(word) for word in words], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{' '.join(str(word) for word in words[:4])} …\n{result.stdout}{result.stderr}")
    return result.stdout


def import_published(plumbline, workspace, data):
    files = sorted([*data.glob("s251-outturn/*.csv"), *data.glob("cla-underlying/*.csv"),
                    *data.glob("population/*.csv"), *data.glob("statistical-neighbours/*.csv")])
    run(plumbline, "import", "--workspace", workspace, *files)


def main():
    build, nation, data = pathlib.Path(sys.argv[1]), sys.argv[2], pathlib.Path(sys.argv[3])
    plumbline = build / "plumbline"
    if nation == "published" and not data.is_dir():
        print(f"not run: the published files are not in {data}")
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        workspace = pathlib.Path(folder) / "workspace"
        if nation == "demo":
            run(plumbline, "demo", "--workspace", workspace)
        else:
            import_published(plumbline, workspace, data)
        made = pathlib.Path(folder) / "profiles"
        print(run(plumbline, "profile", "--workspace", workspace, "--authority", "all", "--year",
                  "2012-13", "--format", "pdf", "--output", made), end="")
        print(run(build / "pdf_rules", *sorted(made.glob("*.pdf"))), end="")


main()
