#!/bin/sh
# Makes the virtual environment: make_venv.sh PYTHON FOLDER.
# Debian and Ubuntu may lack Python's venv module; it is installed where we may, else named.
set -eu
python=$1
folder=$2

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Perhemittari needs Python 3.11 or newer and '$python' is not: install it, or name it with 'make PYTHON=python3.12 ...'." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package="python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    if ! "$(dirname "$0")/apt_install.sh" "$package"; then
        echo "Python's venv module is missing and could not be installed: run 'sudo apt-get install $package'." >&2
        exit 1
    fi
fi
"$python" -m venv "$folder"
