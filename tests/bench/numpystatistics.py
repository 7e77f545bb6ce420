# SPDX-FileCopyrightText: The Weightroom authors
# SPDX-License-Identifier: Apache-2.0
"""numpystatistics.py FOLDER: seconds NumPy takes for figures and a 512-bin histogram of each tensor of a model."""
import json
import math
import sys
import time

import numpy as np

folder = sys.argv[1]
with open(folder + "/model.json", encoding="utf-8") as file:
    group = json.load(file)["weightsManifest"][0]
data = np.concatenate([np.fromfile(folder + "/" + path, np.float32) for path in group["paths"]])
start = time.perf_counter()
offset = 0
for entry in group["weights"]:
    count = math.prod(entry["shape"])
    tensor = data[offset : offset + count]
    offset += count
    finite = np.isfinite(tensor)
    values = tensor[finite] if not finite.all() else tensor
    figures = (
        values.min(), values.max(), values.mean(dtype=np.float64), values.std(dtype=np.float64),
        np.count_nonzero(values == 0), np.count_nonzero(np.isnan(tensor)), np.abs(values).sum(dtype=np.float64),
        np.sqrt(np.square(values).sum(dtype=np.float64)),
        np.quantile(values, [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99]))
    counts, edges = np.histogram(values, 512)
print(time.perf_counter() - start)
