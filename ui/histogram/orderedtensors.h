// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QComboBox;

namespace weightroom {

class ArrangedTable;
class ModelDocument;
class TensorModel;

/// The names of the tensors of a model, with a field to filter them and one for their order.
class OrderedTensors : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrderedTensors)

public:
    /// Both outlive it.
    OrderedTensors(TensorModel *model, ModelDocument *document, QWidget *parent = nullptr);

    ArrangedTable *list() const { return m_list; }

private:
    void buildList(TensorModel *model);
    void sort();

    ModelDocument *m_document;
    ArrangedTable *m_list = nullptr;
    QComboBox *m_order;
};

} // namespace weightroom
