// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/file/downloadshandler.h"

#include "core/base/files/diskspace.h"
#include "core/base/files/madefolders.h"
#include "core/base/run.h"
#include "core/io/file/filetrash.h"
#include "core/io/file/saveplan.h"
#include "core/io/file/weightwriter.h"
#include "core/io/modelpublisher.h"
#include "core/model/modeljson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct DownloadsText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::DownloadsHandler)
};

constexpr auto weightsEnding = ".weights.bin"_L1;

/// One save into the folder of downloads.
class Download
{
public:
    Download(const QString &name, const QString &folder, const ModelArtifacts &artifacts,
             FileTrash *trash, Operation &op)
        : m_name(downloadName(name))
        , m_folder(tidyPath(folder))
        , m_artifacts(artifacts)
        , m_trash(trash)
        , m_op(op)
    {
    }

    Expected<SaveResult> save()
    {
        const qint64 bytes = m_artifacts.weightData ? m_artifacts.weightData->size() : 0;
        if (auto fits = requireShortName(); !fits)
            return fits.error();
        if (auto whole = planSave(m_artifacts, {}); !whole)
            return whole.error();
        if (auto space = requireDiskSpace(m_folder, bytes); !space)
            return space.error();
        m_op.setProgress(0, 2 * bytes + 1);
        chooseName();
        if (auto begun = begin(); !begun)
            return begun.error();
        MadeFolders made;
        if (auto done = made.make(m_folder); !done)
            return done.error();
        if (auto written = writeWeights(); !written)
            return written.error();
        if (!m_op.checkpoint())
            return canceledError();
        if (auto published = publish(); !published)
            return published.error();
        made.keep();
        m_work->finish();
        m_op.setProgress(m_op.total(), m_op.total());
        return result();
    }

private:
    QString numbered() const
    {
        return m_number == 0 ? m_name : u"%1 (%2)"_s.arg(m_name).arg(m_number);
    }
    QString jsonPath() const { return m_folder + u'/' + numbered() + u".json"_s; }
    QString weightsPath() const { return m_folder + u'/' + numbered() + weightsEnding; }

    Expected<Done> requireShortName() const
    {
        constexpr qsizetype longest = 255 - 8; // room for a number
        const qsizetype length = QFile::encodeName(m_name + weightsEnding).size();
        if (length <= longest)
            return Done{};
        return Error{ .code = ErrorCode::BadArgument,
                      .message
                      = DownloadsText::tr("The name %1 is too long for a file.").arg(m_name),
                      .source = m_name };
    }

    /// The first number with which neither of the pair is there.
    void chooseName()
    {
        while (FileIdentity::at(jsonPath()).isValid() || FileIdentity::at(weightsPath()).isValid())
            ++m_number;
    }

    Expected<Done> begin()
    {
        FileChange change{ .json = jsonPath(), .folders = missingFolders({ m_folder }) };
        if (m_trash) {
            Expected<std::unique_ptr<FileWork>> work = m_trash->begin();
            if (work && (*work)->note(change)) {
                m_work = *std::move(work);
                return Done{};
            }
        }
        m_work = FileWork::unrecorded();
        return m_work->note(change);
    }

    Expected<Done> writeWeights()
    {
        if (!m_artifacts.weightData)
            return Done{};
        const SavePlan plan{ {}, { { u"weights"_s, 0, m_artifacts.weightData->size() } } };
        Expected<WrittenWeights> written
            = writeWeightFiles(m_folder, plan, *m_artifacts.weightData, m_work->stem(), m_op);
        if (!written)
            return written.error();
        m_weights = *std::move(written);
        return Done{};
    }

    /// As tfjs's: one group with one path, even where there are no weights.
    QByteArray json() const
    {
        const qsizetype count = m_artifacts.weightSpecs ? m_artifacts.weightSpecs->list.size() : 0;
        return writeModelJson(m_artifacts, { { { u"./"_s + numbered() + weightsEnding }, count } });
    }

    Expected<Done> publish()
    {
        for (;; ++m_number) {
            chooseName();
            const Expected<Done> done = publishPair();
            // Another program was faster with one of the names: the next number is tried.
            if (done || done.error().code != ErrorCode::AlreadyExists)
                return done;
        }
    }

    Expected<Done> publishPair()
    {
        const auto jsonFile = writtenJson(m_folder, json(), m_work->stem());
        if (!jsonFile)
            return jsonFile.error();
        FileChange change{ .json = jsonPath(), .folders = m_work->change().folders };
        for (const auto &file : m_weights.files)
            change.made.append({ weightsPath(), file->identity() });
        if (auto noted = m_work->note(change); !noted)
            return noted;
        for (const auto &file : m_weights.files) {
            if (auto published = file->publish(weightsPath(), false); !published)
                return published;
        }
        if (auto synced = syncFolder(m_folder); !synced)
            return synced;
        if (auto published = (*jsonFile)->publish(jsonPath(), false); !published) {
            if (!m_weights.files.empty())
                QFile::remove(weightsPath());
            return published;
        }
        return syncFolder(m_folder);
    }

    SaveResult result() const
    {
        SaveResult result;
        result.url = u"file://"_s + jsonPath();
        result.info = ModelArtifactsInfo::of(m_artifacts, QDateTime::currentDateTimeUtc());
        if (m_artifacts.weightData)
            result.weightDataSha256 = m_weights.sha256;
        result.verified = true;
        return result;
    }

    QString m_name;
    QString m_folder;
    const ModelArtifacts &m_artifacts;
    FileTrash *m_trash;
    Operation &m_op;
    int m_number = 0;
    std::unique_ptr<FileWork> m_work;
    WrittenWeights m_weights;
};

} // namespace

QString downloadName(const QString &name)
{
    QString result = name;
    for (QChar &c : result) {
        if (c == u'/' || c == u'\\' || c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = u'_';
    }
    if (result.startsWith(u'.'))
        result[0] = u'_';
    return result.isEmpty() ? u"model"_s : result;
}

DownloadsHandler::DownloadsHandler(const QString &name, const QString &folder, QThreadPool *pool,
                                   FileTrash *trash)
    : m_name(name)
    , m_folder(folder)
    , m_pool(pool)
    , m_trash(trash)
{
}

QFuture<Expected<SaveResult>> DownloadsHandler::save(ModelArtifacts artifacts, OperationPtr op)
{
    return run(m_pool, std::move(op),
               [name = m_name, folder = m_folder, trash = m_trash,
                model = std::move(artifacts)](Operation &operation) -> Expected<SaveResult> {
                   return saveDownload(name, folder, model, operation, trash);
               });
}

IoHandlerPtr downloadsHandler(const QString &url, const QString &folder, QThreadPool *pool,
                              FileTrash *trash)
{
    static constexpr auto prefix = "downloads://"_L1;
    if (!url.startsWith(prefix))
        return nullptr;
    return std::make_shared<DownloadsHandler>(url.sliced(prefix.size()), folder, pool, trash);
}

Expected<SaveResult> saveDownload(const QString &name, const QString &folder,
                                  const ModelArtifacts &artifacts, Operation &op, FileTrash *trash)
{
    if (folder.isEmpty()) {
        return Error{ .code = ErrorCode::NotFound,
                      .message = DownloadsText::tr("It is not known which folder downloads go to."),
                      .advice = DownloadsText::tr("Choose one in the settings, or with "
                                                  "--downloads-dir.") };
    }
    return Download(name, folder, artifacts, trash, op).save();
}

} // namespace weightroom
