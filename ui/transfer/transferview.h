// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTreeView>

namespace weightroom {

class TransferModel;

/// The list of transfers. Space or Enter is the button of the row; keys of the actions that were
/// added to it work here before they do anywhere else.
class TransferView : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferView)

public:
    explicit TransferView(TransferModel *model, QWidget *parent = nullptr);

    /// The ids of the selected transfers, from top to bottom.
    QStringList selectedIds() const;

Q_SIGNALS:
    void buttonClicked(const QString &id);
    void selectionChangedTo(const QStringList &ids);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *actionOf(const QKeyEvent *event) const;

    TransferModel *m_model;
};

} // namespace weightroom
