#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# realwindow.sh PROGRAM SAMPLES: starts the program on a real X server with a window manager, looks at its picture, opens
# another model and saves one with the keyboard alone, and quits. 77: what it needs is not installed.
set -euo pipefail
program=$(realpath "$1")
samples=$(realpath "$2")
source "$(dirname "$0")/xserver.bash"
needs import identify
start_x 1280x900

"$program" --data-dir "$work" --language en "$samples/convolutional" &
app=$!
children+=("$app")
shows() { xdotool search --onlyvisible --name "$1"; }
picture() { import -window root "$1"; }

wait_for shows convolutional || fail "no window with the model's name in its title"
window=$(shows convolutional | head -1)
xdotool windowactivate --sync "$window"
many_colours() { picture "$work/one.png" && [[ $(identify -format %k "$work/one.png") -gt 60 ]]; }
wait_for many_colours || fail "the picture has $(identify -format %k "$work/one.png") colours only"

# Save As with the keyboard alone: the name is selected when the dialog opens.
mkdir "$work/saved"
xdotool key --window 0 ctrl+shift+s
wait_for shows "^Save" || fail "Ctrl+Shift+S opened no dialog"
xdotool key alt+f
xdotool key ctrl+a
xdotool type --delay 5 "$work/saved"
xdotool key alt+m
xdotool key ctrl+a
xdotool type --delay 5 "copy"
xdotool key Return
wait_for test -s "$work/saved/copy/model.json" || fail "Save As wrote no model.json"
closed() { ! shows "^Save"; }
wait_for closed || fail "the dialog stayed after saving"

xdotool key --window 0 ctrl+o
wait_for shows "^Open" || fail "Ctrl+O opened no dialog"
xdotool type --delay 5 "$samples/broken/model.json"
xdotool key Return
wait_for shows broken || fail "the second model was not opened"
changed() { picture "$work/two.png" && ! cmp -s "$work/one.png" "$work/two.png"; }
wait_for changed || fail "the picture did not change"

xdotool key ctrl+q
ended() { ! kill -0 "$app"; }
wait_for ended || fail "Ctrl+Q did not end the program"
wait "$app" || fail "the program ended with code $?"
echo "the window was there ($(identify -format %k "$work/one.png") colours), saved and opened by keyboard, and quit"
