# What the benchmarks share. The yardsticks (data generator, peers, hostile files) stand beside the
# checkout; YARDSTICKS names another place.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
yardsticks=$(realpath -m "${YARDSTICKS:-../shared/bench}")
data=${BENCH_DATA:-bench/data}
rounds=${ROUNDS:-5}

need_yardsticks() {
  [ -d "$yardsticks" ] || {
    echo "The yardsticks are not at $yardsticks. Say where they are: YARDSTICKS=FOLDER make bench" >&2
    exit 1
  }
}

# nation NAME ARGUMENTS…: the generated nation $data/NAME, made when it is not there.
nation() {
  local name=$1
  shift
  [ ! -f "$data/$name/finance.csv" ] || return 0
  need_yardsticks
  mkdir -p "$data"
  [ -x "$data/gen" ] || g++ -O2 -std=c++20 "$yardsticks/gen/gen.cpp" -o "$data/gen"
  echo "Making $data/$name"
  "$data/gen" "$@" --out "$data/$name" >/dev/null
}

# measured LABEL COMMAND…: wall and processor seconds and peak memory of the whole process, the
# median of the rounds.
measured() {
  python3 bench/measured.py "$rounds" "$@"
}
