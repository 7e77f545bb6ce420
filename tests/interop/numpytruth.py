# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
"""numpytruth.py WEIGHTROOM hostile|MODEL.json...

Compares the figures and histograms of the program with those of NumPy: of arrays that are made to be hard, or of the
tensors of published models. Ends with 77 where NumPy is not installed."""
import json
import os
import sys
import tempfile

try:
    import numpy as np
except ImportError:
    sys.exit(77)

from truth import answer_of, finish, tensors_of

SHARES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]
NAMES = ["q01", "q05", "q25", "q50", "q75", "q95", "q99"]
program = sys.argv[1]
problems = []
compared = {"tensors": 0, "histograms": 0}


def run(*arguments):
    return answer_of(program, *arguments)


def half_up(values):
    return np.floor(values + 0.5)


def decoded(entry, raw):
    """The real values of an entry of a manifest as an array of doubles (exact)."""
    quantization = entry.get("quantization")
    if quantization and quantization["dtype"] == "float16":
        return np.frombuffer(raw, "<f2").astype(np.float64)
    if quantization:
        codes = np.frombuffer(raw, {"uint8": "u1", "uint16": "<u2"}[quantization["dtype"]]).astype(np.float64)
        values = codes * quantization["scale"] + quantization["min"]
        return half_up(values) if entry["dtype"] == "int32" else values.astype(np.float32).astype(np.float64)
    if entry["dtype"] == "complex64":
        pairs = np.frombuffer(raw, "<c8").astype(np.complex128)
        return np.hypot(pairs.real, pairs.imag)
    kinds = {"float32": "<f4", "int32": "<i4", "bool": "u1"}
    return np.frombuffer(raw, kinds[entry["dtype"]]).astype(np.float64)


def close(got, wanted, scale=0.0, error=0.0):
    return abs(got - wanted) <= 1e-6 * max(abs(wanted), scale) + error


def compare(place, row, values):
    """The members of a row of `weights --json` with NumPy's figures of the same values."""
    finite = values[np.isfinite(values)]
    compared["tensors"] += 1

    def expect(name, wanted, right):
        if not right:
            problems.append(f"{place}: {name} is {row.get(name)}, NumPy says {wanted}")

    for name, wanted in [
            ("elements", values.size), ("nan", np.isnan(values).sum()), ("zeros", (values == 0).sum()),
            ("positiveInfinity", (values == np.inf).sum()), ("negativeInfinity", (values == -np.inf).sum()),
            ("negativeZeros", ((values == 0) & np.signbit(values)).sum()),
            ("denormals", ((values != 0) & (np.abs(values) < np.finfo(np.float32).tiny)).sum())]:
        expect(name, int(wanted), row[name] == int(wanted))
    for name, where in [("firstNan", np.isnan(values)), ("firstPositiveInfinity", values == np.inf),
                        ("firstNegativeInfinity", values == -np.inf)]:
        wanted = int(np.argmax(where)) if where.any() else None
        expect(name, wanted, row.get(name) == wanted)
    if finite.size == 0:
        expect("min", None, "min" not in row and "mean" not in row and "quantiles" not in row)
        return
    # As exact as NumPy can be: differences from the middle, in extended precision.
    wide = finite.astype(np.longdouble)
    mean = wide.mean()
    std = np.sqrt(np.square(wide - mean).mean())
    for name, wanted, scale in [
            ("min", finite.min(), 0), ("max", finite.max(), 0), ("mean", mean, float(np.abs(wide).mean())),
            ("std", std, 0), ("l1", np.abs(wide).sum(), 0), ("l2", np.sqrt(np.square(wide).sum()), 0)]:
        expect(name, float(wanted), name in row and close(row[name], float(wanted), scale * 1e-6))
    for name, wanted in zip(NAMES, np.quantile(finite, SHARES)):
        got = row["quantiles"][name]
        if not close(got, float(wanted), float(np.abs(finite).max()) * 1e-6, row["quantileError"]):
            problems.append(f"{place}: quantile {name} is {got} ± {row['quantileError']}, NumPy says {wanted}")


def compare_histogram(place, model, name, values, bins):
    finite = values[np.isfinite(values)]
    if finite.size and finite.min() == finite.max() and abs(finite.min()) > 2**52:
        return  # NumPy makes no bins there
    got = run("histogram", model, name, "--bins", str(bins))
    counts, edges = np.histogram(finite, bins, (finite.min(), finite.max()) if finite.size else (0, 1))
    compared["histograms"] += 1
    if [float(edge) for edge in got["edges"]] != edges.tolist():
        problems.append(f"{place}: the edges of {bins} bins are not NumPy's")
    if got["counts"] != counts.tolist():
        problems.append(f"{place}: the counts of {bins} bins are not NumPy's")
    if got["nan"] + got["positiveInfinity"] + got["negativeInfinity"] != values.size - finite.size:
        problems.append(f"{place}: not every value is counted")


