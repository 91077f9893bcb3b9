#!/usr/bin/env bash
# Every hostile CSV file of the yardsticks, each to an empty workspace: answered in two seconds with
# no crash, as its manifest says.
source "$(dirname "$0")/common.sh"
need_yardsticks
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 "$yardsticks/hostile/make_hostile.py" "$folder/files"
python3 bench/hostile.py "$folder" "$PWD/build/plumbline"
