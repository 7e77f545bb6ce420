// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDockWidget>

class QLabel;

namespace weightroom {

class MessageBar;
class TransferModel;
class TransferQueue;
class TransferView;

/// The list of transfers at the foot of the window, with what there is to say about the selected
/// one below it, and an offer to go on with interrupted ones above.
class TransferDock : public QDockWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferDock)

public:
    /// \a queue outlives the dock.
    explicit TransferDock(TransferQueue *queue, QWidget *parent = nullptr);

    TransferView *view() const { return m_view; }
    TransferModel *model() const { return m_model; }
    /// Offers to go on, when there is something to go on with.
    void offerToGoOn();
    void retranslate();

Q_SIGNALS:
    void goOnRequested();

private:
    void refresh();
    void showDetails();

    TransferQueue *m_queue;
    TransferModel *m_model;
    TransferView *m_view;
    MessageBar *m_offer;
    QWidget *m_goOn;
    QLabel *m_empty;
    QLabel *m_details;
};

} // namespace weightroom
