// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/model/filekind.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct FileKindText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::FileKind)
};

enum class ForeignKind {
    Json,
    Empty,
    Hdf5,
    TfLite,
    Onnx,
    SavedModel,
    GraphDef,
    GitLfs,
    Html,
    Xml,
    Safetensors,
    Keras,
    Npz,
    PyTorch,
    Zip,
    Gzip,
    Npy,
    Pickle,
    Gguf,
    Tar,
    Utf16,
    Picture,
    Pdf,
    Binary,
    Text,
};

/// What \a kind is called and what to do about it, both for the file %1.
struct KindSentences
{
    QString message;
    QString advice;
};

KindSentences converterSentences(const QString &message)
{
    return { message,
             FileKindText::tr("Convert it with tensorflowjs_converter, then open the model.json "
                              "that it writes.") };
}

KindSentences archiveSentences(const QString &message)
{
    return { message, FileKindText::tr("Unpack it, then open the model.json inside.") };
}

KindSentences otherFormatSentences(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Hdf5:
        return converterSentences(FileKindText::tr("%1 seems to be a Keras model in HDF5."));
    case ForeignKind::Keras:
        return converterSentences(FileKindText::tr("%1 seems to be a Keras model archive."));
    case ForeignKind::SavedModel:
        return converterSentences(FileKindText::tr("%1 seems to be a TensorFlow SavedModel."));
    case ForeignKind::GraphDef:
        return converterSentences(
            FileKindText::tr("%1 seems to be a TensorFlow graph (GraphDef)."));
    case ForeignKind::TfLite:
        return { FileKindText::tr("%1 seems to be a TensorFlow Lite model."),
                 FileKindText::tr("Convert the model it was made from with "
                                  "tensorflowjs_converter; TensorFlow Lite files cannot be "
                                  "converted back.") };
    case ForeignKind::Onnx:
        return { FileKindText::tr("%1 seems to be an ONNX model."),
                 FileKindText::tr("Convert it to a TensorFlow SavedModel, and that with "
                                  "tensorflowjs_converter.") };
    case ForeignKind::PyTorch:
    case ForeignKind::Pickle:
        return { FileKindText::tr("%1 seems to be a PyTorch or Python pickle file."),
                 FileKindText::tr("Export the model to TensorFlow first, then convert it with "
                                  "tensorflowjs_converter.") };
    case ForeignKind::Safetensors:
        return { FileKindText::tr("%1 seems to be a safetensors file."),
                 FileKindText::tr("It holds weights without a topology; convert the whole model "
                                  "with tensorflowjs_converter.") };
    case ForeignKind::Gguf:
        return { FileKindText::tr("%1 seems to be a GGUF language model."),
                 FileKindText::tr("TensorFlow.js cannot use it; look for a TensorFlow.js model.") };
    default:
        return { FileKindText::tr("%1 seems to hold NumPy arrays."),
                 FileKindText::tr("Open the model.json of a TensorFlow.js model instead.") };
    }
}

KindSentences sentencesFor(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Empty:
        return { FileKindText::tr("%1 is empty."),
                 FileKindText::tr("Fetch the file again; its download may have failed.") };
    case ForeignKind::GitLfs:
        return { FileKindText::tr("%1 is a Git LFS pointer, not the file itself."),
                 FileKindText::tr("Run \"git lfs pull\" in the repository, or download the file "
                                  "itself.") };
    case ForeignKind::Html:
        return { FileKindText::tr("%1 is an HTML page, not JSON (login or wrong path?)."),
                 FileKindText::tr("Check the address and download the model.json itself.") };
    case ForeignKind::Xml:
        return { FileKindText::tr("%1 is XML, perhaps the error message of a server."),
                 FileKindText::tr("Check the address and download the model.json itself.") };
    case ForeignKind::Zip:
        return archiveSentences(FileKindText::tr("%1 seems to be a zip archive."));
    case ForeignKind::Gzip:
        return archiveSentences(FileKindText::tr("%1 is compressed with gzip."));
    case ForeignKind::Tar:
        return archiveSentences(FileKindText::tr("%1 seems to be a tar archive."));
    case ForeignKind::Utf16:
        return { FileKindText::tr("%1 is text in UTF-16."),
                 FileKindText::tr("Save it as UTF-8 and open it again.") };
    case ForeignKind::Picture:
        return { FileKindText::tr("%1 seems to be a picture."),
                 FileKindText::tr("Open the model.json of a TensorFlow.js model instead.") };
    case ForeignKind::Pdf:
        return { FileKindText::tr("%1 seems to be a PDF document."),
                 FileKindText::tr("Open the model.json of a TensorFlow.js model instead.") };
    case ForeignKind::Text:
        return { FileKindText::tr("%1 is text, but not JSON."),
                 FileKindText::tr("Open the model.json of a TensorFlow.js model instead.") };
    case ForeignKind::Binary:
        return { FileKindText::tr("%1 is a binary file, perhaps weights of a model."),
                 FileKindText::tr("Open the model.json that belongs to it.") };
    default:
        return otherFormatSentences(kind);
    }
}

struct Magic
{
    qsizetype offset;
    QByteArrayView bytes;
    ForeignKind kind;
};

