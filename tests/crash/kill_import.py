#!/usr/bin/env python3
"""Kills an import at many moments: the ledger must be as before the file, or as after it.

usage: kill_import.py BUILD_FOLDER [KILLS]
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CODES = [201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 301, 302, 303, 304, 305, 330, 331, 332]
HEADINGS = ("time_period,geographic_level,old_la_code,la_name,category,sub_category,own_provision,"
            "private_provision,other_public,voluntary,total_expenditure,income,net\n")


def release(path, lines, seed):
    draw = random.Random(seed)
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEADINGS)
        for year in (202122, 202223, 202324):
            for code in CODES:
                for line in range(lines):
                    own = [draw.randrange(90_000) for _ in range(4)]
                    total, income = sum(own), draw.randrange(9_000)
                    file.write(f"{year},Local authority,{code},,Youth justice,Line {line},"
                               f"{own[0]},{own[1]},{own[2]},{own[3]},{total},{income},{total - income}\n")


def run(program, workspace, *words):
    done = subprocess.run([program, *words, "--workspace", workspace], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def run_once(program, workspace, file, folder):
    """What a workspace lists when nothing interrupted the import."""
    copy = os.path.join(folder, "uninterrupted")
    if not os.path.exists(copy):
        shutil.copytree(workspace, copy)
        run(program, copy, "import", file, "--edition", "2024-02-01")
    return run(program, copy, "releases")


def main():
    program = str(Path(sys.argv[1]).resolve() / "plumbline")
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 12
    seed = random.randrange(10**6)
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        first, second = os.path.join(folder, "first.csv"), os.path.join(folder, "second.csv")
        release(first, 40, 1)
        release(second, 900, 2)
        workspace = os.path.join(folder, "workspace")
        run(program, workspace, "import", first, "--edition", "2024-01-01")
        before = run(program, workspace, "releases")
        started = time.monotonic()
        whole = os.path.join(folder, "whole")
        run(program, whole, "import", second, "--edition", "2024-02-01")
        takes = time.monotonic() - started
        before_the_end = 0
        for number in range(kills):
            copy = os.path.join(folder, f"copy{number}")
            shutil.copytree(workspace, copy)
            process = subprocess.Popen(
                [program, "import", second, "--edition", "2024-02-01", "--workspace", copy],
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(takes * draw.uniform(0.02, 1.05))
            process.send_signal(signal.SIGKILL)
            process.wait()
            after = run(program, copy, "releases")
            again = run(program, copy, "import", second, "--edition", "2024-02-01")
            before_the_end += after == before
            whole_again = run(program, copy, "releases") == run_once(program, workspace, second, folder)
            if not whole_again or (after != before and "nothing changed" not in again):
                sys.exit(f"seed {seed}, kill {number}: half an edition is left\n{after}{again}")
        print(f"{kills} kills (seed {seed}), {before_the_end} before the import was done: "
              "the ledger was whole each time")


main()
