#!/usr/bin/env bash
# A measure page for a list of codes beside nginx and PostgreSQL, and the start to the first page:
# web.sh [WORKSPACE] [--rounds 3] [--secs 4]. Needs wrk and nginx; WORKSPACE is best the published
# files, imported (the demo nation otherwise). PostgreSQL is asked when the yardsticks' private
# cluster is up and its postgres.sh has loaded x1.
source "$(dirname "$0")/common.sh"
need_yardsticks
command -v wrk nginx >/dev/null || { echo "wrk and nginx are needed: apt install wrk nginx" >&2; exit 1; }
workspace=${1:-}
if [ -z "$workspace" ]; then
  workspace=$data/demo
  build/plumbline demo --workspace "$workspace" >/dev/null
else
  shift
fi
python3 bench/web.py build/plumbline "$workspace" "$yardsticks" "$@"
