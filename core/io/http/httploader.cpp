// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httploader.h"

#include "core/base/files/diskspace.h"
#include "core/io/http/httpbytesource.h"
#include "core/io/http/httperrors.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/keptpart.h"
#include "core/io/http/parallelfetch.h"
#include "core/io/http/weightfetch.h"
#include "core/model/modeljson.h"
#include "core/model/shardplan.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpLoaderText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

constexpr qint64 mostJsonBytes = 512 * 1024 * 1024;

/// Bytes of all files together, for an operation: never goes back, ends once.
class LoadProgress
{
public:
    LoadProgress(Operation &op, qsizetype files, qint64 total)
        : m_op(op)
        , m_most(files, 0)
        , m_total(total == 0 ? 1 : total)
    {
        m_op.setProgress(0, m_total);
    }

    void setReceived(qsizetype file, qint64 bytes)
    {
        const std::lock_guard lock(m_mutex);
        if (bytes <= m_most.at(file))
            return;
        m_done += bytes - m_most.at(file);
        m_most[file] = bytes;
        m_op.setProgress(m_total < 0 ? m_done : std::min(m_done, m_total - 1), m_total);
    }

    void finish()
    {
        const qint64 total = m_total < 0 ? std::max<qint64>(m_done, 1) : m_total;
        m_op.setProgress(total, total);
    }

private:
    Operation &m_op;
    std::mutex m_mutex;
    QList<qint64> m_most;
    qint64 m_done = 0;
    qint64 m_total;
};

/// What the groups of a manifest ask for.
struct WantedWeights
{
    QList<WeightFile> files; ///< of all groups in order
    QList<std::optional<qint64>> groupBytes;
    qint64 total = 0; ///< -1: not known
};

Finding startedAnewFinding(const QUrl &url)
{
    return { .severity = Severity::Info,
             .code = u"download-restarted"_s,
             .message
             = HttpLoaderText::tr("The download of %1 was interrupted and had to start anew.")
                   .arg(displayUrl(url)) };
}

class HttpLoad
{
public:
    HttpLoad(HttpClientPtr client, const QString &modelUrl, Operation &op)
        : m_client(std::move(client))
        , m_modelUrl(modelUrl)
        , m_op(op)
    {
    }

    Expected<ModelArtifacts> load()
    {
        if (auto read = readJson(); !read)
            return read.error();
        if (auto wanted = findFiles(); !wanted)
            return wanted.error();
        const auto weights = m_client->options().lazy ? lookAtWeights() : fetchWeights();
        if (!weights)
            return weights.error();
        return m_artifacts;
    }

private:
    Expected<Done> readJson();
    Error jsonError(Error error, const HttpAnswer &answer, const QByteArray &body) const;
    Expected<Done> findFiles();
    Expected<QUrl> fileUrl(const WeightUrlBase &base, const QString &path) const;
    using Fetches = QList<std::shared_ptr<WeightFetch>>;

    Expected<Done> fetchWeights();
    Expected<QList<SpoolFilePtr>> openSpools() const;
    Expected<Fetches> openFetches(LoadProgress &progress) const;
    Expected<Done> requireRoom(qint64 there) const;
    Expected<Done> checkGroups(const Fetches &fetches) const;
    Expected<Done> lookAtWeights();
    Expected<Done> measure(QList<bool> &missing);

    const HttpOptions &options() const { return m_client->options(); }

    HttpClientPtr m_client;
    QString m_modelUrl;
    Operation &m_op;
    ModelArtifacts m_artifacts;
    QUrl m_finalUrl; ///< of model.json, after redirects
    WantedWeights m_wanted;
};

/// "mobilenet" for https://host/mobilenet/model.json, else the file's name, else the host.
QString modelNameOf(const QUrl &url)
{
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.isEmpty())
        return url.host();
    const QString file = parts.last();
    if (file == "model.json"_L1)
        return parts.size() > 1 ? parts.at(parts.size() - 2) : url.host();
    return file.endsWith(".json"_L1) ? file.chopped(5) : file;
}

Expected<Done> HttpLoad::readJson()
{
    const Expected<QUrl> url = requestUrl(m_modelUrl);
    if (!url)
        return url.error();
    MemorySink sink(mostJsonBytes);
    const Expected<HttpAnswer> answer = m_client->get(HttpRequest{ .url = *url }, sink, m_op);
    if (!answer)
        return answer.error();
    m_finalUrl = answer->url;
    const QString shown = displayUrl(m_modelUrl);
    Expected<ModelArtifacts> artifacts = readModelJson(sink.bytes(), shown);
    if (!artifacts)
        return jsonError(artifacts.error(), *answer, sink.bytes());
    m_artifacts = *std::move(artifacts);
    m_artifacts.origin.url = shown;
    m_artifacts.origin.name = modelNameOf(*url);
    m_artifacts.origin.files.append({ .name = url->fileName(),
                                      .path = shown,
                                      .bytes = sink.bytes().size(),
                                      .expectedBytes = sink.bytes().size() });
    return Done{};
}

