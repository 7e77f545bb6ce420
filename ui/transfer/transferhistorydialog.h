// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferhistory.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace weightroom {

class Settings;
class TextTable;
class TransferQueue;

/// What was copied and moved, the latest first, with Again for each. Follows changes. Deletes
/// itself.
class TransferHistoryDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferHistoryDialog)

public:
    /// All outlive the dialog.
    TransferHistoryDialog(Library *library, TransferQueue *queue, Settings *settings,
                          QWidget *parent = nullptr);
    ~TransferHistoryDialog() override;

public Q_SLOTS:
    void done(int result) override;

private:
    void buildButtons();
    void reload();
    void showRecords(const QList<TransferRecord> &records);
    QList<TransferRecord> selected() const;
    void again();
    void updateButtons();

    TransferHistory m_history;
    TransferQueue *m_queue;
    Settings *m_settings;
    OperationPtr m_operation;
    QList<TransferRecord> m_records;
    TextTable *m_table;
    QLabel *m_note;
    QPushButton *m_again = nullptr;
    QPushButton *m_clear = nullptr;
};

} // namespace weightroom
