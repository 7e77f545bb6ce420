# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
"""What numpytruth.py and exporttruth.py have in common: the program, the bytes of a model's tensors, the verdict."""
import json
import math
import os
import struct
import subprocess
import sys
import tempfile


def answer_of(program, *arguments):
    """What the program says about that as JSON, with a data folder of its own."""
    with tempfile.TemporaryDirectory() as data:
        answer = subprocess.run([program, *arguments, "--json", "--data-dir", data], capture_output=True, check=False)
    if answer.returncode != 0:
        raise SystemExit(f"{arguments}: exit {answer.returncode}: {answer.stderr.decode()}")
    return json.loads(answer.stdout)


def length_of(entry, raw):
    """Bytes of a tensor that begins where raw does."""
    count = math.prod(entry["shape"])
    if entry["dtype"] == "string":
        at = 0
        for _ in range(count):
            at += 4 + struct.unpack_from("<I", raw, at)[0]
        return at
    kind = entry.get("quantization", {}).get("dtype", entry["dtype"])
    return count * {"uint8": 1, "bool": 1, "uint16": 2, "float16": 2, "float32": 4, "int32": 4, "complex64": 8}[kind]


def tensors_of(model):
    """The entries of a model's manifest, or of a bare manifest, each with its bytes."""
    with open(model, encoding="utf-8") as file:
        manifest = json.load(file)
    tensors = []
    for group in manifest if isinstance(manifest, list) else manifest["weightsManifest"]:
        raw = b"".join(open(os.path.join(os.path.dirname(model), path), "rb").read() for path in group["paths"])
        for entry in group["weights"]:
            length = length_of(entry, raw)
            tensors.append((entry, raw[:length]))
            raw = raw[length:]
    return tensors


def finish(made, check_made, check_real, problems, summary):
    """Checks what the command line names, tells what is wrong and ends the program; summary() is the last line."""
    if sys.argv[2] == made:
        check_made()
    else:
        for path in sys.argv[2:]:
            check_real(path)
    for problem in problems[:40]:
        print(problem)
    print(f"{summary()}, {len(problems)} problems")
    sys.exit(1 if problems else 0)
