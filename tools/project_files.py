#!/usr/bin/env python3
"""The project's own files, one a line: what git tracks or would track, or, in a copy without git,
whatever is not built. Arguments are endings to keep: project_files.py .cpp .h"""

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
NOT_OURS = ("build", "node_modules", "__pycache__", ".git", ".cache")


def walked():
    for folder, folders, files in os.walk(TOP):
        folders[:] = [name for name in folders if not name.startswith(NOT_OURS)]
        for name in files:
            yield str((Path(folder) / name).relative_to(TOP))


def project_files(*endings):
    if (TOP / ".git").exists():
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=True)
        found = [name for name in listed.stdout.split("\0") if name and (TOP / name).is_file()]
    else:
        found = walked()
    return sorted(name for name in found if not endings or name.endswith(endings))


if __name__ == "__main__":
    print("\n".join(project_files(*sys.argv[1:])))
