#!/usr/bin/env python3
"""Fails when a module includes another that src/CMakeLists.txt does not let it use, or when two
modules use each other. check_layers.py [SRC]"""

import re
import sys
from pathlib import Path

NEVER = {"web": {"store"}, "cli": {"store"}}
WORDS = {"USES", "LIBRARIES", "TESTS_USE"}


def stated(src):
    """Each module's (USES, TESTS_USE), in the order of the list."""
    modules = {}
    text = re.sub(r"#.*", "", (src / "CMakeLists.txt").read_text())
    for line in re.findall(r"^module\(([^)]*)\)", text, re.M):
        name, *rest = line.split()
        said, key = {word: set() for word in WORDS}, None
        for word in rest:
            if word in WORDS:
                key = word
            else:
                said[key].add(word)
        modules[name] = (said["USES"], said["TESTS_USE"])
    return modules


def wrong_list(modules):
    """A module may use only those above it in the list, so that no two can use each other."""
    known = set()
    for name, (uses, _) in modules.items():
        for other in sorted(uses - known):
            yield f"src/CMakeLists.txt: {name} uses {other}, which must come before it"
        for other in sorted(uses & NEVER.get(name, set())):
            yield f"src/CMakeLists.txt: {name} must not see {other}, only interfaces"
        known.add(name)


def wrong_includes(src, modules):
    for file in sorted(src.rglob("*")):
        module = file.relative_to(src).parts[0]
        if file.suffix not in {".h", ".cpp"} or module == "app":
            continue  # app is the one place that knows everything
        if module not in modules:
            yield f"{file}: the module '{module}' is not in src/CMakeLists.txt"
            continue
        uses, tests_use = modules[module]
        allowed = uses | {module} | (tests_use if file.stem.endswith("_test") else set())
        for number, line in enumerate(file.read_text().splitlines(), 1):
            if local := re.match(r'#include "([^"/]+)"', line):
                yield f'{file}:{number}: write "{module}/{local[1]}", from src/'
            found = re.match(r'#include ["<](\w+)/', line)
            if found and found[1] in modules and found[1] not in allowed:
                yield f"{file}:{number}: {module} may not include {found[1]}/"
            if found and found[1] == "app":
                yield f"{file}:{number}: nothing may include app/"


def main():
    src = Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    modules = stated(src)
    if not modules:
        sys.exit(f"{src}/CMakeLists.txt lists no module")
    wrong = [*wrong_list(modules), *wrong_includes(src, modules)]
    print("\n".join(wrong) or f"{len(modules)} modules, all layered")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
