#!/usr/bin/env bash
# Installs what tools/packages.txt lists and this machine does not have. Needs no network when
# nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
export LC_ALL=C

say() { printf '%s\n' "== $*"; }

stop() {
  { echo; printf '%s\n' "$@"; } >&2
  exit 1
}

packages() { grep -v '^#' tools/packages.txt; }

missing() {
  comm -23 <(packages | sort) \
    <(packages | xargs dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null |
      awk '$2 == "installed" { print $1 }' | sort)
}

command -v dpkg-query apt-get >/dev/null ||
  stop "Plumbline is set up on Debian 12, and this machine has no apt-get." \
    "Install what corresponds to the packages in tools/packages.txt, then run cmake yourself:" \
    "  cmake --preset release && cmake --build --preset release"

mapfile -t wanted < <(missing)
if [ ${#wanted[@]} -eq 0 ]; then
  say "Set-up: everything is installed."
  exit 0
fi

say "Set-up: installing ${wanted[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null ||
    stop "These packages are missing, and only the administrator can install them:" \
      "  ${wanted[*]}" "Ask for: apt-get install --no-install-recommends ${wanted[*]}"
  as_root=(sudo)
fi

apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q \
    -o DPkg::Lock::Timeout=400 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

apt update ||
  stop "The list of packages could not be fetched. Is there a network, or a mirror in" \
    "/etc/apt/sources.list? Still missing: ${wanted[*]}"
apt install --no-install-recommends "${wanted[@]}" ||
  stop "The packages could not be installed; the message above says why." \
    "Missing: $(missing | tr '\n' ' ')" "Plumbline needs Debian 12 (bookworm)."
say "Set-up: done."
