// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/export/tensorexport.h"
#include "ui/windowservices.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace weightroom {

class FileField;
class MessageBar;

/// What a model offers to be exported.
struct ExportChoice
{
    QString title; ///< of the model
    QList<Tensor> tensors; ///< all
    QList<int> selected; ///< some of them, by number; may be empty
};

/// Asks which tensors are to be written, as what and where to, and writes them. Deletes itself.
class ExportDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ExportDialog)

public:
    /// \a choice has at least one tensor.
    ExportDialog(const ExportChoice &choice, const WindowServices &services,
                 QWidget *parent = nullptr);
    /// Cancels what is being written.
    ~ExportDialog() override;

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    /// It was done: a sentence about it.
    void exported(const QString &text);

private:
    void buildFields(QFormLayout *form);
    QWidget *buildScope();
    void layOut();
    ExportOptions options() const;
    QList<Tensor> chosen() const;
    QString target() const;
    QString problem() const;
    void suggestName();
    void check();
    void showReason(const QString &reason);
    void write(bool replaces);
    void setWriting(bool isWriting);
    void finish(const Expected<ExportResult> &result);

    ExportChoice m_choice;
    WindowServices m_services;
    OperationPtr m_operation; ///< while it is written
    QString m_suggested; ///< the name, as long as nobody has typed another one
    QWidget *m_fields;
    QRadioButton *m_onlySelected;
    QRadioButton *m_all;
    QComboBox *m_format;
    QCheckBox *m_codes;
    FileField *m_folder;
    QLineEdit *m_name;
    QLabel *m_kind;
    QLabel *m_reason;
    MessageBar *m_conflict;
    QProgressBar *m_progress;
    QPushButton *m_write;
    QPushButton *m_cancel;
};

} // namespace weightroom
