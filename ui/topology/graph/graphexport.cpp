// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/topology/graph/graphexport.h"

#include "core/base/run.h"
#include "ui/histogram/smallhistograms.h"
#include "ui/topology/graph/graphview.h"
#include "ui/topology/graph/pictureexport.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QMenu>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// On a sheet of paper, about 1,000 of the picture's units high, letters are then 1 mm high.
constexpr double longestPrinted = 4500;

} // namespace

GraphExport::GraphExport(GraphView *view, SmallHistograms *histograms, QThreadPool *pool)
    : QObject(view)
    , m_view(view)
    , m_histograms(histograms)
    , m_pool(pool)
{
}

GraphExport::~GraphExport()
{
    if (m_operation)
        m_operation->cancel();
}

void GraphExport::fillMenu(QMenu *menu)
{
    menu->addAction(tr("&All of It…"), this, [this] { askForExport(wholeArea()); });
    menu->addAction(tr("The Part That Is &Seen…"), this, [this] { askForExport(seenArea()); });
    QAction *selected = menu->addAction({}, this, [this] { askForExport(selectedArea()); });
    connect(menu, &QMenu::aboutToShow, selected, [this, selected] {
        const std::size_t count = m_view->selection().size();
        selected->setEnabled(count > 0);
        selected->setText(count > 1 ? tr("The Part with What Is Sele&cted…")
                                    : tr("The Selection and What It Is &Connected To…"));
    });
}

QRectF GraphExport::wholeArea() const
{
    return m_view->picture() ? QRectF(QPointF(0, 0), m_view->picture()->size()) : QRectF();
}

QRectF GraphExport::seenArea() const
{
    return m_view->visibleArea().intersected(wholeArea());
}

/// Several as they are, and an open group; a card with the cards at the other ends of its lines.
QRectF GraphExport::selectedArea() const
{
    const std::vector<GraphItem> selected = m_view->selection();
    if (!m_view->picture() || selected.empty())
        return {};
    const GraphPicture &picture = *m_view->picture();
    QRectF area;
    for (const GraphItem item : selected)
        area |= picture.rect(item);
    const GraphItem item = selected.front();
    if (selected.size() > 1 || picture.isOpenGroup(item))
        return area;
    for (const bool isForward : { false, true }) {
        for (const GraphItem other : picture.neighbours(item, isForward))
            area |= picture.rect(other);
    }
    return area;
}

QRectF GraphExport::printedArea() const
{
    const QRectF whole = wholeArea();
    return std::max(whole.width(), whole.height()) <= longestPrinted ? whole : seenArea();
}

void GraphExport::print(QPainter &painter, const QRectF &area) const
{
    const QRectF part = printedArea();
    if (part.isEmpty())
        return;
    const double scale
        = std::min({ area.width() / part.width(), area.height() / part.height(), 1.0 });
    painter.save();
    painter.translate(area.center().x() - part.width() * scale / 2, area.top());
    painter.scale(scale, scale);
    painter.translate(-part.topLeft());
    painter.setClipRect(part);
    const auto histogram = [this](int tensor) -> const Histogram * {
        const Expected<Histogram> *found = m_histograms->histogram(tensor);
        return found && *found ? &**found : nullptr;
    };
    const GraphLook look{ lightPalette(), 1, m_view->colours(), histogram };
    GraphPainter(painter, *m_view->picture(), look).draw(part, {});
    painter.restore();
}

void GraphExport::askForExport(const QRectF &area)
{
    if (area.isEmpty())
        return;
    QString chosen;
    QString path
        = QFileDialog::getSaveFileName(m_view, tr("Export the Picture"), u"graph.svg"_s,
                                       tr("SVG (*.svg);;PNG (*.png);;PDF (*.pdf)"), &chosen);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u'.' + chosen.section(u' ', 0, 0).toLower();
    exportTo(path, area);
}

/// What is needed for the histograms in \a area.
std::vector<GraphExport::ChartToDraw> GraphExport::chartsFor(const QRectF &area) const
{
    std::vector<ChartToDraw> charts;
    const GraphPicture &picture = *m_view->picture();
    for (const GraphItem card : picture.cards()) {
        const qint32 tensor = picture.card(card).charted;
        if (tensor < 0 || tensor >= m_histograms->tensors().size()
            || !picture.rect(card).intersects(area))
            continue;
        const Expected<Histogram> *known = m_histograms->histogram(tensor);
        const TensorStatistics *figures = m_histograms->statistics(tensor);
        charts.push_back({ tensor, m_histograms->tensors().at(tensor),
                           figures ? std::optional(*figures) : std::nullopt,
                           known && *known ? std::optional(**known) : std::nullopt });
    }
    return charts;
}

QHash<int, Histogram> GraphExport::computed(const std::vector<ChartToDraw> &charts, Operation &op,
                                            QThreadPool *pool)
{
    QHash<int, Histogram> histograms;
    for (const ChartToDraw &chart : charts) {
        if (chart.histogram) {
            histograms.insert(chart.index, *chart.histogram);
            continue;
        }
        const Expected<Histogram> found = smallHistogram(chart.tensor, chart.statistics, op, pool);
        if (op.isCanceled())
            break;
        if (found)
            histograms.insert(chart.index, *found);
    }
    return histograms;
}

void GraphExport::exportTo(const QString &path, const QRectF &area)
{
    const GraphPicturePtr picture = m_view->picture();
    if (!picture)
        return;
    const Expected<PictureFormat> format = pictureFormat(path);
    if (!format) {
        Q_EMIT exported(format.error().message, false);
        return;
    }
    if (m_operation)
        m_operation->cancel();
    const OperationPtr operation = Operation::create();
    m_operation = operation;
    auto job = [picture, area, colours = m_view->colours(), file = PictureFile{ path, *format },
                charts = chartsFor(area), pool = m_pool](Operation &op) {
        const QHash<int, Histogram> known = computed(charts, op, pool);
        const auto histogram = [&known](int tensor) -> const Histogram * {
            const auto found = known.constFind(tensor);
            return found == known.constEnd() ? nullptr : &*found;
        };
        return exportPicture(*picture, { area, colours, histogram }, file, op);
    };
    whenDone(run(m_pool, operation, std::move(job)), this,
             [this, operation, path](const Expected<Done> &done) {
                 if (operation != m_operation)
                     return;
                 m_operation.reset();
                 const bool isDone = done.has_value();
                 Q_EMIT exported(isDone ? tr("The picture was written to “%1”.").arg(path)
                                        : done.error().message,
                                 isDone);
             });
}

} // namespace weightroom
