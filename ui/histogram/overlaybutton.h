// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/tensor.h"

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

    /// Nothing where none was chosen, or where it is \a shown itself.
    std::optional<Tensor> tensorBeside(const Tensor &shown) const;
    /// What people call it.
    QString nameOf(const Tensor &tensor) const;

Q_SIGNALS:
    void chosen();

private:
    void fillMenu();
    void choose(const std::optional<Tensor> &kept, ModelDocument *other);

    ModelDocument *m_document;
    std::optional<Tensor> m_kept;
    QPointer<ModelDocument> m_other;
};

} // namespace weightroom
