#!/usr/bin/env python3
"""Follows a page of instructions as its reader would: writes its files, types its commands, and
holds what they answer against what the page shows.

run_page.py [--update] [--build DIR] [--finished DIR] PAGE.md    README.md, beside this file, shows the form.
Exit 0: all as written. 1: something differs."""

import argparse
import re
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from run import TOP, Block, FormatError, Step, answer_of, environment_of, fits, run_step, show

# What the line above a fenced block says is to be done with it.
CAPTIONS = {"new": r"\*\*New file `(.+)`\*\*", "add": r"\*\*Add to the end of `(.+)`\*\*",
            "change": r"\*\*In `(.+)`, change\*\*", "to": r"\*\*to\*\*()",
            "part": r"\*\*From \[.+\]\((.+)\)\*\*"}
FOLDER = r"\*\*Take a copy of the folder \[.+\]\((.+)\)\*\*.*"  # a line of its own
CODES = (0, 1)  # 1 is how a command tells that it found something; a reader sees only its words


@dataclass
class Task:
    """One thing that the page has its reader do, and the line on which it says so."""
    kind: str  # a word of CAPTIONS, "folder" or "command"
    line: int
    name: str = ""
    text: str = ""
    step: Step = None


def task_of(caption, text, line):
    for kind, form in CAPTIONS.items():
        if found := re.fullmatch(form, caption):
            return Task(kind, line, found[1], text)
    raise FormatError(f"line {line}: nothing says what to do with this block: '{caption}'")


def commands_in(lines, first, last):
    """The commands of a console block, each with the answer that stands below it."""
    starts = [at for at in range(first, last) if lines[at].startswith("$ ")]
    if starts[:1] != [first]:
        raise FormatError(f"line {first + 1}: a console block begins with '$ ' and a command")
    for at, end in zip(starts, starts[1:] + [last]):
        while not lines[end - 1].strip():
            end -= 1
        step = Step(lines[at][2:], {}, lines[at + 1:end], 0, at + 1, end)
        yield Task("command", at + 1, step=step)


def tasks_of(lines):
    tasks, caption, at = [], "", 0
    while at < len(lines):
        if not lines[at].startswith("```"):
            caption = lines[at].strip() or caption
            if folder := re.fullmatch(FOLDER, lines[at]):
                tasks.append(Task("folder", at + 1, folder[1]))
            at += 1
            continue
        end = next((n for n in range(at + 1, len(lines)) if lines[n] == "```"), None)
        if end is None:
            raise FormatError(f"line {at + 1}: the block is not closed")
        if lines[at] == "```console":
            tasks += commands_in(lines, at + 1, end)
        else:
            text = "".join(line + "\n" for line in lines[at + 1:end])
            tasks.append(task_of(caption, text, at + 1))
        caption, at = "", end + 1
    if not tasks:
        raise FormatError("the page has nothing to do")
    return tasks


class Reader:
    """Somebody who does what the page says, in a folder that was empty."""

    def __init__(self, page, folder, environment):
        self.page, self.folder = page, Path(folder)
        self.environment = {**environment, "HOME": folder}
        self.old = None  # the text that the next block takes the place of, and its file
        self.changed = []  # the answers that are not as shown

    def do(self, task):
        if task.kind == "command":
            self.type(task.step)
        elif task.kind == "part":
            whole = (self.page.parent / task.name).read_text(encoding="utf-8")
            if task.text not in whole:
                raise FormatError(f"line {task.line}: these lines do not stand so in {task.name}")
        elif task.kind == "folder":
            shutil.copytree(self.page.parent / task.name, self.folder, dirs_exist_ok=True)
        elif task.kind == "change":
            self.old = task
        elif task.kind == "to":
            self.change(task)
        else:
            file = self.folder / task.name
            file.parent.mkdir(parents=True, exist_ok=True)
            before = file.read_text(encoding="utf-8") + "\n" if task.kind == "add" else ""
            file.write_text(before + task.text, encoding="utf-8")

    def change(self, task):
        file = self.folder / self.old.name
        text = file.read_text(encoding="utf-8")
        if (times := text.count(self.old.text)) != 1:
            raise FormatError(f"line {self.old.line}: {file.name} holds these lines {times} times")
        file.write_text(text.replace(self.old.text, task.text), encoding="utf-8")

    def type(self, step):
        got, code = run_step(step, self.folder, self.environment)
        shown = answer_of(got, 0)
        wanted = [("..." if line == "…" else line.replace("…", "{*}")).rstrip()
                  for line in step.expected]
        if fits(wanted, shown) and code in CODES:
            return
        show(self.page, Block("as the page says"), step, shown, code)
        self.changed.append((step, shown))


def unfounded(lines, tasks):
    """Amounts in pounds and pence that the words of the page name and no answer on it shows."""
    inside, words = False, []
    for line in lines:
        inside ^= line.startswith("```")
        words += [] if inside else [line]
    answers = "\n".join(line for task in tasks if task.step for line in task.step.expected)
    return [amount for amount in re.findall(r"£[\d,]+\.\d\d", "\n".join(words))
            if amount not in answers]


def differing(folder, finished, update):
    """Files of `finished` that the page does not end with; with `update` they are made so."""
    wrong = []
    for file in sorted(path for path in finished.rglob("*") if path.is_file()):
        made = folder / file.relative_to(finished)
        text = made.read_bytes() if made.is_file() else b""
        if text == file.read_bytes():
            continue
        wrong.append(file)
        if update and text:
            file.write_bytes(text)
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("--update", action="store_true", help="rewrite answers that differ")
    arguments.add_argument("--build", default=str(TOP / "build"), help="where plumbline is")
    arguments.add_argument("--finished", type=Path, help="the files that the page ends with")
    arguments.add_argument("page", type=Path)
    asked = arguments.parse_args()
    lines = asked.page.read_text(encoding="utf-8").split("\n")
    with tempfile.TemporaryDirectory(prefix="plumbline-") as folder:
        try:
            tasks = tasks_of(lines)
            reader = Reader(asked.page, folder, environment_of(asked.build))
            for task in tasks:
                reader.do(task)
        except (FormatError, OSError) as error:
            sys.exit(f"{asked.page}: {error}")
        wrong = differing(Path(folder), asked.finished, asked.update) if asked.finished else []
    for file in wrong:
        print(f"{file} is not what the page ends with")
    if asked.update:
        for step, answer in reversed(reader.changed):
            lines[step.first:step.last] = answer
        asked.page.write_text("\n".join(lines), encoding="utf-8")
    amounts = unfounded(lines, tasks)
    for amount in amounts:
        print(f"{asked.page} names {amount}, which no answer on it shows")
    print(f"{len(tasks)} things done, {len(reader.changed)} answers and {len(wrong)} files differ")
    sys.exit(bool(amounts or ((reader.changed or wrong) and not asked.update)))


if __name__ == "__main__":
    main()
