// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/windowservices.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace weightroom {

/// What the window shows while no model is open: ways to open one.
class WelcomePage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomePage)

public:
    explicit WelcomePage(const QList<SampleModel> &samples, QWidget *parent = nullptr);

    /// The latest models; those in \a away are greyed.
    void setRecentModels(const QStringList &urls, const QSet<QString> &away);

Q_SIGNALS:
    void openRequested();
    void openFolderRequested();
    void modelRequested(const QString &url);

private:
    QWidget *buildDropArea();
    QWidget *buildSamples(const QList<SampleModel> &samples);
    QWidget *buildRecent();

    QVBoxLayout *m_recentList;
    QLabel *m_noRecent;
};

} // namespace weightroom
