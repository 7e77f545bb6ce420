// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QComboBox;
class QWidget;

namespace weightroom {

class TensorModel;

/// Chooses what tensors are sorted by where their list has no heads to click on. The data of an
/// item is a column of \a model; -1: as they are in the model.
QComboBox *makeOrderBox(const TensorModel &model, QWidget *parent);

} // namespace weightroom
