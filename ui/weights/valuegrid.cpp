// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/valuegrid.h"

#include "core/base/run.h"
#include "ui/tables/pageparts.h"
#include "ui/weights/tensorrows.h"
#include "ui/weights/valuegridmodel.h"
#include "ui/weights/valuepages.h"
#include "ui/widgets/format.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSpinBox>
#include <QStackedWidget>

#include <limits>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// More leading dimensions than that get one field for all of them.
constexpr int slicesChosenSingly = 6;
constexpr qint64 cellsCopiedAtMost = 4'000'000;

int spinLimit(qint64 count)
{
    return static_cast<int>(qBound<qint64>(0, count - 1, qint64(std::numeric_limits<int>::max())));
}

} // namespace

ValueGrid::ValueGrid(QThreadPool *pool, QWidget *parent)
    : QWidget(parent)
    , m_pool(pool)
    , m_pages(new ValuePages(pool, this))
    , m_model(new ValueGridModel(m_pages, this))
{
    setObjectName(u"valueGrid"_s);
    buildTable();
    m_note = makeEmptyNote(u"valueGridNote"_s, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buildHead());
    layout->addWidget(m_stack, 1);
    connect(m_pages, &ValuePages::failed, this, &ValueGrid::showReadError);
    showNothing();
}

ValueGrid::~ValueGrid()
{
    if (m_copy)
        m_copy->cancel();
}

void ValueGrid::buildTable()
{
    m_table = makeTable(u"valueTable"_s, tr("Values of the selected tensor"), this);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setShowGrid(true);
    m_table->setAlternatingRowColors(false);
    m_table->verticalHeader()->show();
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsMovable(false);
}

QLayout *ValueGrid::buildHead()
{
    m_title = makeNote(u"valueGridTitle"_s, this);
    m_title->setWordWrap(false);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choosers = new QWidget(this);
    m_chooserLayout = new QHBoxLayout(m_choosers);
    m_chooserLayout->setContentsMargins(0, 0, 0, 0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_choosers);
    return head;
}

void ValueGrid::showNothing()
{
    m_model->clear();
    m_title->clear();
    rebuildChoosers();
    showNote(tr("Select a tensor to see its values."));
}

void ValueGrid::showTensor(const Tensor &tensor, const QString &problem)
{
    m_model->setTensor(tensor);
    const QString head = tr("%1 — %2 %3", "name, dtype, shape of a tensor")
                             .arg(isolated(tensor.spec.name), dtypeText(tensor.spec),
                                  isolated(shapeText(tensor.spec.shape)));
    const QString how = quantizationText(tensor.spec.quantization);
    m_title->setText(
        how.isEmpty() ? head : tr("%1, quantized as %2", "tensor, how").arg(head, isolated(how)));
    m_title->setToolTip(m_title->text());
    rebuildChoosers();
    if (!problem.isEmpty())
        showNote(problem);
    else if (tensor.spec.elements() == 0)
        showNote(tr("This tensor has no elements."));
    else
        m_stack->setCurrentWidget(m_table);
    chooseColumnWidths();
    m_table->scrollToTop();
}

void ValueGrid::showNote(const QString &text)
{
    m_note->setText(text);
    m_stack->setCurrentWidget(m_note);
}

void ValueGrid::showReadError()
{
    showNote(m_pages->error()->message);
}

void ValueGrid::chooseColumnWidths()
{
    const Dtype dtype = m_pages->tensor().spec.dtype;
    QString widest = u"-0.00000123456789"_s; // the longest that tells two floats apart
    if (dtype == Dtype::Complex64)
        widest = u"-0.00000123456789-0.00000123456789i"_s;
    else if (dtype == Dtype::Int32 || dtype == Dtype::Bool)
        widest = u"-2147483648"_s;
    else if (dtype == Dtype::String)
        widest = QString(36, u'x');
    const int width = m_table->fontMetrics().horizontalAdvance(widest) + 16;
    m_table->horizontalHeader()->setDefaultSectionSize(width);
    m_table->horizontalHeader()->setVisible(m_model->shape().size() > 1);
}

void ValueGrid::rebuildChoosers()
{
    m_slices.clear();
    m_rowPart = nullptr;
    m_columnPart = nullptr;
    while (QLayoutItem *item = m_chooserLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_pages->tensor().spec.elements() > 0) {
        addSliceChoosers();
        addPartChooser(tr("Rows from"), tr("First row shown"), m_model->sliceRows(),
                       ValueGridModel::maximumRows);
        addPartChooser(tr("Columns from"), tr("First column shown"), m_model->sliceColumns(),
                       ValueGridModel::maximumColumns);
    }
    m_choosers->setVisible(m_chooserLayout->count() > 0);
}

