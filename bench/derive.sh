#!/usr/bin/env bash
# The derive job at x1, x10 and x10 shuffled: the result in memory, and the table written as CSV.
source "$(dirname "$0")/common.sh"
nation x1 --scale 1 --seed 42
nation x10 --scale 10 --seed 42
nation x10s --scale 10 --seed 42 --shuffle
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

for name in x1 x10 x10s; do
  measured "derive $name, in memory" build/bench_derive "$data/$name"
  measured "derive $name, written as CSV" build/bench_derive "$data/$name" "$written/$name.csv"
  if [ -f "$yardsticks/expected/$name.json" ]; then
    python3 "$yardsticks/checksum.py" "$written/$name.csv" "$yardsticks/expected/$name.json" | tail -1
  fi
done