Error HttpLoad::jsonError(Error error, const HttpAnswer &answer, const QByteArray &body) const
{
    const bool parsed = error.code != ErrorCode::NotAModel && error.code != ErrorCode::InvalidJson;
    if (parsed)
        return error;
    error.code = ErrorCode::InvalidJson;
    error.detail = u"status %1"_s.arg(answer.status);
    const QString line = firstLine(body);
    if (error.cause.isEmpty() && !line.isEmpty()) {
        error.cause = HttpLoaderText::tr("The server answered %1 with: %2")
                          .arg(QString::number(answer.status), line);
    }
    if (m_modelUrl.endsWith(".pb"_L1)) {
        error.advice = HttpLoaderText::tr("Models in .pb files are not read since TensorFlow.js "
                                          "1.0: convert the model again with "
                                          "tensorflowjs_converter, then load its model.json.");
    }
    return error;
}

Expected<QUrl> HttpLoad::fileUrl(const WeightUrlBase &base, const QString &path) const
{
    const auto &convert = options().converter.convert;
    const Expected<QUrl> url = requestUrl(convert ? convert(path) : base.urlOf(path));
    if (!url)
        return url;
    if (m_finalUrl.scheme() == "https"_L1 && url->scheme() == "http"_L1 && !convert
        && options().weightPathPrefix.isEmpty())
        return redirectError(RedirectFault::Unsafe, m_finalUrl, displayUrl(*url));
    return url;
}

Expected<Done> HttpLoad::findFiles()
{
    if (!m_artifacts.weightSpecs)
        return Done{};
    const QString from
        = options().resolveRedirected ? QString::fromUtf8(m_finalUrl.toEncoded()) : m_modelUrl;
    const WeightUrlBase base = WeightUrlBase::of(from).withPrefix(options().weightPathPrefix);
    qsizetype firstWeight = 0;
    for (const ManifestGroup &group : std::as_const(m_artifacts.origin.groups)) {
        const std::optional<qint64> bytes
            = totalByteLength(m_artifacts.weightSpecs->list, firstWeight, group.weightCount);
        firstWeight += group.weightCount;
        for (const QString &path : group.paths) {
            const Expected<QUrl> url = fileUrl(base, path);
            if (!url)
                return url.error();
            m_wanted.files.append({ .name = path,
                                    .url = *url,
                                    .exactBytes = group.paths.size() == 1 ? bytes.value_or(-1) : -1,
                                    .mostBytes = bytes.value_or(-1) });
        }
        m_wanted.groupBytes.append(bytes);
        if (group.paths.isEmpty())
            continue;
        m_wanted.total = m_wanted.total < 0 || !bytes ? -1 : m_wanted.total + *bytes;
    }
    return Done{};
}

/// One for each request in flight: the kernel lets only one thread at a time write to a file.
Expected<QList<SpoolFilePtr>> HttpLoad::openSpools() const
{
    QList<SpoolFilePtr> spools;
    while (spools.size() < std::min<qsizetype>(options().parallel, m_wanted.files.size())) {
        const auto created = SpoolFile::create(m_client->session().spoolFolder(), m_wanted.total);
        if (!created)
            return created.error();
        spools.append(*created);
    }
    return spools;
}

/// Begins to fetch all files; what an earlier load has left is there already.
Expected<HttpLoad::Fetches> HttpLoad::openFetches(LoadProgress &progress) const
{
    const PartialFilesPtr &kept = options().partialFiles;
    const auto spools = kept ? Expected(QList<SpoolFilePtr>()) : openSpools();
    if (!spools)
        return spools.error();
    Fetches fetches;
    qint64 there = 0;
    for (qsizetype i = 0; i < m_wanted.files.size(); ++i) {
        const WeightFile &file = m_wanted.files.at(i);
        const QString url = QString::fromUtf8(file.url.toEncoded());
        fetches.append(std::make_shared<WeightFetch>(
            file,
            kept ? std::make_unique<KeptPart>(kept, url)
                 : spooledPart(spools->at(i % spools->size())),
            [&progress, i](qint64 received) { progress.setReceived(i, received); }));
        if (auto opened = fetches.last()->open(); !opened)
            return opened.error();
        there += fetches.last()->size();
    }
    if (auto room = requireRoom(there); !room)
        return room.error();
    return fetches;
}

/// Looks whether all disks that the weights go to have room; \a there bytes have come already.
Expected<Done> HttpLoad::requireRoom(qint64 there) const
{
    if (m_wanted.total < 0)
        return Done{};
    const qint64 coming = std::max<qint64>(m_wanted.total - there, 0);
    const QString keptIn = options().partialFiles ? options().partialFiles->folder() : QString();
    if (!keptIn.isEmpty()) {
        if (auto room = requireDiskSpace(keptIn, coming); !room)
            return room;
    }
    for (const QString &folder : options().roomIn) {
        const bool isShared = !keptIn.isEmpty() && onSameDisk(folder, keptIn);
        if (auto room = requireDiskSpace(folder, m_wanted.total + (isShared ? coming : 0)); !room)
            return room;
    }
    return Done{};
}

