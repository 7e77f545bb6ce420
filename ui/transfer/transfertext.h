// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferitem.h"

#include <QString>

namespace weightroom {

/// "indexeddb://m → file:///models/m", without secrets.
QString transferPlacesText(const TransferOrder &order);
/// What is going on, in words: "Running", "Stalled, no data for 12 s", the message of an error.
QString transferStateText(const TransferItem &item);
/// The state alone, for lists of what is over: "Done".
QString transferStateWord(TransferState state);
/// "8.4 MB of 13.9 MB"; empty before anything came.
QString transferBytesText(const TransferItem &item);
/// "2.1 MB/s"; empty for no speed.
QString transferSpeedText(double bytesPerSecond);
/// Rounded as a person would: "about 3 min".
QString timeLeftText(std::chrono::seconds left);
/// All that is known of a transfer beside figures: note, error with cause and advice.
QString transferDetailsText(const TransferItem &item);

} // namespace weightroom
