#!/usr/bin/env bash
# The x10 file taken into a workspace by the ordinary command, and the start of the program with it
# loaded.
source "$(dirname "$0")/common.sh"
nation x10 --scale 10 --seed 42
workspaces=$(mktemp -d)
trap 'rm -rf "$workspaces"' EXIT

import_afresh='rm -rf "$1" && build/plumbline import --workspace "$1" "$2"'
measured "import x10 ($(du -m "$data/x10/finance.csv" | cut -f1) MB)" \
  bash -c "$import_afresh" import "$workspaces/nation" "$data/x10/finance.csv"
measured "start with it loaded" build/plumbline releases --workspace "$workspaces/nation"
du -m "$workspaces/nation" | awk 'END { print "the workspace takes " $1 " MB" }'
