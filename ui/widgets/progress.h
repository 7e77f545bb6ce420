// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

class QProgressBar;

namespace weightroom {

/// Shows \a done of \a total on \a bar, whatever their size; busy where the total is not known.
void showProgress(QProgressBar *bar, qint64 done, qint64 total);

} // namespace weightroom