QSpinBox *ValueGrid::addChooser(const QString &label, const QString &name, qint64 count)
{
    auto *spin = new QSpinBox(m_choosers);
    spin->setAccessibleName(name);
    spin->setRange(0, spinLimit(count));
    spin->setWrapping(true);
    spin->setKeyboardTracking(false);
    auto *text = new QLabel(label, m_choosers);
    text->setBuddy(spin);
    m_chooserLayout->addWidget(text);
    m_chooserLayout->addWidget(spin);
    connect(spin, &QSpinBox::valueChanged, this, &ValueGrid::applyChoosers);
    return spin;
}

void ValueGrid::addSliceChoosers()
{
    const Shape &shape = m_model->shape();
    const int rank = m_model->sliceRank();
    if (rank > slicesChosenSingly) {
        const qint64 count = elementCount(shape.first(rank)).value_or(1);
        m_slices.append(addChooser(tr("Slice"), tr("Number of the slice"), count));
        m_slices.last()->setObjectName(u"slice"_s);
        return;
    }
    for (int i = 0; i < rank; ++i) {
        const QString name
            = tr("Index in dimension %1, which has %2").arg(i).arg(countText(shape.at(i)));
        QSpinBox *spin = addChooser(i == 0 ? tr("Slice") : u","_s, name, shape.at(i));
        spin->setObjectName(u"slice%1"_s.arg(i));
        spin->setToolTip(name);
        m_slices.append(spin);
    }
}

/// Long tables come in parts, because a view cannot hold more rows: a field chooses the part.
void ValueGrid::addPartChooser(const QString &label, const QString &name, qint64 total, int shown)
{
    if (total <= shown)
        return;
    QSpinBox *spin = addChooser(label, name, (total + shown - 1) / shown);
    spin->setSuffix(tr(" × %1 of %2", "part number, rows in a part, all rows")
                        .arg(countText(shown), countText(total)));
    spin->setToolTip(
        tr("%1 at a time can be shown, of %2.").arg(countText(shown), countText(total)));
    const bool isRows = shown == ValueGridModel::maximumRows;
    spin->setObjectName(isRows ? u"rowPart"_s : u"columnPart"_s);
    (isRows ? m_rowPart : m_columnPart) = spin;
}

void ValueGrid::applyChoosers()
{
    QList<qint64> slice;
    if (m_model->sliceRank() > slicesChosenSingly) {
        qint64 rest = m_slices.first()->value();
        for (int i = m_model->sliceRank() - 1; i >= 0; --i) {
            slice.prepend(rest % m_model->shape().at(i));
            rest /= m_model->shape().at(i);
        }
    } else {
        for (const QSpinBox *spin : m_slices)
            slice.append(spin->value());
    }
    m_model->setSlice(slice);
    const auto origin = [](const QSpinBox *spin, int shown) {
        return spin ? static_cast<qint64>(spin->value()) * shown : 0;
    };
    m_model->setOrigin(origin(m_rowPart, ValueGridModel::maximumRows),
                       origin(m_columnPart, ValueGridModel::maximumColumns));
}

bool ValueGrid::isComplete() const
{
    return m_pages->isIdle();
}

void ValueGrid::copySelection()
{
    const QItemSelection selection = m_table->selectionModel()->selection();
    if (selection.isEmpty())
        return;
    QRect cells;
    for (const QItemSelectionRange &range : selection)
        cells |= QRect(range.left(), range.top(), range.width(), range.height());
    if (qint64(cells.width()) * cells.height() > cellsCopiedAtMost) {
        m_title->setText(
            tr("Too many cells to copy: at most %1 at a time.").arg(countText(cellsCopiedAtMost)));
        return;
    }
    if (m_copy)
        m_copy->cancel();
    m_copy = Operation::create();
    const CellRange range
        = m_model->range(cells.top(), cells.left(), cells.height(), cells.width());
    whenDone(run(m_pool, m_copy,
                 [tensor = m_pages->tensor(), range](Operation &op) {
                     return readTsv(tensor, range, op);
                 }),
             this, [](Expected<QString> text) {
                 if (text)
                     QGuiApplication::clipboard()->setText(
                         text->count(u'\n') == 1 ? text->chopped(1) : *text);
             });
}

} // namespace weightroom
