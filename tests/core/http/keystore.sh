#!/bin/sh
# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# keystore.sh PROGRAM: runs it on a message bus of its own with a key store that is empty and open. 77 where there is none.
set -eu
if [ "${2:-}" != inside ]; then
    for tool in dbus-run-session dbus-send gnome-keyring-daemon; do
        command -v "$tool" > /dev/null || { echo "Skipped: $tool is not installed."; exit 77; }
    done
    exec dbus-run-session -- "$0" "$1" inside
fi
home=$(mktemp -d)
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_RUNTIME_DIR="$home/run" WEIGHTROOM_TEST_KEY_STORE=1
# Libraries of the key store keep what was asked for and never answered.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"
printf test > "$home/password"
gnome-keyring-daemon --unlock --foreground --components=secrets < "$home/password" > "$home/daemon" 2>&1 &
daemon=$!
trap 'kill -KILL $daemon; rm -rf "$home"' EXIT
isThere() { # does not start one, as any call to it would
    dbus-send --session --print-reply --dest=org.freedesktop.DBus /org/freedesktop/DBus \
        org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>&1 | grep -q 'boolean true'
}
tries=0
until isThere; do
    tries=$((tries + 1))
    [ $tries -lt 100 ] || { cat "$home/daemon"; echo "Skipped: no key store can run here."; exit 77; }
    sleep 0.1
done
"$1" secretsAreWritten manyAskAtOnce
"$1" secretsOutliveTheProgram
kill -STOP $daemon
"$1" aStoreThatDoesNotAnswerCountsAsNone
