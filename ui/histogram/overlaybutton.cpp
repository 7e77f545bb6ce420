// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/histogram/overlaybutton.h"

#include "core/base/run.h"
#include "ui/document/modeldocument.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace weightroom {

OverlayButton::OverlayButton(ModelDocument *document, QWidget *parent)
    : QToolButton(parent)
    , m_document(document)
{
    setObjectName(u"overlayTensor"_s);
    setText(tr("Compare"));
    setToolTip(tr("The outline of a second tensor over the chart"));
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    menu()->setObjectName(u"overlayMenu"_s);
    connect(menu(), &QMenu::aboutToShow, this, &OverlayButton::fillMenu);
}

OverlayButton::~OverlayButton()
{
    if (m_operation)
        m_operation->cancel();
}

void OverlayButton::fillMenu()
{
    menu()->clear();
    const auto add = [this](QString text, bool isChosen) {
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        return action;
    };
    connect(add(tr("With &nothing"), !m_kept && !m_other), &QAction::triggered, this,
            [this] { choose({}, nullptr); });
    if (const int tensor = m_document->currentTensor(); tensor >= 0) {
        const Tensor &current = m_document->tensors().at(tensor);
        connect(add(tr("&Keep %1 in sight").arg(current.spec.name), false), &QAction::triggered,
                this, [this, current] { choose(current, nullptr); });
    }
    if (m_kept)
        add(tr("With %1").arg(m_kept->spec.name), true)->setEnabled(false);
    const QObject *owner = m_document->parent();
    const auto models = owner
        ? owner->findChildren<ModelDocument *>(QString(), Qt::FindDirectChildrenOnly)
        : QList<ModelDocument *>();
    for (ModelDocument *other : models) {
        if (other == m_document || other->state() != ModelDocument::State::Ready)
            continue;
        connect(add(tr("With the same tensor of %1", "name of a model").arg(other->title()),
                    other == m_other),
                &QAction::triggered, this, [this, model = QPointer(other)] { choose({}, model); });
    }
}

void OverlayButton::choose(const std::optional<Tensor> &kept, ModelDocument *other)
{
    m_kept = kept;
    m_other = other;
    Q_EMIT chosen();
}

std::optional<Tensor> OverlayButton::tensorBeside(const Tensor &shown) const
{
    if (m_kept) {
        const bool isShown = m_kept->spec == shown.spec && m_kept->offset == shown.offset;
        return isShown ? std::nullopt : m_kept;
    }
    const int same = m_other ? m_other->tensorNamed(shown.spec.name) : -1;
    return same < 0 ? std::nullopt : std::optional(m_other->tensors().at(same));
}

QString OverlayButton::modelWithout(const Tensor &shown) const
{
    const bool lacks = !m_kept && m_other && m_other->tensorNamed(shown.spec.name) < 0;
    return lacks ? m_other->title() : QString();
}

QString OverlayButton::nameOf(const Tensor &tensor) const
{
    return m_other ? tr("%1 of %2", "tensor, model").arg(tensor.spec.name, m_other->title())
                   : tensor.spec.name;
}

void OverlayButton::countBeside(const Tensor &shown, const Histogram &histogram, double linear)
{
    if (m_operation)
        m_operation->cancel();
    m_operation.reset();
    const std::optional<Tensor> other = tensorBeside(shown);
    if (!other || !other->isReadable() || histogram.counts.isEmpty())
        return;
    const HistogramPlan plan{ .bins = static_cast<int>(histogram.counts.size()),
                              .range
                              = HistogramRange{ histogram.edges.first(), histogram.edges.last() },
                              .linear = linear };
    m_operation = Operation::create();
    auto job = [tensor = *other, plan, pool = m_document->pool()](Operation &op) {
        return computeHistogram(tensor, plan, op, pool);
    };
    whenDone(
        run(m_document->pool(), m_operation, std::move(job)), this,
        [this, operation = m_operation, name = nameOf(*other)](const Expected<Histogram> &found) {
            if (operation == m_operation && found)
                Q_EMIT counted(*found, name);
        });
}

} // namespace weightroom
