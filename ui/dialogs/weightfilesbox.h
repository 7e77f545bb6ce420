// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/iohandler.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace weightroom {

/// How the weights of a model are cut into files.
class WeightFilesBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeightFilesBox)

public:
    explicit WeightFilesBox(QWidget *parent = nullptr);

    /// For the router of a folder: "layout" and "shardBytes".
    IoOptions options() const;
    QComboBox *style() const { return m_style; }

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_style;
    QSpinBox *m_size;
};

} // namespace weightroom
