// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/tensor.h"
#include "core/weights/export/exportformat.h"

namespace weightroom {

struct ExportOptions
{
    ExportFormat format = ExportFormat::Npy;
    /// What quantized tensors hold, instead of the real values it stands for.
    bool asCodes = false;
    /// Formats of one tensor each: the path is that of a folder, which holds a file for each tensor
    /// and index.json, which tells names, types and shapes. Otherwise there is one tensor.
    bool toFolder = false;
    /// A file, or a folder of an earlier export, that is there gives way.
    bool replaces = false;
    /// Tensors of a type that the format does not know are left out; otherwise they are an error.
    bool skipsUnknown = false;
};

struct ExportedTensor
{
    QString name = {}; ///< the tensor's
    QString file = {}; ///< of the folder, or the member of the file that holds it
    QString dtype = {}; ///< of the elements as written: "float32", "bytes", "uint8" …
    Shape shape = {};
    qint64 bytes = 0; ///< of its elements as written
    Quantization quantization = {}; ///< set where it was written as codes
};

struct ExportResult
{
    QString path = {}; ///< absolute
    qint64 bytes = 0; ///< of all files
    QList<ExportedTensor> tensors = {};
    QStringList skipped = {}; ///< names
};

/// Writes \a tensors to the file or folder \a path in constant memory. Files appear complete, with
/// all their bytes on the disk, or not at all; missing folders are made. Real values are those of
/// TensorFlow.js, bit for bit; elements are little-endian and in row-major order; names that a file
/// or its format cannot have are changed, and told. Runs in the caller's thread; progress is in
/// bytes read. Errors: BadArgument (no tensors, several for one file, a file of the model itself as
/// target), AlreadyExists, PathIsDirectory, PathIsFile, NotSupported (a type that the format does
/// not know), NoSpace, Io, Canceled, and those of decoding.
Expected<ExportResult> exportTensors(const QList<Tensor> &tensors, const QString &path,
                                     const ExportOptions &options, Operation &op);

} // namespace weightroom
