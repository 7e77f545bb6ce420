// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/http/servers/serverprofile.h"

class QCheckBox;
class QWidget;

namespace weightroom {

/// The box by which a user lets secrets go over http:// to another machine. Hidden at first.
QCheckBox *makePlainCheck(QWidget *parent);

/// Shows \a box where \a profile would send secrets to \a url so, and hides it otherwise. Answers
/// why nothing can be sent; empty when it can.
QString plainProblem(QCheckBox *box, const ServerProfile &profile, const QString &url);

} // namespace weightroom
