// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "core/model/finding.h"
#include "ui/windowservices.h"

#include <QDialog>
#include <QStringList>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace weightroom {

/// What was found about one model.
struct CheckedModel
{
    QString url;
    QList<Finding> findings;
};

/// The findings of \a models for people: one line each.
QString checkReportText(const QList<CheckedModel> &models);
/// The same for programs: [{"url":…,"findings":[{"severity":…,"code":…,"message":…,"tensor":…}]}].
QByteArray checkReportJson(const QList<CheckedModel> &models);

/// Reads models from end to end, one after the other, and lists what is found, the gravest first.
/// Deletes itself; closing it ends the reading.
class CheckDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CheckDialog)

public:
    CheckDialog(const QStringList &urls, const WindowServices &services, QWidget *parent = nullptr);
    ~CheckDialog() override;

    const QList<CheckedModel> &checked() const { return m_checked; }

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    /// The user wants to see the model.
    void goRequested(const QString &url);

private:
    void build();
    void checkNext();
    void take(const QString &url, const QList<Finding> &findings);
    void finish();
    void showVerdict();
    void go();
    void copy() const;
    void save();

    QStringList m_urls;
    WindowServices m_services;
    OperationPtr m_operation;
    QList<CheckedModel> m_checked;
    QLabel *m_verdict;
    QProgressBar *m_progress;
    QTreeWidget *m_list;
    QPushButton *m_go;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_close;
};

} // namespace weightroom
