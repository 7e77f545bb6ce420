// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>

namespace weightroom {

/// One thing a user can choose: its key in the INI file, and what holds until it was chosen.
struct SwitchChoice
{
    QLatin1StringView key;
    bool standard;
};

struct NumberChoice
{
    QLatin1StringView key;
    qint64 standard;
    qint64 least;
    qint64 most;
};

/// Empty until it was chosen.
struct TextChoice
{
    QLatin1StringView key;
};

/// Empty until it was chosen.
struct ListChoice
{
    QLatin1StringView key;
};

/// What is in the settings dialog.
namespace choices {

/// Tabs, place and selection of the last time come back.
inline constexpr SwitchChoice restoreSession{ QLatin1StringView("session/restore"), true };
inline constexpr SwitchChoice askAtQuit{ QLatin1StringView("transfers/askAtQuit"), true };
inline constexpr SwitchChoice desktopNotices{ QLatin1StringView("desktop/notices"), true };

inline constexpr TextChoice theme{ QLatin1StringView("window/theme") }; ///< light, dark, system
inline constexpr TextChoice language{ QLatin1StringView("window/language") };
/// Of all texts, of the size that the desktop asks for.
inline constexpr NumberChoice textPercent{ QLatin1StringView("window/textPercent"), 100, 75, 250 };

inline constexpr TextChoice downloadsFolder{ QLatin1StringView("downloads/folder") };
/// A number of UTF-16 units, or "none"; anything else: as in browsers.
inline constexpr TextChoice localStorageQuota{ QLatin1StringView("localstorage/quota") };

inline constexpr NumberChoice parallelTransfers{ QLatin1StringView("transfers/parallel"), 2, 1, 8 };
/// Of one model that is loaded from a web server.
inline constexpr NumberChoice parallelRequests{ QLatin1StringView("network/requests"), 6, 1, 6 };

/// The least stands for as many as suit the tensor.
inline constexpr NumberChoice histogramBins{ QLatin1StringView("histogram/bins"), 9, 9, 1000 };
inline constexpr SwitchChoice histogramLogarithmic{ QLatin1StringView("histogram/logarithmic"),
                                                    false };

inline constexpr SwitchChoice rememberModels{ QLatin1StringView("recent/remember"), true };
/// How long removed models can be put back; 0: until the trash is emptied.
inline constexpr NumberChoice trashDays{ QLatin1StringView("trash/days"), 30, 0, 36500 };

} // namespace choices

} // namespace weightroom
