// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/weights/decode.h"
#include "core/weights/export/tensorblocks.h"
#include "core/weights/stringreader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace weightroom {

namespace {

constexpr qint64 csvElements = 16 * 1024;

template <typename Number>
void appendNumber(QByteArray &text, Number number)
{
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    text.append(digits, static_cast<qsizetype>(end - digits));
}

void appendReal(QByteArray &text, float value)
{
    if (std::isnan(value))
        text += "nan";
    else
        appendNumber(text, value); // the shortest that reads back the same; inf and -inf
}

void appendComplex(QByteArray &text, float real, float imaginary)
{
    appendReal(text, real);
    if (std::isnan(imaginary) || !std::signbit(imaginary))
        text += '+';
    appendReal(text, imaginary);
    text += 'j';
}

void appendQuoted(QByteArray &text, QByteArray string)
{
    text += '"' + string.replace('"', "\"\"") + '"';
}

class CsvBlocks final : public TensorBlocks
{
public:
    CsvBlocks(const Tensor &tensor, ExportType type, Operation &op)
        : m_tensor(tensor)
        , m_type(type)
        , m_op(op)
        , m_elements(tensor.spec.elements())
        , m_columns(tensor.spec.shape.size() < 2 ? 1 : tensor.spec.shape.last())
    {
        if (type == ExportType::Bytes)
            m_strings = std::make_unique<StringReader>(tensor, op);
    }

    Expected<QByteArray> next() override
    {
        QByteArray text;
        const qint64 count = std::min(csvElements, m_elements - m_at);
        if (count == 0)
            return text;
        const bool isCode = m_type == ExportType::Uint8 || m_type == ExportType::Uint16;
        auto done = m_strings ? appendStrings(text, count)
            : isCode          ? appendCodes(text, count)
                              : appendValues(text, count);
        if (!done)
            return done.error();
        return text;
    }

private:
    void endElement(QByteArray &text)
    {
        ++m_at;
        if (m_at % m_columns == 0)
            text += "\r\n";
        else
            text += ',';
    }

    Expected<Done> appendStrings(QByteArray &text, qint64 count)
    {
        const qint64 before = m_strings->position();
        for (qint64 i = 0; i < count && text.size() < csvElements * 16; ++i) {
            const auto string = m_strings->next();
            if (!string)
                return string.error();
            appendQuoted(text, *string);
            endElement(text);
        }
        m_op.addProgress(m_strings->position() - before);
        return Done{};
    }

    Expected<Done> appendCodes(QByteArray &text, qint64 count)
    {
        const auto codes = readCodes(m_tensor, m_at, count, m_op);
        if (!codes)
            return codes.error();
        for (const quint16 code : *codes) {
            appendNumber(text, code);
            endElement(text);
        }
        addProgress(count);
        return Done{};
    }

    Expected<Done> appendValues(QByteArray &text, qint64 count)
    {
        auto done = forEachBlock(m_tensor, m_at, count, m_op, [&](const ValueBlock &block) {
            const std::size_t parts = m_type == ExportType::Complex64 ? 2 : 1;
            for (std::size_t i = 0; i < block.floats.size(); i += parts) {
                if (parts == 2)
                    appendComplex(text, block.floats[i], block.floats[i + 1]);
                else
                    appendReal(text, block.floats[i]);
                endElement(text);
            }
            for (const qint32 value : block.ints) {
                appendNumber(text, value);
                endElement(text);
            }
            for (const quint8 value : block.bytes) {
                appendNumber(text, value);
                endElement(text);
            }
        });
        if (done)
            addProgress(count);
        return done;
    }

    void addProgress(qint64 count) { m_op.addProgress(m_tensor.bytes / m_elements * count); }

    const Tensor &m_tensor;
    ExportType m_type;
    Operation &m_op;
    qint64 m_elements;
    qint64 m_columns;
    qint64 m_at = 0;
    std::unique_ptr<StringReader> m_strings;
};

} // namespace

TensorBlocksPtr csvBlocks(const Tensor &tensor, ExportType type, Operation &op)
{
    return std::make_unique<CsvBlocks>(tensor, type, op);
}

} // namespace weightroom
