#!/bin/sh
# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# keystore.sh PROGRAM: runs it on a message bus of its own with a key store that is empty and open. 77 where there is none.
set -eu
if [ "${2:-}" != inside ]; then
    for tool in dbus-run-session gnome-keyring-daemon; do
        command -v "$tool" > /dev/null || { echo "$tool is not installed"; exit 77; }
    done
    exec dbus-run-session -- "$0" "$1" inside
fi
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT # the daemon ends with its bus
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home/run" WEIGHTROOM_TEST_KEY_STORE=1
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"
printf test | gnome-keyring-daemon --unlock --components=secrets > "$home/daemon" 2>&1
"$1" secretsAreWritten
"$1" secretsOutliveTheProgram
