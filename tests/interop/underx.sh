#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# underx.sh PROGRAM [ARGUMENT...]: runs a program on a real X server with a window manager and a session bus of its own, and
# answers its exit code. 77: what it needs is not installed.
set -euo pipefail
source "$(dirname "$0")/xserver.bash"
needs dbus-run-session
start_x 1400x900
export QT_QPA_PLATFORM=xcb
dbus-run-session -- "$@"
