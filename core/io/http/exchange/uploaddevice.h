// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QIODevice>

#include <functional>

namespace weightroom {

/// What Qt's network code reads a request's body from. Sequential on purpose: Qt can then neither
/// buffer the body nor send it a second time on its own (it repeats requests with a body that can
/// be rewound when a connection closes without an answer). Lives in the network thread; blocks
/// come from \a take, which may have none yet.
class UploadDevice final : public QIODevice
{
    Q_OBJECT

public:
    /// Fills its buffer with at most so many bytes of the body and tells how many those were; 0
    /// when there are none now.
    using Take = std::function<qint64(char *into, qint64 most)>;
    UploadDevice(qint64 size, Take take, QObject *parent);

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_given == m_size; }
    qint64 bytesAvailable() const override;
    /// True only as long as nothing was read.
    bool reset() override { return m_given == 0; }

    /// More can be read.
    void wake();
    /// Nothing more is taken: who gave blocks goes, while Qt may still ask for some.
    void detach()
    {
        m_take = [](char *, qint64) { return qint64(0); };
    }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 most) override;

private:
    qint64 m_size;
    qint64 m_given = 0;
    Take m_take;
};

} // namespace weightroom
