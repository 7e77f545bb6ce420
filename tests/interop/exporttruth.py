# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
"""exporttruth.py WEIGHTROOM made|MODEL.json...

Exports models in all formats and reads the files with NumPy, and safetensors by their published layout, and compares
each element bit for bit with what the model's own bytes say. Ends with 77 where NumPy is not installed."""
import csv
import json
import math
import os
import struct
import sys
import tempfile

try:
    import numpy as np
except ImportError:
    sys.exit(77)

from truth import answer_of, finish, tensors_of

program = sys.argv[1]
problems = []
compared = 0


def run(*arguments):
    return answer_of(program, "export", *arguments)


def strings_of(raw):
    at = 0
    while at < len(raw):
        (length,) = struct.unpack_from("<I", raw, at)
        yield raw[at + 4:at + 4 + length]
        at += 4 + length


def wanted(entry, raw, codes):
    """The tensor as an array of NumPy."""
    quantization = entry.get("quantization")
    if quantization:
        kind = {"uint8": "u1", "uint16": "<u2", "float16": "<f2"}[quantization["dtype"]]
        values = np.frombuffer(raw, kind)
        if not codes and kind == "<f2":
            values = values.astype("<f4")
        elif not codes:
            values = values.astype(np.float64) * quantization["scale"] + quantization["min"]
            whole = np.floor(values) + (values - np.floor(values) >= 0.5)
            values = whole.astype(np.int64).astype("<i4") if entry["dtype"] == "int32" else values.astype("<f4")
    elif entry["dtype"] == "string":
        values = np.array(list(strings_of(raw)), "S") if raw else np.zeros(0, "S1")
        values = values.astype("S1") if values.dtype.itemsize == 0 else values
    elif entry["dtype"] == "bool":
        values = np.frombuffer(raw, "u1") != 0
    else:
        values = np.frombuffer(raw, {"float32": "<f4", "int32": "<i4", "complex64": "<c8"}[entry["dtype"]])
    return values.reshape(entry["shape"])


def expect(place, got, right):
    """Same type, shape and bits."""
    global compared
    compared += 1
    if got.dtype != right.dtype or got.shape != right.shape or not got.flags.c_contiguous:
        problems.append(f"{place}: {got.dtype}{got.shape}, not {right.dtype}{right.shape}")
    elif got.tobytes() != right.tobytes():
        problems.append(f"{place}: other values")


def check_npy(tensors, folder, model, codes):
    answer = run(model, "--format", "npy", "-o", os.path.join(folder, "npy"), *codes)
    index = json.load(open(os.path.join(folder, "npy", "index.json"), encoding="utf-8"))
    if [entry["name"] for entry in index["tensors"]] != [entry["name"] for entry, _ in tensors]:
        problems.append(f"{model}: the index does not name the tensors of the model in their order")
    files = sorted(os.listdir(os.path.join(folder, "npy")))
    if files != sorted([entry["file"] for entry in index["tensors"]] + ["index.json"]):
        problems.append(f"{model}: other files than those of the index")
    for entry, told, (spec, raw) in zip(index["tensors"], answer["tensors"], tensors, strict=True):
        if entry != told:
            problems.append(f"{model}: the index says {entry}, the command {told}")
        path = os.path.join(folder, "npy", entry["file"])
        right = wanted(spec, raw, codes)
        expect(f"{model} npy {spec['name']}", np.load(path, allow_pickle=False), right)
        if right.size:
            expect(f"{model} mapped npy {spec['name']}", np.asarray(np.load(path, mmap_mode="r")), right)
        if codes and spec.get("quantization", {}).get("scale") != entry.get("quantization", {}).get("scale"):
            problems.append(f"{model}: the index does not tell what the codes of {spec['name']} mean")


def check_npz(tensors, folder, model, codes):
    answer = run(model, "-o", os.path.join(folder, "all.npz"), *codes)
    with np.load(os.path.join(folder, "all.npz"), allow_pickle=False) as archive:
        if archive.files != [entry["file"].removesuffix(".npy") for entry in answer["tensors"]]:
            problems.append(f"{model}: other members than told")
        for told, (spec, raw) in zip(answer["tensors"], tensors, strict=True):
            expect(f"{model} npz {spec['name']}", archive[told["file"].removesuffix(".npy")], wanted(spec, raw, codes))
        if archive.zip.testzip() is not None:
            problems.append(f"{model}: the archive's check sums are wrong")


