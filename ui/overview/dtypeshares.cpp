// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/dtypeshares.h"

#include "ui/widgets/format.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int shareBarHeight = 12;

/// A small square in the colour of one share.
class ShareSwatch : public QWidget
{
public:
    ShareSwatch(int index, QWidget *parent)
        : QWidget(parent)
        , m_index(index)
    {
        setFixedSize(12, 12);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(chartColour(m_index, palette()));
        painter.drawRoundedRect(rect(), 3, 3);
    }

private:
    int m_index;
};

QLabel *shareLabel(const QString &name, const QString &text, QWidget *parent, bool number)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return label;
}

} // namespace

QList<std::pair<int, int>> sharePieces(const QList<qint64> &values, int width)
{
    const double total
        = std::accumulate(values.cbegin(), values.cend(), 0.0, [](double sum, qint64 value) {
              return sum + static_cast<double>(value);
          });
    QList<std::pair<int, int>> pieces;
    double sum = 0;
    int from = 0;
    for (const qint64 value : values) {
        sum += static_cast<double>(value);
        const int exact = total > 0 ? qRound(sum / total * width) : 0;
        const int to = std::min(value > 0 ? std::max(exact, from + 1) : from, width);
        pieces += { std::min(from, width), to };
        from = to;
    }
    return pieces;
}

ShareBar::ShareBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setValues(const QList<qint64> &values)
{
    m_values = values;
    update();
}

QSize ShareBar::sizeHint() const
{
    return QSize(240, shareBarHeight);
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setClipPath(outline);
    painter.fillRect(rect(), palette().color(QPalette::Midlight));
    const QList<std::pair<int, int>> pieces = sharePieces(m_values, width());
    for (int i = 0; i < pieces.size(); ++i) {
        const auto [from, to] = pieces.at(i);
        const QRect piece(from, 0, to - from, height());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), piece),
                         chartColour(i, palette()));
    }
}

DtypeShares::DtypeShares(QWidget *parent)
    : QWidget(parent)
    , m_bar(new ShareBar(this))
    , m_rows(new QGridLayout)
{
    setObjectName(u"dtypeShares"_s);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(6);
    m_rows->setColumnStretch(5, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(m_bar);
    layout->addLayout(m_rows);
}

void DtypeShares::setShares(const QList<DtypeShare> &shares)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QList<qint64> values;
    for (const DtypeShare &share : shares)
        values += share.bytes;
    m_bar->setValues(values);
    const qint64 total = std::accumulate(values.cbegin(), values.cend(), qint64(0));
    for (int row = 0; row < shares.size(); ++row)
        addRow(row, shares.at(row), total);
    setVisible(!shares.isEmpty());
}

void DtypeShares::addRow(int row, const DtypeShare &share, qint64 total)
{
    const auto add = [&](int column, const QString &text, bool number) {
        QLabel *label = shareLabel(u"share%1_%2"_s.arg(row).arg(column), text, this, number);
        m_rows->addWidget(label, row, column);
        return label;
    };
    m_rows->addWidget(new ShareSwatch(row, this), row, 0);
    add(1, share.name, false);
    add(2, bytesText(share.bytes), true)->setToolTip(exactBytesText(share.bytes));
    add(3, shareText(share.bytes, total), true);
    add(4, tr("%n tensor(s)", nullptr, share.tensors), true);
}

} // namespace weightroom
