// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/iohandler.h"

#include "core/base/run.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct IoHandlerText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::IoHandler)
};

class RefusingHandler final : public IoHandler
{
public:
    explicit RefusingHandler(const Error &error)
        : m_error(error)
    {
    }
    QFuture<Expected<ModelArtifacts>> load(OperationPtr) override
    {
        return readyFuture<ModelArtifacts>(m_error);
    }
    QFuture<Expected<SaveResult>> save(ModelArtifacts, OperationPtr) override
    {
        return readyFuture<SaveResult>(m_error);
    }

private:
    Error m_error;
};

} // namespace

IoHandler::~IoHandler() = default;

QFuture<Expected<ModelArtifacts>> IoHandler::load(OperationPtr)
{
    return readyFuture<ModelArtifacts>(
        Error{ ErrorCode::NotSupported, IoHandlerText::tr("Models cannot be loaded from there.") });
}

QFuture<Expected<SaveResult>> IoHandler::save(ModelArtifacts, OperationPtr)
{
    return readyFuture<SaveResult>(
        Error{ ErrorCode::NotSupported, IoHandlerText::tr("Models cannot be saved there.") });
}

IoHandlerPtr refusingHandler(const Error &error)
{
    return std::make_shared<RefusingHandler>(error);
}

} // namespace weightroom
