#!/usr/bin/env python3
"""Runs console tests: commands as a person types them, and exactly what they answer.

run.py [--update] [--build DIR] FILE.test …       README.md, beside this file, shows the format.
Exit 0: all as written. 1: something differs. 77: everything was skipped."""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
SHARED = TOP.parent / "shared" / "data"
SKIPPED = 77
MARK = "needs shared-data"


@dataclass
class Step:
    """One command of a test, the files written before it, and where its answer stands."""
    command: str
    files: dict
    expected: list
    code: int
    first: int  # the answer's lines in the file: first up to last
    last: int


@dataclass
class Block:
    """What runs in one fresh folder: a '# sentence' and all that follows to the next."""
    name: str
    needs_shared: bool = False
    steps: list = field(default_factory=list)


class FormatError(Exception):
    pass


def parse(lines):
    blocks, files, at = [], {}, 0
    while at < len(lines):
        line = lines[at]
        if line.startswith("# "):
            name = [line[2:]]
            while at + 1 < len(lines) and lines[at + 1].startswith("# "):
                at += 1
                name.append(lines[at][2:])
            blocks.append(Block(" ".join(name)))
            at += 1
        elif not line.strip():
            at += 1
        elif not blocks:
            raise FormatError(f"line {at + 1}: a test begins with a '# sentence' that names it")
        elif line == MARK:
            blocks[-1].needs_shared = True
            at += 1
        elif line.startswith("<<< FILE "):
            end = next((n for n in range(at, len(lines)) if lines[n] == ">>>"), None)
            if end is None:
                raise FormatError(f"line {at + 1}: the file has no closing '>>>'")
            files[line[9:].strip()] = "".join(text + "\n" for text in lines[at + 1:end])
            at = end + 1
        elif line.startswith("$ "):
            step, at = parse_step(lines, at, files)
            blocks[-1].steps.append(step)
            files = {}
        else:
            raise FormatError(
                f"line {at + 1}: '{line}' is none of: # sentence, $ command, <<< FILE name, {MARK}")
    if files:
        raise FormatError("the last file is followed by no command")
    return blocks


def parse_step(lines, at, files):
    command, first = lines[at][2:], at + 1
    while command.endswith("\\") and first < len(lines):
        command = command[:-1] + lines[first].strip()
        first += 1
    last = first
    while last < len(lines) and not re.match(r"(\$ |# |<<< FILE )", lines[last]):
        last += 1
    while last > first and not lines[last - 1].strip():
        last -= 1
    answer, code = lines[first:last], 0
    if answer and (found := re.fullmatch(r"-> (\d+)", answer[-1])):
        answer, code = answer[:-1], int(found[1])
    return Step(command, files, answer, code, first, last), last


def fits_line(wanted, got):
    parts = re.split(r"\{\*\}", wanted)
    return re.fullmatch(".*".join(re.escape(part) for part in parts), got) is not None


def fits(wanted, got):
    """Whether the lines are as wanted: '...' stands for any number of lines, '{*}' for any text."""
    reach = {0}  # how many lines of `got` the wanted lines so far can have covered
    for line in wanted:
        if line == "...":
            reach = set(range(min(reach), len(got) + 1)) if reach else set()
        else:
            reach = {n + 1 for n in reach if n < len(got) and fits_line(line, got[n])}
    return len(got) in reach


def run_step(step, folder, environment):
    for name, text in step.files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = subprocess.run(["bash", "-c", step.command], cwd=folder, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=600)
    text = done.stdout.decode("utf-8", errors="replace").replace(str(folder), "FOLDER")
    return [line.rstrip() for line in text.splitlines()], done.returncode


def answer_of(got, code):
    trimmed = list(got)
    while trimmed and not trimmed[-1]:
        trimmed.pop()
    return trimmed + ([f"-> {code}"] if code else [])


def show(path, block, step, got, code):
    print(f"\n{path}:{step.first}: {block.name}\n  $ {step.command}\n  expected:")
    print("\n".join(f"    {line}" for line in step.expected + [f"-> {step.code}"]))
    print("  got:")
    print("\n".join(f"    {line}" for line in got + [f"-> {code}"]))


def run_block(path, block, environment):
    """The new answer of every step that is not as written."""
    changed = []
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        for step in block.steps:
            got, code = run_step(step, folder, {**environment, "HOME": folder})
            shown = answer_of(got, 0)
            wanted = [line.rstrip() for line in step.expected]
            if code != step.code or not fits(wanted, shown):
                show(path, block, step, shown, code)
                changed.append((step, answer_of(got, code)))
    return changed


def run_file(path, environment, update):
    lines = path.read_text(encoding="utf-8").split("\n")
    ran, changed = 0, []
    for block in parse(lines):
        if block.needs_shared and not SHARED.is_dir():
            print(f"SKIPPED (needs ../shared/data): {block.name}")
            continue
        ran += 1
        changed += run_block(path, block, environment)
    if update and changed:
        for step, answer in reversed(changed):
            lines[step.first:step.last] = answer
        path.write_text("\n".join(lines), encoding="utf-8")
        print(f"{path}: {len(changed)} answers rewritten; read the difference before you keep it")
    return ran, len(changed)


def environment_of(build):
    """What commands find around them, the programs of the folder `build` first."""
    return {**os.environ, "PATH": f"{Path(build).resolve()}:{os.environ['PATH']}",
            "PROJECT": str(TOP), "SHARED": str(SHARED), "LC_ALL": "C.UTF-8",
            "TZ": "UTC", "COLUMNS": "100", "NO_COLOR": "1"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--update", action="store_true", help="rewrite answers that differ")
    arguments.add_argument("--build", default=str(TOP / "build"), help="where plumbline is")
    arguments.add_argument("files", nargs="+", type=Path)
    asked = arguments.parse_args()
    environment = environment_of(asked.build)
    ran = failed = 0
    for path in asked.files:
        try:
            one_ran, one_failed = run_file(path, environment, asked.update)
        except FormatError as error:
            sys.exit(f"{path}: {error}")
        ran, failed = ran + one_ran, failed + one_failed
    print(f"{ran} tests run, {failed} answers differ")
    if failed and not asked.update:
        sys.exit(1)
    sys.exit(0 if ran else SKIPPED)


if __name__ == "__main__":
    main()