def read_safetensors(path):
    """An independent reader of the layout: length (64 bits, little-endian), header in JSON, then the bytes."""
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack_from("<Q", data)
    pairs = json.loads(data[8:8 + length].decode(), object_pairs_hook=list)
    if (8 + length) % 8 or data[8:9] != b"{" or len(dict(pairs)) != len(pairs):
        problems.append(f"{path}: the header is not well-formed")
    header = {name: dict(value) for name, value in pairs}
    metadata = header.pop("__metadata__", {})
    if not all(isinstance(value, str) for value in metadata.values()):
        problems.append(f"{path}: metadata that is no text")
    end = 0
    kinds = {"F32": "<f4", "I32": "<i4", "BOOL": "?", "C64": "<c8", "U8": "u1", "U16": "<u2", "F16": "<f2"}
    arrays = {}
    for name, entry in header.items():
        begin, after = entry["data_offsets"]
        kind = np.dtype(kinds[entry["dtype"]])
        if begin != end or after - begin != kind.itemsize * math.prod(entry["shape"]) or begin % kind.itemsize:
            problems.append(f"{path}: {name} lies from {begin} to {after}")
        arrays[name] = np.frombuffer(data[8 + length + begin:8 + length + after], kind).reshape(entry["shape"])
        end = after
    if 8 + length + end != len(data):
        problems.append(f"{path}: bytes that belong to no tensor")
    return arrays, metadata


def check_safetensors(tensors, folder, model, codes):
    path = os.path.join(folder, "all.safetensors")
    answer = run(model, "-o", path, *codes)
    arrays, metadata = read_safetensors(path)
    numbers = [(spec, raw) for spec, raw in tensors if spec["dtype"] != "string"]
    if answer["skipped"] != [spec["name"] for spec, _ in tensors if spec["dtype"] == "string"]:
        problems.append(f"{model}: left out: {answer['skipped']}")
    if len(arrays) != len(numbers):
        problems.append(f"{model}: {len(arrays)} tensors in safetensors, not {len(numbers)}")
    names = json.loads(metadata.get("names", "{}"))
    quantization = json.loads(metadata.get("quantization", "{}"))
    for told, (spec, raw) in zip(answer["tensors"], numbers, strict=True):
        key = told["file"]
        expect(f"{model} safetensors {spec['name']}", arrays[key], wanted(spec, raw, codes))
        if names.get(key, key) != spec["name"]:
            problems.append(f"{model}: {key} is not told to be {spec['name']}")
        scale = spec.get("quantization", {}).get("scale") if codes else None
        if quantization.get(key, {}).get("scale") != scale:
            problems.append(f"{model}: the codes of {key} are not explained")


def check_csv(tensors, folder, model, codes):
    answer = run(model, "--format", "csv", "-o", os.path.join(folder, "csv"), *codes)
    for told, (spec, raw) in zip(answer["tensors"], tensors, strict=True):
        right = wanted(spec, raw, codes)
        with open(os.path.join(folder, "csv", told["file"]), encoding="latin-1", newline="") as file:
            rows = list(csv.reader(file))
        if right.size and [len(row) for row in rows] != [right.shape[-1] if right.ndim > 1 else 1] * len(rows):
            problems.append(f"{model} csv {spec['name']}: the rows are not those of the last dimension")
        cells = [cell for row in rows for cell in row]
        if spec["dtype"] == "string":
            got = np.array([cell.encode("latin-1") for cell in cells], right.dtype).reshape(right.shape)
        elif right.dtype == bool:
            got = (np.array(cells, np.int64) != 0).reshape(right.shape)
        elif right.dtype == np.dtype("<c8"):
            got = np.array([complex(cell) for cell in cells], "<c8").reshape(right.shape)
        else:
            got = np.array(cells, np.float64 if right.dtype.kind == "f" else np.int64).astype(right.dtype)
            got = got.reshape(right.shape)
        nan = np.isnan(right) if right.dtype.kind in "fc" else np.zeros(right.shape, bool)
        if nan.any():  # which kind of NaN, no text tells
            if (np.isnan(got) != nan).any():
                problems.append(f"{model} csv {spec['name']}: NaN elsewhere")
            got, right = got[~nan], right[~nan]
        expect(f"{model} csv {spec['name']}", got, right)


def check_raw(tensors, folder, model, codes):
    answer = run(model, "--format", "raw", "-o", os.path.join(folder, "raw"), *codes)
    for told, (spec, raw) in zip(answer["tensors"], tensors, strict=True):
        got = open(os.path.join(folder, "raw", told["file"]), "rb").read()
        right = wanted(spec, raw, codes).tobytes() if spec.get("quantization") else raw
        if got != right or told["bytes"] != len(right):
            problems.append(f"{model} raw {spec['name']}: other bytes")


