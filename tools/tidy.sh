#!/usr/bin/env bash
# clang-tidy over the sources named, as many at once as there are processors. Needs a configured
# build/ (or BUILD) for its compile_commands.json.
set -euo pipefail
cd "$(dirname "$0")/.."
export BUILD="${BUILD:-build}"

[ -f "$BUILD/compile_commands.json" ] || {
  echo "clang-tidy needs $BUILD/compile_commands.json: run 'make build' first." >&2
  exit 1
}

tidy_one() {
  clang-tidy-16 -p "$BUILD" --quiet --extra-arg=-Wno-unknown-warning-option "$1" 2>/dev/null ||
    { echo "lint: $1 does not pass; see .clang-tidy"; return 1; }
  [ -z "${SHOW:-}" ] || echo "lint: $1"
}
export -f tidy_one
[ $# -eq 0 ] || printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" bash -c 'tidy_one "$0"'
