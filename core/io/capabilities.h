// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace weightroom {

/// What a scheme can do. Windows and menus ask this, never the scheme's name.
struct Capabilities
{
    bool reads = false;
    bool writes = false;
    bool lists = false;
    bool removes = false;
    bool renames = false;
    bool keepsTrash = false; ///< what is removed or replaced there can be restored
    bool resumes = false;
    bool hasQuota = false;
    bool needsConfirmation = false; ///< sending a model there wants the user's word
    bool pathsAreFolders = false; ///< models are folders and listed below one, never all at once

    bool operator==(const Capabilities &) const = default;
};

} // namespace weightroom
