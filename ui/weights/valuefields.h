// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/weights/heatmapplan.h"
#include "ui/weights/indexchoosers.h"

namespace weightroom {

class ValueGridModel;

/// One field for each leading dimension of what \a model shows, or one for all of them where they
/// are many.
QList<IndexField> sliceFields(const ValueGridModel &model);
/// The indices that \a values of these fields stand for, and the other way round.
QList<qint64> sliceOfFields(const ValueGridModel &model, QList<qint64> values);
QList<qint64> fieldsOfSlice(const ValueGridModel &model, const QList<qint64> &slice);

/// Fields for the parts of rows and of columns where a table cannot show all at once.
QList<IndexField> partFields(const ValueGridModel &model);

/// Fields for what \a axes leaves out of a tensor of \a shape, and the first filter where no more
/// than \a shown are seen at once.
QList<IndexField> filterFields(const Shape &shape, const FilterAxes &axes, qint64 shown);

} // namespace weightroom
