#!/usr/bin/env bash
# Formatting of all C++, and clang-tidy over what changed since the branch left origin (or, on the
# main line, since the commit before). lint_changed.sh [BUILD]
set -euo pipefail
cd "$(dirname "$0")/.."
most=${LINT_MOST:-40}  # more than this is a matter for 'make lint-all'

base() {
  local head fork
  head=$(git rev-parse HEAD)
  fork=$(git merge-base HEAD origin/HEAD 2>/dev/null || git merge-base HEAD origin/main 2>/dev/null ||
    true)
  if [ -n "$fork" ] && [ "$fork" != "$head" ]; then
    echo "$fork"
  else
    git rev-parse --verify --quiet HEAD~1 || echo "$head"
  fi
}

# A header is read through the source of its name.
changed() {
  { git diff --name-only --diff-filter=d "$(base)"; git ls-files --others --exclude-standard; } |
    sed -n 's/\.h$/.cpp/; /\.cpp$/p' | sort -u | grep -v '_fuzz\.cpp$' |
    while read -r name; do [ ! -f "$name" ] || echo "$name"; done
}

mapfile -t all < <(tools/project_files.py .cpp .h)
printf '%s\n' "${all[@]}" | xargs clang-format-16 --dry-run -Werror ||
  { echo "Mend it with: clang-format-16 -i FILE"; exit 1; }
echo "formatting: ${#all[@]} files as they should be"

if ! git rev-parse --verify --quiet HEAD >/dev/null 2>&1; then
  echo "lint: not a git checkout, so what changed is unknown: 'make lint-all' reads everything"
  exit 0
fi
mapfile -t sources < <(changed)
if [ ${#sources[@]} -gt "$most" ]; then
  echo "lint: ${#sources[@]} sources changed; the first $most are read here, all by 'make lint-all'"
fi
BUILD=${1:-build} tools/tidy.sh "${sources[@]:0:$most}"
echo "lint: $((${#sources[@]} < most ? ${#sources[@]} : most)) changed sources, nothing found"
