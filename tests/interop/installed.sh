#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
# installed.sh BUILD SAMPLES: installs the program into an empty folder and asks the desktop's own tools what they make of it:
# a desktop entry and metadata without fault, and model.json known by its content. 77: what it needs is not installed.
set -euo pipefail
build=$(realpath "$1")
samples=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "failed: $*"; exit 1; }
for tool in appstreamcli desktop-file-validate update-desktop-database update-mime-database gio; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

share=$work/prefix/share
cmake --install "$build" --prefix "$work/prefix" >"$work/log" || fail "$(<"$work/log")"
[[ -x $work/prefix/bin/weightroom ]] || fail "no program was installed"
desktop-file-validate "$share/applications/weightroom.desktop" || fail "the desktop entry"
appstreamcli validate --no-net "$share/metainfo/org.weightroom.Weightroom.metainfo.xml" || fail "the metadata"
update-desktop-database "$share/applications" || fail "the desktop entries"
update-mime-database "$share/mime" >"$work/log" 2>&1 || fail "$(<"$work/log")"

export PATH=$work/prefix/bin:$PATH XDG_DATA_HOME=$work/home XDG_DATA_DIRS=$share:/usr/share
unset XDG_CURRENT_DESKTOP
known() { # FILE TYPE
    local type
    type=$(gio info -a standard::content-type "$1" | sed -n 's/.*standard::content-type: //p')
    [[ $type == "$2" ]] || fail "$1 is taken for $type, not $2"
}
make() { mkdir -p "$(dirname "$work/$1")" && cat >"$work/$1"; }
model=application/x-tfjs-model+json
for sample in dense convolutional quantized broken; do known "$samples/$sample/model.json" $model; done
make a/model.json <<<'{"weightsManifest":[{"paths":["w.bin"],"weights":[]}]}'
known "$work/a/model.json" $model
make b/model.json <<<'{"format": "graph-model", "modelTopology": {}}'
known "$work/b/model.json" $model
# The name is not enough, and not needed where it says nothing else.
make c/model.json <<<'{"user": "somebody", "cars": [1, 2]}'
known "$work/c/model.json" application/json
make d/model.json <<<'[1, 2, 3]'
known "$work/d/model.json" application/json
cp "$samples/dense/model.json" "$work/nameless"
known "$work/nameless" $model
[[ $(gio mime $model) == *weightroom.desktop* ]] || fail "the program is not offered for $model"
echo "desktop entry, metadata and type are in order; model.json is known by its content"