std::optional<ForeignKind> kindByMagic(QByteArrayView head)
{
    static const Magic magics[] = {
        { 0, QByteArrayView("\x89HDF\r\n\x1a\n", 8), ForeignKind::Hdf5 },
        { 4, QByteArrayView("TFL3", 4), ForeignKind::TfLite },
        { 0, QByteArrayView("\x93NUMPY", 6), ForeignKind::Npy },
        { 0, QByteArrayView("GGUF", 4), ForeignKind::Gguf },
        { 0, QByteArrayView("\x1f\x8b", 2), ForeignKind::Gzip },
        { 257, QByteArrayView("ustar", 5), ForeignKind::Tar },
        { 0, QByteArrayView("\x89PNG", 4), ForeignKind::Picture },
        { 0, QByteArrayView("\xff\xd8\xff", 3), ForeignKind::Picture },
        { 0, QByteArrayView("GIF8", 4), ForeignKind::Picture },
        { 8, QByteArrayView("WEBP", 4), ForeignKind::Picture },
        { 0, QByteArrayView("%PDF", 4), ForeignKind::Pdf },
        { 0, QByteArrayView("\xff\xfe", 2), ForeignKind::Utf16 },
        { 0, QByteArrayView("\xfe\xff", 2), ForeignKind::Utf16 },
        { 0, QByteArrayView("version https://git-lfs", 23), ForeignKind::GitLfs },
    };
    for (const Magic &magic : magics) {
        if (head.size() > magic.offset && head.sliced(magic.offset).startsWith(magic.bytes))
            return magic.kind;
    }
    return {};
}

ForeignKind zipKind(QByteArrayView head)
{
    if (head.contains("data.pkl"))
        return ForeignKind::PyTorch;
    if (head.contains(".npy"))
        return ForeignKind::Npz;
    if (head.contains("metadata.json") || head.contains("config.json")
        || head.contains("model.weights.h5"))
        return ForeignKind::Keras;
    return ForeignKind::Zip;
}

bool isSafetensors(QByteArrayView head)
{
    constexpr qsizetype lengthBytes = 8;
    constexpr quint64 longestHeader = 100'000'000;
    return head.size() > lengthBytes && head.at(lengthBytes) == '{'
        && qFromLittleEndian<quint64>(head.data()) <= longestHeader;
}

/// The first fields of a protobuf message tell ONNX (field 1: version > 1, then strings),
/// SavedModel (field 1: version 1, then a message) and GraphDef (a message of messages) apart.
std::optional<ForeignKind> protobufKind(QByteArrayView head)
{
    if (head.size() < 4)
        return {};
    const auto byteAt = [head](qsizetype i) { return static_cast<quint8>(head.at(i)); };
    constexpr quint8 versionField = 0x08;
    constexpr quint8 firstMessage = 0x0a;
    constexpr quint8 secondMessage = 0x12;
    if (byteAt(0) == versionField && byteAt(1) == 1 && byteAt(2) == secondMessage)
        return ForeignKind::SavedModel;
    if (byteAt(0) == versionField && byteAt(1) < 32 && byteAt(2) >= secondMessage
        && byteAt(2) <= 0x42)
        return ForeignKind::Onnx;
    qsizetype next = 1;
    while (next < 6 && next < head.size() && byteAt(next) >= 0x80)
        ++next;
    if (byteAt(0) == firstMessage && next + 1 < head.size() && byteAt(next + 1) == firstMessage
        && std::any_of(head.begin(), head.end(), [](char c) { return c > 0 && c < '\t'; }))
        return ForeignKind::GraphDef;
    return {};
}

std::optional<ForeignKind> kindOfMarkup(QByteArrayView text)
{
    if (!text.startsWith('<'))
        return {};
    const QByteArray start
        = text.first(std::min<qsizetype>(text.size(), 64)).toByteArray().toLower();
    const bool xml = start.startsWith("<?xml") || start.startsWith("<error");
    return xml ? ForeignKind::Xml : ForeignKind::Html;
}

/// How many bytes no text has.
qsizetype controlBytes(QByteArrayView head)
{
    return std::count_if(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<quint8>(c);
        return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

/// Text or other bytes. What begins like an object may have a damaged byte or two: the parser says
/// where.
ForeignKind kindOfText(QByteArrayView text)
{
    constexpr qsizetype toleratedShare = 10;
    const qsizetype control = controlBytes(text);
    const bool begins = text.startsWith('{') || text.startsWith('[');
    if (begins && control * toleratedShare < text.size())
        return ForeignKind::Json;
    if (control > 0)
        return ForeignKind::Binary;
    const bool json = text.isEmpty() || QByteArrayView("{[\"-0123456789tfn").contains(text.front());
    return json ? ForeignKind::Json : ForeignKind::Text;
}

ForeignKind kindOfHead(QByteArrayView head)
{
    if (head.isEmpty())
        return ForeignKind::Empty;
    if (const auto kind = kindByMagic(head))
        return *kind;
    if (head.startsWith("PK\x03\x04"))
        return zipKind(head);
    if (isSafetensors(head))
        return ForeignKind::Safetensors;
    const auto first = static_cast<quint8>(head.at(0));
    if (first == 0x80 && head.size() > 1 && head.at(1) >= 2 && head.at(1) <= 5)
        return ForeignKind::Pickle;
    if (const auto kind = protobufKind(head))
        return *kind;
    QByteArrayView text = head.startsWith("\xef\xbb\xbf") ? head.sliced(3) : head;
    while (!text.isEmpty() && QByteArrayView(" \t\r\n").contains(text.front()))
        text = text.sliced(1);
    if (const auto kind = kindOfMarkup(text))
        return *kind;
    return kindOfText(text);
}

} // namespace

std::optional<Error> foreignFileError(QByteArrayView head, const QString &name)
{
    const ForeignKind kind = kindOfHead(head);
    if (kind == ForeignKind::Json)
        return {};
    const KindSentences sentences = sentencesFor(kind);
    return Error{ .code = ErrorCode::NotAModel,
                  .message = sentences.message.arg(name),
                  .advice = sentences.advice,
                  .source = name };
}

} // namespace weightroom
