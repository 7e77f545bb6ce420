// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLabel>

namespace weightroom {

/// One line that loses its middle where there is too little room; the tool tip has all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)

public:
    explicit ElidedLabel(const QString &objectName, QWidget *parent = nullptr);

    /// Also for tool tip and screen readers.
    void setWholeText(const QString &text);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace weightroom
