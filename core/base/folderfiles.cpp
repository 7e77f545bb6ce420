// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/folderfiles.h"

#include "core/base/filebytes.h"

#include <QFile>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <atomic>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace weightroom {

/// A folder that is held open.
class FolderFiles::Folder
{
    Q_DISABLE_COPY_MOVE(Folder)

public:
    explicit Folder(const QString &path)
        : m_descriptor(
            ::open(QFile::encodeName(path).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC))
    {
    }
    ~Folder()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    /// Asks what the file \a name is; nothing when it is no regular file.
    detail::FileState stateOf(const QString &name) const
    {
        // Names are short, and as a rule ASCII.
        std::array<char, 256> buffer;
        const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
        const bool fits = name.size() < qsizetype(buffer.size())
            && std::all_of(name.begin(), name.end(), isAscii);
        QByteArray encoded;
        if (fits) {
            char *end = std::transform(name.begin(), name.end(), buffer.begin(),
                                       [](QChar c) { return static_cast<char>(c.unicode()); });
            *end = '\0';
        } else {
            encoded = QFile::encodeName(name);
        }
        struct stat info;
        const char *local = fits ? buffer.data() : encoded.constData();
        if (::fstatat(m_descriptor, local, &info, 0) != 0 || !S_ISREG(info.st_mode))
            return {};
        return { FileIdentity::of(info), info.st_size };
    }

private:
    int m_descriptor;
};

/// Looks for the files from the last to the first, in another thread, while find() goes from the
/// first to the last: they meet somewhere, and nobody waits.
class FolderFiles::Helper
{
public:
    Helper(const QStringList &names, std::shared_ptr<const Folder> folder)
        : m_names(names)
        , m_folder(std::move(folder))
        , m_answers(static_cast<std::size_t>(names.size()))
    {
    }

    void run()
    {
        for (auto i = m_answers.size(); i > m_asked.load(std::memory_order_relaxed); --i) {
            Answer &answer = m_answers[i - 1];
            answer.state = m_folder->stateOf(m_names.at(static_cast<qsizetype>(i) - 1));
            answer.isThere.store(true, std::memory_order_release);
        }
    }
    /// What is known about \a name; null when that is nothing yet.
    const detail::FileState *answerFor(const QString &name)
    {
        const std::size_t at = m_asked.load(std::memory_order_relaxed);
        if (at >= m_answers.size() || m_names.at(static_cast<qsizetype>(at)) != name)
            return nullptr;
        m_asked.store(at + 1, std::memory_order_relaxed);
        const Answer &answer = m_answers[at];
        return answer.isThere.load(std::memory_order_acquire) ? &answer.state : nullptr;
    }
    void stop() { m_asked.store(m_answers.size(), std::memory_order_relaxed); }

private:
    struct Answer
    {
        detail::FileState state;
        std::atomic_bool isThere = false;
    };

    QStringList m_names;
    std::shared_ptr<const Folder> m_folder;
    std::vector<Answer> m_answers;
    std::atomic<std::size_t> m_asked = 0; ///< so many were asked for
};

FolderFiles::FolderFiles(const QString &folder)
    : m_prefix(folder.endsWith(u'/') ? folder : folder + u'/')
    , m_folder(std::make_shared<const Folder>(folder))
    , m_found(std::make_shared<std::deque<detail::FileBytes>>())
{
}

FolderFiles::~FolderFiles()
{
    if (m_helper)
        m_helper->stop();
}

void FolderFiles::expect(const QStringList &names, QThreadPool *helpers)
{
    constexpr qsizetype worthHelp = 32;
    if (m_helper || helpers == nullptr || names.size() < worthHelp
        || !std::all_of(names.begin(), names.end(), &FolderFiles::isPlainName))
        return;
    auto helper = std::make_shared<Helper>(names, m_folder);
    if (helpers->tryStart([helper] { helper->run(); }))
        m_helper = std::move(helper);
}

FolderFiles::File FolderFiles::find(const QString &name)
{
    Q_ASSERT(isPlainName(name));
    const detail::FileState *known = m_helper ? m_helper->answerFor(name) : nullptr;
    const detail::FileState state = known != nullptr ? *known : m_folder->stateOf(name);
    File file{ m_paths.add(m_prefix, name), {} };
    if (state.identity.isValid()) {
        const ByteSource &bytes = m_found->emplace_back(file.path, state, 0, state.size);
        file.bytes = ByteSourcePtr(m_found, &bytes);
    }
    return file;
}

bool FolderFiles::isPlainName(QStringView name)
{
    return !name.isEmpty() && name != u"."_s && name != u".."_s
        && std::none_of(name.begin(), name.end(), [](QChar c) { return c == u'/' || c.isNull(); });
}

} // namespace weightroom
