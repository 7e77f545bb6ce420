// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"
#include "core/io/storerepair.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace weightroom {

/// Says what repairing the damaged database of a store will do, does it, and says what became of
/// the models. Deletes itself; closing it cancels a repair that has not ended.
class RepairDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepairDialog)

public:
    /// \a store is a StoreRepair, too; \a place is what people call it.
    RepairDialog(const QString &place, const ModelStorePtr &store, QWidget *parent = nullptr);
    ~RepairDialog() override;

Q_SIGNALS:
    void repaired();

private:
    void repair();
    void showResult(const Expected<StoreRepairReport> &report);

    ModelStorePtr m_store;
    StoreRepair *m_repair;
    OperationPtr m_operation;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_start;
    QPushButton *m_cancel;
};

/// "12 of 13 models were saved. Lost: x." and where the damaged file is.
QString repairText(const StoreRepairReport &report);

} // namespace weightroom