Expected<Done> HttpLoad::fetchWeights()
{
    LoadProgress progress(m_op, m_wanted.files.size(), m_wanted.total);
    QList<FoundShard> found;
    if (!m_wanted.files.isEmpty()) {
        const Expected<Fetches> fetches = openFetches(progress);
        if (!fetches)
            return fetches.error();
        auto fetched = forEachInParallel(fetches->size(), options().parallel, m_op,
                                         [&](qsizetype index, Operation &op) {
                                             return fetches->at(index)->fetch(*m_client, op);
                                         });
        if (!fetched)
            return fetched;
        if (auto checked = checkGroups(*fetches); !checked)
            return checked;
        for (qsizetype i = 0; i < fetches->size(); ++i) {
            const WeightFile &file = m_wanted.files.at(i);
            const Expected<ByteSourcePtr> source = fetches->at(i)->source();
            if (!source)
                return source.error();
            found.append({ { .name = file.name, .path = displayUrl(file.url) }, *source });
            if (fetches->at(i)->startedAnew())
                m_artifacts.origin.findings.append(startedAnewFinding(file.url));
        }
    }
    if (m_artifacts.weightSpecs)
        placeShards(m_artifacts, found);
    progress.finish();
    return Done{};
}

Expected<Done> HttpLoad::checkGroups(const Fetches &fetches) const
{
    qsizetype next = 0;
    for (qsizetype g = 0; g < m_artifacts.origin.groups.size(); ++g) {
        const QStringList &paths = m_artifacts.origin.groups.at(g).paths;
        qint64 have = 0;
        QStringList sizes;
        for (qsizetype i = 0; i < paths.size(); ++i) {
            const qint64 size = fetches.at(next + i)->size();
            have += size;
            sizes.append(
                u"%1: %2"_s.arg(displayUrl(m_wanted.files.at(next + i).url), groupedDigits(size)));
        }
        next += paths.size();
        const qint64 need = m_wanted.groupBytes.at(g).value_or(0);
        if (!paths.isEmpty() && have < need) {
            constexpr qsizetype mostNamed = 8;
            return Error{ .code = ErrorCode::LengthMismatch,
                          .message = HttpLoaderText::tr("The weight files together have %1 bytes, "
                                                        "but the manifest needs %2.")
                                         .arg(groupedDigits(have), groupedDigits(need)),
                          .cause = sizes.mid(0, mostNamed).join(u"; "_s),
                          .source = m_artifacts.origin.url };
        }
    }
    return Done{};
}

/// Finds out the sizes that the manifest does not tell.
Expected<Done> HttpLoad::measure(QList<bool> &missing)
{
    QList<qsizetype> unknown;
    for (qsizetype i = 0; i < m_wanted.files.size(); ++i) {
        if (m_wanted.files.at(i).exactBytes < 0)
            unknown.append(i);
    }
    WeightFile *files = m_wanted.files.data();
    bool *lost = missing.data();
    return forEachInParallel(unknown.size(), options().parallel, m_op,
                             [&](qsizetype index, Operation &op) -> Expected<Done> {
                                 const qsizetype file = unknown.at(index);
                                 const auto size = remoteSize(*m_client, files[file].url, op);
                                 if (!size && size.error().detail.startsWith("404"_L1))
                                     lost[file] = true;
                                 else if (!size)
                                     return size.error();
                                 else
                                     files[file].exactBytes = size->value_or(-1);
                                 return Done{};
                             });
}

Expected<Done> HttpLoad::lookAtWeights()
{
    LoadProgress progress(m_op, 0, -1);
    QList<FoundShard> found;
    if (!m_wanted.files.isEmpty()) {
        QList<bool> missing(m_wanted.files.size(), false);
        if (auto measured = measure(missing); !measured)
            return measured;
        const Expected<SpoolFilePtr> spool
            = SpoolFile::create(m_client->session().spoolFolder(), -1);
        if (!spool)
            return spool.error();
        for (qsizetype i = 0; i < m_wanted.files.size(); ++i) {
            const WeightFile &file = m_wanted.files.at(i);
            FoundShard shard{ { .name = file.name, .path = displayUrl(file.url) }, {} };
            if (file.exactBytes >= 0) {
                shard.source = std::make_shared<HttpBytes>(m_client, file, *spool);
            } else if (!missing.at(i)) {
                WeightFetch fetch(file, spooledPart(*spool), [](qint64) {});
                if (auto fetched = fetch.fetch(*m_client, m_op); !fetched)
                    return fetched;
                const Expected<ByteSourcePtr> source = fetch.source();
                if (!source)
                    return source.error();
                shard.source = *source;
            }
            found.append(shard);
        }
    }
    if (m_artifacts.weightSpecs)
        placeShards(m_artifacts, found);
    progress.finish();
    return Done{};
}

} // namespace

Expected<ModelArtifacts> loadHttpModel(HttpSessionPtr session, const HttpOptions &options,
                                       const QString &url, Operation &op)
{
    const QString modelUrl = options.fromTfHub ? tfHubModelUrl(url) : url;
    const Expected<HttpClientPtr> client
        = HttpClient::create(std::move(session), options, modelUrl);
    if (!client)
        return client.error();
    return HttpLoad(*client, modelUrl, op).load();
}

} // namespace weightroom