def check(model, tensors):
    for codes in [[], ["--codes"]] if any(spec.get("quantization") for spec, _ in tensors) else [[]]:
        with tempfile.TemporaryDirectory() as folder:
            for one in (check_npy, check_npz, check_safetensors, check_csv, check_raw):
                one(tensors, folder, model, codes)


def made_tensors():
    random = np.random.default_rng(20261128)
    special = np.array([0, -0.0, np.nan, np.inf, -np.inf, 1e-45, -3.4e38, 0.1, 1 / 3], "<f4")
    payload = np.array([0x7fc00001, 0xffc12345, 0x7f800001], "<u4").tobytes()
    yield {"name": "conv2d/kernel:0", "dtype": "float32", "shape": [3, 3]}, special.tobytes()
    yield {"name": "NaN with a payload", "dtype": "float32", "shape": [3]}, payload
    yield {"name": "scalar", "dtype": "float32", "shape": []}, special[7:8].tobytes()
    yield {"name": "empty", "dtype": "float32", "shape": [0, 3]}, b""
    yield {"name": "columns of nothing", "dtype": "int32", "shape": [3, 0]}, b""
    large = random.standard_normal(300_007).astype("<f4")
    yield {"name": "../../etc/passwd", "dtype": "float32", "shape": [large.size]}, large.tobytes()
    yield {"name": "Conv2D/kernel:0", "dtype": "int32", "shape": [2, 2]}, np.array([-2**31, 2**31 - 1, 0, -1], "<i4").tobytes()
    yield {"name": "bools", "dtype": "bool", "shape": [2, 3]}, bytes([0, 1, 2, 255, 0, 1])
    pairs = np.array([1 + 2j, -0.0 - 0.0j, complex(np.inf, -1), 0.1 - 0.2j, 1e-30 + 1e30j, 3], "<c8")
    yield {"name": "complex", "dtype": "complex64", "shape": [2, 3]}, pairs.tobytes()
    strings = [b"a", "é".encode(), b"", b'say "a,b"', b"two\r\nlines", b"longer than the others"]
    text = b"".join(struct.pack("<I", len(one)) + one for one in strings)
    yield {"name": "strings", "dtype": "string", "shape": [2, 3]}, text
    yield {"name": "no strings", "dtype": "string", "shape": [0]}, b""
    yield {"name": "empty strings", "dtype": "string", "shape": [2]}, bytes(8)
    yield {"name": "scalar string", "dtype": "string", "shape": []}, struct.pack("<I", 2) + b"hi"
    for kind, numpy, most in [("uint8", "u1", 256), ("uint16", "<u2", 65536)]:
        for dtype in ("float32", "int32"):
            codes = np.concatenate([np.arange(most), random.integers(0, most, 300_011)]).astype(numpy)
            yield ({"name": f"{dtype} as {kind}", "dtype": dtype, "shape": [codes.size],
                    "quantization": {"dtype": kind, "min": -1.5, "scale": 0.5 if dtype == "int32" else 0.0123}},
                   codes.tobytes())
    halves = np.setdiff1d(np.arange(65536), np.flatnonzero(np.isnan(np.arange(65536).astype("<u2").view("<f2"))))
    yield ({"name": "every finite float16", "dtype": "float32", "shape": [halves.size // 2, 2],
            "quantization": {"dtype": "float16"}}, halves[:halves.size // 2 * 2].astype("<u2").tobytes())
    for name in ("twice", "twice", "Twice", "con", "__metadata__", "", ".hidden", "-o", "x" * 300, "日本語/重み", "a\tb", "index"):
        yield {"name": name, "dtype": "float32", "shape": [1]}, struct.pack("<f", random.random())


def check_made():
    with tempfile.TemporaryDirectory() as folder:
        # A byte before all others, so that no value lies where a processor would like it.
        tensors = [({"name": "first byte", "dtype": "bool", "shape": [1]}, b"\1"), *made_tensors()]
        model = os.path.join(folder, "model.json")
        with open(os.path.join(folder, "w.bin"), "wb") as file:
            for _, raw in tensors:
                file.write(raw)
        with open(model, "w", encoding="utf-8") as file:
            json.dump([{"paths": ["w.bin"], "weights": [entry for entry, _ in tensors]}], file)
        check(model, tensors)


def check_real(model):
    check(model, tensors_of(model))


finish("made", check_made, check_real, problems, lambda: f"{compared} tensors compared")
