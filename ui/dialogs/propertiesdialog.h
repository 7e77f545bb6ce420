// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "ui/windowservices.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace weightroom {

class BusyBar;
struct ModelFacts;

/// What is known of one model, as text that can be selected: where it is, its sizes, its date, what
/// it is made of, its tags, and on demand the SHA-256 of its weights. Deletes itself.
class PropertiesDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PropertiesDialog)

public:
    PropertiesDialog(const QString &url, const WindowServices &services, QWidget *parent = nullptr);
    ~PropertiesDialog() override;

public Q_SLOTS:
    void done(int result) override;

private:
    QLabel *addLine(const QString &name, const QString &head, const QString &text = {});
    void showFacts(const ModelFacts &facts);
    void showLabels();
    void hash();

    QString m_url;
    WindowServices m_services;
    OperationPtr m_operation;
    QFormLayout *m_form;
    QLabel *m_state;
    QLabel *m_hashText = nullptr;
    QPushButton *m_hash;
};

} // namespace weightroom
