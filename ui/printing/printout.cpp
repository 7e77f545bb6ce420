// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/printing/printout.h"

#include "ui/widgets/printable.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPrinter>

namespace weightroom {

namespace {

/// What Printable::print() counts in.
constexpr double unitsPerInch = 96;
constexpr double titleGap = 12;

QFont paperFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(12); // 9 points
    return font;
}

} // namespace

void prepareToPrint(const Printable &what, QPrinter &printer)
{
    printer.setDocName(what.printTitle());
    printer.setPageOrientation(what.isPrintedWide() ? QPageLayout::Landscape
                                                    : QPageLayout::Portrait);
    printer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
}

bool printOut(const Printable &what, QPrinter &printer)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const double scale = printer.resolution() / unitsPerInch;
    painter.scale(scale, scale);
    const QRectF page(QPointF(0, 0),
                      QSizeF(printer.pageRect(QPrinter::DevicePixel).size()) / scale);
    QFont titleFont = paperFont();
    titleFont.setBold(true);
    painter.setFont(titleFont);
    painter.setPen(lightPalette().color(QPalette::Text));
    QRectF used;
    painter.drawText(page, Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere, what.printTitle(),
                     &used);
    painter.setFont(paperFont());
    what.print(painter, page.adjusted(0, used.height() + titleGap, 0, 0));
    return painter.end();
}

} // namespace weightroom
