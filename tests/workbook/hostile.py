#!/usr/bin/python3
"""Every hostile workbook of the yardsticks: answered in words, in two seconds and 256 MB, with
nothing written anywhere. hostile.py BUILD YARDSTICKS"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS, MEGABYTES = 2, 256


def answer(build, file, folder):
    """What the program said, its exit code, and how much of the processor and memory it took."""
    program = subprocess.Popen(
        [f"{Path(build).resolve()}/plumbline", "check", "--club", "children-looked-after", "--return", str(file)],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=folder, text=True, errors="replace")
    said = program.stdout.read()
    _, status, used = os.wait4(program.pid, 0)
    return said, os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main(build, yardsticks):
    maker = Path(yardsticks) / "hostile" / "make_hostile.py"
    if not maker.exists():
        print("did not run: the hostile workbooks are not beside the project")
        sys.exit(77)
    wrong, longest, most = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        made, empty = Path(folder) / "made", Path(folder) / "empty"
        empty.mkdir()
        subprocess.run([sys.executable, str(maker), str(made)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        files = [one for one in json.loads((made / "manifest.json").read_text())
                 if one["file"].endswith(".xlsx")]
        for one in files:
            said, code, seconds, megabytes = answer(build, made / one["file"], empty)
            longest, most = max(longest, seconds), max(most, megabytes)
            # None of them is our workbook: the harmless are refused by what they do not say.
            told = said.startswith(str(made / one["file"])) and "workbook" in said
            safe = "does not say whose return it is" in said
            problems = [
                "no words" if code != 1 or not told else "",
                "taken for harmless" if one["must"] == "reject" and safe else "",
                "refused for harm" if one["must"] == "accept" and not safe else "",
                f"{seconds:.1f} s" if seconds > SECONDS else "",
                f"{megabytes:.0f} MB" if megabytes > MEGABYTES else "",
            ]
            for problem in filter(None, problems):
                wrong.append(f"{one['file']}: {problem}: {said[-200:]}")
        left = list(empty.iterdir()) + list(Path("/tmp").glob("owned_by_xlsx*"))
        if left:
            wrong.append(f"written: {left}")
    print("\n".join(wrong) or f"{len(files)} hostile workbooks answered in words, "
          f"the longest in {longest:.2f} s, the largest in {most:.0f} MB")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:3])
