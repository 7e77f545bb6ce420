// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferorder.h"
#include "ui/dragdrop/dropplan.h"

#include <QObject>

namespace weightroom {

class ModelActions;
class ModelOpener;
class NetworkActions;
class NoticeBar;
struct OpenPlan;

/// Does what was dropped or pasted: hands it to the transfers, the trash, the tabs or a dialog.
class DropRunner : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropRunner)

public:
    /// Who does the work; all outlive it.
    struct Workers
    {
        ModelActions *actions;
        ModelOpener *opener;
        NetworkActions *network;
        NoticeBar *notices;
    };

    DropRunner(const WindowServices &services, const Workers &workers, QObject *parent);
    /// Stops looking through files.
    ~DropRunner() override;

    void run(const DropPlan &plan);

private:
    void carry(const DropPlan &plan, TransferKind kind);
    void keepFiles(const DropPlan &plan);
    void keepFound(const OpenPlan &found, const Place &place);
    void upload(const DropPlan &plan);
    void open(const DropContent &content);

    WindowServices m_services;
    Workers m_workers;
    QList<OperationPtr> m_searches;
};

} // namespace weightroom
