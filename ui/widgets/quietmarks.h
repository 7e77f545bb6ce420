// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QPainter;
class QStyleOption;

/// How QuietStyle draws what can be on or off.
namespace weightroom::quiet {

/// A box with a tick (on), a bar (partly on) or nothing, in the middle of the option's rectangle.
void drawCheckMark(const QStyleOption *option, QPainter *painter);
/// The same for one of several choices: a ring, full where it is chosen.
void drawRadioMark(const QStyleOption *option, QPainter *painter);

} // namespace weightroom::quiet
