#!/usr/bin/env bash
# Runs every fuzz target of build-fuzz for so many seconds, beginning from tests/fuzz/seeds/NAME.
# fuzz.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-600}
results=build-fuzz/results
mkdir -p "$results"

fuzz_one() {
  local name=$1 corpus="build-fuzz/corpus/$1" seeds="tests/fuzz/seeds/$1" log="$results/$1.log"
  mkdir -p "$corpus"
  [ -d "$seeds" ] || seeds=
  # shellcheck disable=SC2086
  if "build-fuzz/$name" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="$results/$name-" -print_final_stats=1 "$corpus" $seeds >"$log" 2>&1; then
    echo "fuzz: $name: $(awk '/number_of_executed_units/ { print $2 }' "$log") inputs, no finding"
  else
    tail -40 "$log"
    echo "fuzz: $name: FOUND SOMETHING; the input is $results/$name-*, the whole story $log"
    return 1
  fi
}
export -f fuzz_one
export seconds results

mapfile -t targets < <(find build-fuzz -maxdepth 1 -name '*_fuzz' -type f -printf '%f\n' | sort)
[ ${#targets[@]} -gt 0 ] || { echo "fuzz: no target in build-fuzz; run 'make fuzz'"; exit 1; }
echo "fuzz: ${targets[*]}, $seconds seconds each"
printf '%s\n' "${targets[@]}" | xargs -n 1 -P "$(nproc)" bash -c 'fuzz_one "$0"'
