// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QPrinter;

namespace weightroom {

class Printable;

/// Gives \a printer the name and the direction of the paper that suit \a what, before the user is
/// asked.
void prepareToPrint(const Printable &what, QPrinter &printer);

/// Puts \a what under its title on one page of \a printer; false where that could not be begun.
bool printOut(const Printable &what, QPrinter &printer);

} // namespace weightroom
