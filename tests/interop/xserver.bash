# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# xserver.bash, to be sourced: start_x SIZE makes a real X server with a window manager for this script alone; what it needs and is
# not installed ends the script with 77. Everything that was started ends with the script.
work=$(mktemp -d)
children=()
cleanup() {
    for child in "${children[@]}"; do kill "$child" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap cleanup EXIT
fail() { echo "failed: $*"; exit 1; }
needs() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
    done
}

# Waits up to 15 s until the command answers 0.
wait_for() {
    local i
    for ((i = 0; i < 150; ++i)); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.1
    done
    return 1
}

start_x() {
    needs Xvfb openbox xdotool
    Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp 3>"$work/display" 2>/dev/null &
    children+=($!)
    wait_for test -s "$work/display" || fail "Xvfb did not start"
    export DISPLAY=:$(<"$work/display") XDG_RUNTIME_DIR=$work
    unset QT_QPA_PLATFORM WAYLAND_DISPLAY
    openbox >/dev/null 2>&1 &
    children+=($!)
    wait_for xdotool get_num_desktops || fail "the window manager did not start"
}
