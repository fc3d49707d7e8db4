#!/bin/sh
# Installs Debian packages quietly: apt_install.sh PACKAGE...
# Exit 1 without a word where there is no apt-get, or neither root nor sudo without a password.
set -eu
command -v apt-get >/dev/null || exit 1
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || exit 1
    as_root="sudo -n"
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
started=$(date +%s)
quiet() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1
}
# A list of packages may be old or missing, so a failed install is tried again with a new one.
if ! quiet install -y --no-install-recommends "$@" && ! { quiet update && quiet install -y --no-install-recommends "$@"; }; then
    tail -n 5 "$log" >&2
    exit 1
fi
echo "tools: installed $* in $(($(date +%s) - started)) s"
