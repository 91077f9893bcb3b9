#!/usr/bin/env bash
# The derive job beside DuckDB in one run, interleaved, sums checked: beside_duckdb.sh [x1|x10|x10s]
# Needs the yardsticks with their peers set up (their setup.sh), in a folder that can be written.
source "$(dirname "$0")/common.sh"
need_yardsticks
scale=${1:-x10}
product=$PWD/build/bench_derive

cd "$yardsticks"
[ -d npm/node_modules/@duckdb ] && [ -f "data/$scale/finance.csv" ] || {
  echo "DuckDB or data/$scale is not set up in $yardsticks. Copy that folder to a place that can be" >&2
  echo "written, run its setup.sh, and say where it is: YARDSTICKS=FOLDER bench/beside_duckdb.sh" >&2
  exit 1
}
python3 run_peers.py --scale "$scale" --runs "$rounds" --peers duckdb --product "$product {dir}"
python3 run_peers.py --scale "$scale" --runs "$rounds" --peers duckdb --csv \
  --product "$product {dir} {out}"

echo "Every cell of the table beside DuckDB's:"
cells=$(mktemp -d)
trap 'rm -rf "$cells"' EXIT
node peers/duckdb.mjs "data/$scale" --csv "$cells/theirs.csv" >/dev/null
"$product" "data/$scale" "$cells/ours.csv"
python3 compare.py "$cells/ours.csv" "$cells/theirs.csv"
