// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/weights/histogram/histogram.h"

#include <QPointer>
#include <QToolButton>

#include <optional>

namespace weightroom {

class ModelDocument;

/// Chooses the second tensor of a chart: one that was kept in sight while others are looked at, or
/// the one of the same name in another open model.
class OverlayButton : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverlayButton)

public:
    /// \a document outlives the button; the models beside it are those of its parent.
    explicit OverlayButton(ModelDocument *document, QWidget *parent = nullptr);

    ~OverlayButton() override;

    /// Nothing where none was chosen, or where it is \a shown itself.
    std::optional<Tensor> tensorBeside(const Tensor &shown) const;
    /// The other model, where one was chosen that has no tensor called as \a shown is; else empty.
    QString modelWithout(const Tensor &shown) const;
    /// What people call it.
    QString nameOf(const Tensor &tensor) const;
    /// Counts the tensor beside \a shown between the edges of \a histogram, which were made with
    /// \a linear (see HistogramPlan); counted() follows where there is one with values.
    void countBeside(const Tensor &shown, const Histogram &histogram, double linear);

Q_SIGNALS:
    void chosen();
    void counted(const weightroom::Histogram &histogram, const QString &name);

private:
    void fillMenu();
    void choose(const std::optional<Tensor> &kept, ModelDocument *other);

    ModelDocument *m_document;
    std::optional<Tensor> m_kept;
    QPointer<ModelDocument> m_other;
    OperationPtr m_operation;
};

} // namespace weightroom
