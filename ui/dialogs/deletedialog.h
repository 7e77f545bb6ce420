// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace weightroom {

class Settings;

/// What shall be gone for good.
struct DeletionQuestion
{
    QString title; ///< of the dialog
    QString sentence; ///< what is going to happen, with its number of models
    QStringList names;
    QString verb; ///< of the button that does it, with a mnemonic
    QString hint = {}; ///< what could be done instead, or is good to know; may be empty
};

/// Asks once before models are removed for good: names them, tells what they take together, and
/// that it cannot be undone. Cancel is the default. Deletes itself.
class DeleteDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeleteDialog)

public:
    DeleteDialog(const DeletionQuestion &question, Settings *settings, QWidget *parent = nullptr);

    /// What all of them take together, as soon as that is known.
    void setBytes(qint64 bytes);

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    void confirmed();

private:
    Settings *m_settings;
    QLabel *m_size;
};

} // namespace weightroom
