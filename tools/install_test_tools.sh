#!/bin/sh
# Installs what the tests need beside Python packages: install_test_tools.sh PYTHON.
# A browser and a font that it can write with, without which the tests cannot run, and LibreOffice,
# which renders slides. Safe to run again: it looks first, and says one line for what it did.
set -eu
python=$1
here=$(dirname "$0")

browser() { "$python" "$here/browser.py" 2>/dev/null; }

if [ -n "${BROWSER_PATH:-}" ] && ! browser >/dev/null; then
    echo "BROWSER_PATH names '$BROWSER_PATH', which is no Chromium that runs: mend it, or unset it." >&2
    exit 1
fi
if ! browser >/dev/null; then
    # Ubuntu's chromium package is only a pointer to a snap, which Playwright cannot drive.
    if ! { grep -qi '^ID=ubuntu' /etc/os-release 2>/dev/null; }; then
        "$here/apt_install.sh" chromium || true
    fi
    if ! browser >/dev/null; then
        deps=
        [ "$(id -u)" -ne 0 ] || deps=--with-deps
        echo "tools: no Chromium here, so Playwright fetches its own"
        "$python" -m playwright install $deps chromium >&2 || true
    fi
    if ! browser >/dev/null; then
        echo "The browser tests need Chromium, which could not be installed: install it ('sudo apt-get install chromium' on Debian, '$python -m playwright install --with-deps chromium' on Ubuntu), or name one in BROWSER_PATH." >&2
        exit 1
    fi
    echo "tools: browser $(browser)"
fi

if ! command -v fc-list >/dev/null || ! fc-list 2>/dev/null | grep -qi 'liberation'; then
    "$here/apt_install.sh" fontconfig fonts-liberation fonts-dejavu-core ||
        echo "tools: without the package fonts-liberation, text in pictures may look different."
fi

if ! command -v soffice >/dev/null; then
    "$here/apt_install.sh" libreoffice-impress libreoffice-calc ||
        echo "tools: LibreOffice is missing ('sudo apt-get install libreoffice-impress libreoffice-calc'); no test needs it yet, slides will."
fi
