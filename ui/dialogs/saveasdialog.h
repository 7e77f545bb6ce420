// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"
#include "ui/windowservices.h"

#include <QDialog>
#include <QTimer>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace weightroom {

class FileField;
class MessageBar;
class ModelDocument;
class WeightFilesBox;
struct SaveResult;

/// Asks for a folder, a name and the style of the weight files, and writes the model there with
/// progress and Cancel. Deletes itself.
class SaveAsDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveAsDialog)

public:
    SaveAsDialog(ModelDocument *document, const WindowServices &services,
                 QWidget *parent = nullptr);
    ~SaveAsDialog() override;

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    /// The model was written; \a text says so, a full sentence.
    void saved(const QString &text);

private:
    void buildFields(QFormLayout *form);
    void check();
    void lookAtTarget();
    void showReason(const QString &reason);
    QString target() const;
    QString inputProblem() const;
    void save(bool replace);
    void finish(Expected<SaveResult> result);
    void setSaving(bool saving);

    ModelDocument *m_document;
    WindowServices m_services;
    OperationPtr m_operation;
    QTimer m_lookTimer;
    int m_lookGeneration = 0;
    QWidget *m_fields;
    FileField *m_folder;
    QLineEdit *m_name;
    WeightFilesBox *m_files;
    QLabel *m_estimate;
    QLabel *m_reason;
    MessageBar *m_conflict;
    QProgressBar *m_progress;
    QPushButton *m_save;
    QPushButton *m_cancel;
};

} // namespace weightroom
