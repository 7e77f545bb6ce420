// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/progress.h"

#include <QProgressBar>

namespace weightroom {

void showProgress(QProgressBar *bar, qint64 done, qint64 total)
{
    constexpr int steps = 1000;
    bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        bar->setValue(
            static_cast<int>(static_cast<double>(done) / static_cast<double>(total) * steps));
}

} // namespace weightroom
