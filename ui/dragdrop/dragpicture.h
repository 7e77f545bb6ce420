// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPixmap>
#include <QPoint>
#include <QStringList>

class QWidget;

namespace weightroom {

struct DragPicture
{
    QPixmap pixmap;
    QPoint hotSpot;
};

/// What hangs on the pointer while the models \a urls are dragged: a name, or how many there are,
/// in font and colours of \a widget.
DragPicture dragPicture(const QStringList &urls, const QWidget *widget);

} // namespace weightroom
