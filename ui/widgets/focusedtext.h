// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

class QWidget;

namespace weightroom {

/// Copies what is selected in \a widget where it is a text field or label; false where it is
/// neither or (labels) nothing is selected. Null is neither.
bool copyFocusedText(QWidget *widget);
/// The same for cutting and pasting, where the text can be changed.
bool cutFocusedText(QWidget *widget);
bool pasteFocusedText(QWidget *widget);
/// Selects all text of \a widget; false where it is no text field.
bool selectFocusedText(QWidget *widget);

} // namespace weightroom
