// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/differencenote.h"

#include "core/base/run.h"
#include "ui/weights/heatmapplan.h"
#include "ui/widgets/format.h"

using namespace Qt::StringLiterals;

namespace weightroom {

DifferenceNote::DifferenceNote(QThreadPool *pool, QWidget *parent)
    : QLabel(parent)
    , m_pool(pool)
{
    setObjectName(u"differenceNote"_s);
    setAccessibleName(tr("Difference of the two tensors"));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setWordWrap(true);
    setContentsMargins(8, 0, 8, 0);
    hide();
}

DifferenceNote::~DifferenceNote()
{
    if (m_operation)
        m_operation->cancel();
}

void DifferenceNote::clear()
{
    if (m_operation)
        m_operation->cancel();
    m_operation.reset();
    QLabel::clear();
    hide();
}

void DifferenceNote::tell(const QString &sentence)
{
    clear();
    setText(sentence);
    show();
}

void DifferenceNote::compare(const Tensor &shown, const Tensor &other, const QString &name)
{
    clear();
    if (!canCompareValues(shown.spec, other.spec)) {
        tell(tr("%1 has another shape: only the distributions are compared, the outline scaled "
                "to the same number of values.")
                 .arg(isolated(name)));
        return;
    }
    m_operation = Operation::create();
    auto job = [shown, other](Operation &op) { return compareValues(shown, other, op); };
    whenDone(run(m_pool, m_operation, std::move(job)), this,
             [this, operation = m_operation, name,
              shape = shown.spec.shape](const Expected<TensorDifference> &found) {
                 if (operation != m_operation)
                     return;
                 m_operation.reset();
                 setText(found ? textOf(*found, shape, name) : found.error().message);
                 show();
             });
}

QString DifferenceNote::textOf(const TensorDifference &found, const weightroom::Shape &shape,
                               const QString &name)
{
    if (found.compared == 0)
        return tr("No value can be compared with %1.").arg(isolated(name));
    if (found.equal == found.elements)
        return tr("All values are equal to those of %1.").arg(isolated(name));
    QString text
        = tr("To %1: largest difference %2 at %3, RMS %4 (%5 % of the values' RMS), mean %6, "
             "%7 of the values equal.",
             "second tensor, number, index, number, percentage, number, percentage")
              .arg(isolated(name), isolated(valueText(found.largest, 3)),
                   isolated(elementIndexText(shape, found.largestAt)),
                   isolated(valueText(found.rms, 3)),
                   found.scale > 0 ? valueText(100 * found.rms / found.scale, 2) : u"–"_s,
                   isolated(valueText(found.mean, 2)), shareText(found.equal, found.compared));
    if (found.compared < found.elements) {
        text += u' '
            + tr("%1 values are not finite in one of them.")
                  .arg(countText(found.elements - found.compared));
    }
    return text;
}

} // namespace weightroom
