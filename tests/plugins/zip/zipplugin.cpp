// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "zipplugin.h"

#include "ziparchive.h"
#include "zipwriter.h"

#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// \a path can be that of a zip file to be written.
bool requireZipPath(const QString &path, HandlerContext &context)
{
    const QFileInfo info(path);
    if (path.isEmpty() || info.fileName().isEmpty() || info.isDir()) {
        return context.fail(HandlerError::BadArgument, u"zip://%1 names no file."_s.arg(path),
                            u"Give the path of a file, such as zip:///models/mine.zip."_s);
    }
    if (!QFileInfo(info.absolutePath()).isDir()) {
        return context.fail(HandlerError::NotFound,
                            u"There is no folder %1."_s.arg(info.absolutePath()));
    }
    return true;
}

/// Takes reasons that are nobody's business: a zip file without a model is not listed.
class SilentContext final : public HandlerContext
{
public:
    explicit SilentContext(HandlerContext &context)
        : m_context(context)
    {
    }
    bool canceled() override { return m_context.canceled(); }
    void setProgress(qint64, qint64) override { }
    bool fail(HandlerError error, const QString &, const QString &) override
    {
        m_isNoModel = error == HandlerError::NotAModel;
        return false;
    }
    bool isNoModel() const { return m_isNoModel; }

private:
    HandlerContext &m_context;
    bool m_isNoModel = false;
};

bool hasModel(const QString &path, HandlerContext &context)
{
    SilentContext silent(context);
    HandlerModel model;
    const std::shared_ptr<ZipArchive> archive = ZipArchive::open(path, silent);
    return (archive && archive->findModel(model, silent)) || !silent.isNoModel();
}

} // namespace

QStringList ZipPlugin::schemes() const
{
    return { u"zip"_s };
}

int ZipPlugin::abilities(const QString &) const
{
    return Reads | Writes | Lists | Removes | Renames;
}

bool ZipPlugin::load(const HandlerPlace &place, HandlerModel &model, HandlerContext &context)
{
    const std::shared_ptr<ZipArchive> archive = ZipArchive::open(place.path, context);
    return archive && archive->findModel(model, context);
}

bool ZipPlugin::save(const HandlerPlace &place, const ModelToSave &model, HandlerContext &context)
{
    if (!requireZipPath(place.path, context))
        return false;
    if (!model.replaces() && QFileInfo::exists(place.path)) {
        return context.fail(HandlerError::AlreadyExists, u"%1 exists already."_s.arg(place.path));
    }
    ZipWriter writer(place.path);
    HandlerModel written;
    return writer.write(model, context)
        && load({ place.scheme, writer.hiddenPath(), {} }, written, context)
        && model.verify(written, context) && writer.publish(model.replaces(), context);
}

bool ZipPlugin::list(const HandlerPlace &under, QList<HandlerEntry> &models,
                     HandlerContext &context)
{
    if (under.path.isEmpty())
        return true;
    const QFileInfo place(under.path);
    if (!place.exists()) {
        return context.fail(HandlerError::NotFound, u"There is no folder %1."_s.arg(under.path));
    }
    if (place.isFile()) {
        models.append({ under.path, place.lastModified() });
        return true;
    }
    QDirIterator files(under.path, { u"*.zip"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (context.canceled())
            return false;
        if (hasModel(path, context))
            models.append({ path, files.fileInfo().lastModified() });
    }
    return true;
}

bool ZipPlugin::remove(const HandlerPlace &place, HandlerContext &context)
{
    QFile file(place.path);
    if (!file.remove()) {
        return context.fail(HandlerError::Failed,
                            u"%1 cannot be removed: %2"_s.arg(place.path, file.errorString()));
    }
    return syncZipFolder(place.path, context);
}

bool ZipPlugin::rename(const HandlerPlace &from, const HandlerPlace &to, HandlerContext &context)
{
    return requireZipPath(to.path, context) && renameZip(from.path, to.path, false, context);
}

QString ZipPlugin::canonicalPath(const HandlerPlace &place) const
{
    const QFileInfo info(place.path);
    return info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
}

} // namespace weightroom
