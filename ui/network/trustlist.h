// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/tlstrust.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;
class QThreadPool;

namespace weightroom {

/// The certificates that the user trusts, each for one host, with a button to revoke that.
class TrustList : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrustList)

public:
    /// \a pool writes the file and outlives the widget.
    TrustList(std::shared_ptr<TlsTrust> trust, QThreadPool *pool, QWidget *parent = nullptr);

public Q_SLOTS:
    void reload();

private:
    void revokeCurrent();

    std::shared_ptr<TlsTrust> m_trust;
    QThreadPool *m_pool;
    QTableWidget *m_table;
    QLabel *m_empty;
    QLabel *m_failure;
    QPushButton *m_revoke;
};

} // namespace weightroom
