// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace weightroom {

/// For models whose weights are not beside their model.json: where they are, with the URLs that
/// come out of it while it is typed.
class WeightsPlaceBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeightsPlaceBox)

public:
    explicit WeightsPlaceBox(QWidget *parent = nullptr);

    void setModelUrl(const QString &url);
    /// The files of the manifest, once it was read; empty before that.
    void setFiles(const QStringList &paths);
    /// "weightPathPrefix", "fromTFHub", "resolveRedirected", where they are not as usual.
    IoOptions options() const;
    /// Why it cannot be so; empty when it can.
    QString problem() const;
    /// Of what is chosen, in a few words; empty for the usual.
    QString summary() const;

Q_SIGNALS:
    void changed();

private:
    void updateList();

    QString m_modelUrl;
    QStringList m_files;
    QLineEdit *m_prefix;
    QCheckBox *m_tfHub;
    QCheckBox *m_redirected;
    QLabel *m_listTitle;
    QPlainTextEdit *m_list;
};

} // namespace weightroom
