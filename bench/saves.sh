#!/usr/bin/env bash
# Cells saved by a running server, each answered with what depends on it and durable before that, beside
# SQLite with one commit a save and the bare fdatasync of the same disk, in one run: saves.sh
# [--rounds 3] [--secs 5]. Then at a third of the rate, one save after another at even times.
source "$(dirname "$0")/common.sh"
need_yardsticks
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
gcc -O2 "$yardsticks/peers/saves_sqlite.c" -o "$folder/saves_sqlite" -lsqlite3
gcc -O2 "$yardsticks/peers/fsync_only.c" -o "$folder/fsync_only"
build/plumbline demo --workspace "$folder/demo" --no-serve >/dev/null
python3 bench/saves.py build "$folder" "$@"