def hostile_floats(random):
    noise = random.standard_normal
    yield "empty", np.zeros(0)
    yield "one", np.array([-3.25])
    yield "two", np.array([1.0, -1.0])
    for size in (3, 7, 255, 1023, 4097, 65535, 65536, 65537, 262147):
        yield f"noise {size}", noise(size)
    yield "ten million", noise(10_000_000)
    yield "1e8 and noise", 1e8 + 100 * noise(300_001)
    yield "minus 1e8 and little noise", -1e8 + 8 * noise(1001)
    yield "far off, large", 3e30 + 1e24 * noise(100_003)
    yield "constant", np.full(70_001, 0.1)
    yield "constant, negative", np.full(5, -7e-20)
    yield "zeros", np.zeros(999)
    yield "negative zeros", np.full(77_777, -0.0)
    yield "zeros of both signs", np.where(np.arange(100_001) % 3 == 0, -0.0, 0.0)
    yield "NaN alone", np.full(9, np.nan)
    yield "infinities alone", np.array([np.inf, -np.inf, np.inf])
    for name, size in (("few", 1001), ("many", 400_003)):
        mixed = noise(size)
        mixed[size // 7::97] = np.nan
        mixed[size // 5::1013] = np.inf
        mixed[size // 3::997] = -np.inf
        mixed[1::501] = -0.0
        yield f"{name} of all kinds", mixed
    last = noise(262_144)
    last[-1] = np.nan
    yield "NaN at the very end", last
    yield "denormals", noise(50_001) * 1e-40
    yield "denormals among others", np.where(np.arange(99_999) % 2 == 0, noise(99_999), noise(99_999) * 1e-42)
    yield "the whole range", np.concatenate([noise(1000), [3.4e38, -3.4e38]])
    yield "huge", noise(123_457) * 1e37
    yield "tiny", noise(123_457) * 1e-37
    yield "one far off", np.concatenate([noise(200_000), [1e30]])
    yield "both far off", np.concatenate([[-1e20], noise(1_000_000), [1e20]])
    yield "half zeros", np.maximum(noise(300_000), 0)
    yield "three values", random.integers(-1, 2, 100_001).astype(float)
    yield "whole numbers", random.integers(-500, 500, 200_001).astype(float)
    yield "ascending", np.linspace(-1, 1, 100_001)
    yield "descending", np.linspace(5, -3, 65_537)
    yield "on the edges of bins", np.tile(np.linspace(0, 1, 41), 3000)
    yield "on the edges of bins, 10", np.tile(np.linspace(-0.3, 0.7, 11), 9001)
    yield "heavy tails", random.standard_cauchy(150_001)
    yield "log-normal", random.lognormal(0, 3, 250_001)
    yield "neighbours", np.nextafter(np.float32(1), np.float32(2)) + np.zeros(3)


def hostile_tensors():
    """(entry of the manifest, its bytes)."""
    random = np.random.default_rng(20261128)
    for name, values in hostile_floats(random):
        with np.errstate(over="ignore"):
            yield {"name": name, "dtype": "float32", "shape": [values.size]}, values.astype("<f4").tobytes()
    for name, low, high, size in [
            ("int32 few", -3, 4, 1000), ("int32 all", -2**31, 2**31, 200_001), ("int32 one", 5, 6, 1),
            ("int32 large", 2**31 - 1000, 2**31, 70_001), ("int32 constant", -9, -8, 65_537), ("int32 none", 0, 1, 0)]:
        values = random.integers(low, high, size)
        yield {"name": name, "dtype": "int32", "shape": [size]}, values.astype("<i4").tobytes()
    for size in (0, 1, 65_537):
        yield {"name": f"bool {size}", "dtype": "bool", "shape": [size]}, random.integers(0, 2, size, np.uint8).tobytes()
    yield {"name": "bool of any byte", "dtype": "bool", "shape": [3333]}, random.integers(0, 256, 3333, np.uint8).tobytes()
    for size in (0, 1, 2_001, 131_073):
        pairs = (random.standard_normal(size) + 1j * random.standard_normal(size)).astype("<c8")
        yield {"name": f"complex64 {size}", "dtype": "complex64", "shape": [size]}, pairs.tobytes()
    for kind, numbers, size in [("uint8", 256, 100_001), ("uint8", 2, 9), ("uint16", 65536, 300_001), ("uint16", 3, 70_000)]:
        for dtype in ("float32", "int32"):
            codes = random.integers(0, numbers, size).astype({"uint8": "u1", "uint16": "<u2"}[kind])
            yield ({"name": f"{dtype} as {kind} {numbers}", "dtype": dtype, "shape": [size],
                    "quantization": {"dtype": kind, "min": -1.5, "scale": 0.0123 if dtype == "float32" else 0.5}},
                   codes.tobytes())
    halves = random.integers(0, 65536, 200_003).astype("<u2")
    yield ({"name": "float16 of any code", "dtype": "float32", "shape": [halves.size],
            "quantization": {"dtype": "float16"}}, halves.tobytes())


def check_hostile():
    with tempfile.TemporaryDirectory() as folder:
        tensors = list(hostile_tensors())
        # A byte before all others, so that no value lies where a processor would like it.
        tensors.insert(0, ({"name": "first byte", "dtype": "bool", "shape": [1]}, b"\1"))
        model = os.path.join(folder, "model.json")
        with open(os.path.join(folder, "w.bin"), "wb") as file:
            for _, raw in tensors:
                file.write(raw)
        with open(model, "w", encoding="utf-8") as file:
            json.dump([{"paths": ["w.bin"], "weights": [entry for entry, _ in tensors]}], file)
        rows = run("weights", model)
        for row, (entry, raw) in zip(rows, tensors, strict=True):
            values = decoded(entry, raw)
            compare(entry["name"], row, values)
            for bins in ((40, 513) if values.size < 1_000_000 else (512,)):
                compare_histogram(entry["name"], model, entry["name"], values, bins)
    if len(tensors) < 60:
        problems.append(f"only {len(tensors)} arrays")


def check_real(model):
    rows = iter(run("weights", model))
    sized = []
    for entry, raw in tensors_of(model):
        values = decoded(entry, raw)
        compare(f"{model} {entry['name']}", next(rows), values)
        sized.append((len(raw), entry["name"], values))
    sized.sort(key=lambda one: -one[0])
    for _, name, values in sized[:4]:
        compare_histogram(f"{model} {name}", model, name, values, 100)


finish("hostile", check_hostile, check_real, problems,
       lambda: f"{compared['tensors']} tensors and {compared['histograms']} histograms compared")
