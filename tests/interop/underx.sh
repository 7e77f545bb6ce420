#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# underx.sh PROGRAM [ARGUMENT...]: runs a program on a real X server with a window manager and a session bus of its own, and
# answers its exit code. 77: what it needs is not installed.
set -euo pipefail
for tool in Xvfb openbox dbus-run-session; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

work=$(mktemp -d)
children=()
cleanup() {
    for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT

Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
children+=($!)
for ((i = 0; i < 150; ++i)); do
    [[ -s $work/display ]] && break
    sleep 0.1
done
[[ -s $work/display ]] || { echo "failed: Xvfb did not start"; exit 1; }
export DISPLAY=:$(<"$work/display") XDG_RUNTIME_DIR=$work QT_QPA_PLATFORM=xcb
unset WAYLAND_DISPLAY
openbox >/dev/null 2>&1 &
children+=($!)
sleep 1
dbus-run-session -- "$@"
