#!/usr/bin/env python3
"""hostile.py FOLDER PROGRAM: imports every CSV file of FOLDER/files and holds the answer against
manifest.json there. 'accept' must be taken; 'reject' must be refused with nothing kept; 'flag' may
be either, but not in silence."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

SECONDS, MEMORY_MB = 2.0, 256
REFUSED = 1


def answer(program, file, workspace):
    begun = time.monotonic()
    child = subprocess.Popen([program, "import", "--workspace", str(workspace), str(file)],
                             stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT)
    text = child.stdout.read().decode("utf-8", errors="replace")
    _, status, used = os.wait4(child.pid, 0)
    return text, status, time.monotonic() - begun, used.ru_maxrss / 1024


def complaint(must, text, status, seconds, memory):
    if os.WIFSIGNALED(status):
        return f"killed by signal {os.WTERMSIG(status)}"
    code = os.WEXITSTATUS(status)
    if code not in (0, REFUSED):
        return f"exit code {code}"
    if seconds > SECONDS:
        return f"took {seconds:.1f} s"
    if memory > MEMORY_MB:
        return f"took {memory:.0f} MB"
    if must == "accept" and code != 0:
        return "refused"
    if must == "reject" and code == 0:
        return "taken"
    return "no word about it" if must == "flag" and not text.strip() else None


def main():
    folder, program = Path(sys.argv[1]), sys.argv[2]
    listed = json.loads((folder / "files" / "manifest.json").read_text())
    rows = listed if isinstance(listed, list) else listed["files"]
    wrong = 0
    rows = [row for row in rows if row["file"].endswith(".csv")]
    for number, row in enumerate(rows):
        told = answer(program, folder / "files" / row["file"], folder / f"workspace-{number}")
        if says := complaint(row["must"], *told):
            wrong += 1
            print(f"{row['file']}: must {row['must']} ({row['why']}): {says}\n  {told[0][:300]}")
    print(f"{len(rows)} hostile files, {wrong} not answered as they must be")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
