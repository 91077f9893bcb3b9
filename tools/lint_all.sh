#!/usr/bin/env bash
# clang-tidy over every source that is compiled. Takes minutes; 'make test' reads only what changed.
set -euo pipefail
cd "$(dirname "$0")/.."
mapfile -t sources < <(tools/project_files.py .cpp | grep -v '_fuzz\.cpp$')
echo "lint: ${#sources[@]} sources"
SHOW=1 tools/tidy.sh "${sources[@]}"
echo "lint: nothing found in ${#sources[@]} sources"
