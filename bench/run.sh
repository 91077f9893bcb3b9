#!/usr/bin/env bash
# What 'make bench' runs: the derive job and the import, by this program alone.
set -euo pipefail
here=$(dirname "$0")
"$here/derive.sh"
"$here/import.sh"
