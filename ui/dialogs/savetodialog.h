// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/manage/transfer/transferorder.h"
#include "ui/windowservices.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPushButton;

namespace weightroom {

class MutedLabel;
class TargetBox;
class WeightFilesBox;

/// Asks where one or several models shall be saved to, what of them is written, and how their
/// weights are cut into files. Starts nothing itself. Deletes itself.
class SaveToDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveToDialog)

public:
    /// The models \a urls, at least one.
    SaveToDialog(const QStringList &urls, const WindowServices &services,
                 QWidget *parent = nullptr);
    ~SaveToDialog() override;

    /// What all of them take, as soon as it is known.
    void setBytes(qint64 bytes);

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    void chosen(const QList<weightroom::TransferOrder> &orders);

private:
    struct Part
    {
        ModelPart part;
        QCheckBox *box;
    };

    void layOut();
    void alignLabels();
    void proposePlace();
    QWidget *buildParts();
    ModelParts leftOut() const;
    QString problem() const;
    void check();
    void lookAtTarget();
    void lookAtModels(qsizetype index, ModelParts found);
    void offer(ModelParts parts);
    QList<TransferOrder> orders() const;
    void save();

    QStringList m_urls;
    WindowServices m_services;
    OperationPtr m_look;
    OperationPtr m_modelsLook = Operation::create();
    QTimer m_lookLater;
    QWidget *m_fields;
    TargetBox *m_target;
    WeightFilesBox *m_files;
    QWidget *m_filesLabel = nullptr;
    QList<Part> m_parts;
    QLabel *m_reason;
    MutedLabel *m_hint;
    MutedLabel *m_estimate;
    QPushButton *m_save;
};

} // namespace weightroom
