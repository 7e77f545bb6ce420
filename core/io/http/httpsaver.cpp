// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/httpsaver.h"

#include "core/io/file/saveplan.h"
#include "core/io/http/httperrors.h"
#include "core/io/http/httpurls.h"
#include "core/io/http/multipartbody.h"
#include "core/io/http/serverfolders.h"
#include "core/io/http/uploadprobe.h"
#include "core/model/modeljson.h"
#include "core/model/ownweights.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct HttpSaverText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::HttpHandler)
};

constexpr qint64 keptAnswerBytes = 64 * 1024;
constexpr qint64 mostAnswerBytes = 64 * 1024 * 1024;
constexpr qint64 probedBytes = 1024 * 1024;

/// Bytes that were read for sending, over all bodies: never goes back, ends once.
class UploadProgress
{
public:
    UploadProgress(Operation &op, qint64 total)
        : m_op(op)
        , m_total(std::max<qint64>(total, 1))
    {
        m_op.setProgress(0, m_total);
    }

    /// For the body that begins at \a start.
    UploadBody::Progress from(qint64 start)
    {
        return [this, start](qint64 read) {
            if (start + read <= m_most)
                return;
            m_most = start + read;
            m_op.setProgress(std::min(m_most, m_total - 1), m_total);
        };
    }
    void finish() { m_op.setProgress(m_total, m_total); }

private:
    Operation &m_op;
    qint64 m_total;
    qint64 m_most = 0;
};

SaveResponse responseOf(const HttpAnswer &answer, const QByteArray &body)
{
    return { answer.status, displayUrl(answer.url), answer.headers, body.left(keptAnswerBytes) };
}

class HttpSave
{
public:
    HttpSave(HttpClientPtr client, const QString &url, const ModelArtifacts &artifacts,
             Operation &op)
        : m_client(std::move(client))
        , m_url(url)
        , m_artifacts(artifacts)
        , m_op(op)
    {
    }

    Expected<SaveResult> sendMultipart();
    Expected<SaveResult> sendFiles(bool replace);

private:
    struct TargetFile
    {
        QUrl url;
        std::shared_ptr<UploadBody> body;
        QByteArray contentType;
    };

    Expected<Done> send(const HttpRequest &request);
    Expected<QList<TargetFile>> targets(const SavePlan &plan, UploadProgress &progress) const;
    Expected<Done> requireFreePlace(const QUrl &json);
    Expected<Done> put(const TargetFile &file, bool replace);
    Expected<Done> putFirst(const TargetFile &file, bool replace);
    Expected<QByteArray> hashOfWeights() const;
    Expected<Done> requireUndamaged() const;
    SaveResult finished(const QUrl &url, const QByteArray &sha256);

    HttpClientPtr m_client;
    QString m_url;
    const ModelArtifacts &m_artifacts;
    Operation &m_op;
    QByteArray m_uploadId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    SaveResult m_result;
};

Expected<Done> HttpSave::send(const HttpRequest &request)
{
    HttpRequest marked = request;
    marked.headers.append({ "X-Weightroom-Upload", m_uploadId });
    MemorySink sink(mostAnswerBytes);
    const Expected<HttpAnswer> answer = m_client->upload(marked, sink, m_op);
    if (!answer)
        return answer.error();
    m_result.responses.append(responseOf(*answer, sink.bytes()));
    return Done{};
}

SaveResult HttpSave::finished(const QUrl &url, const QByteArray &sha256)
{
    m_result.url = displayUrl(url);
    m_result.info = ModelArtifactsInfo::of(m_artifacts, QDateTime::currentDateTimeUtc());
    m_result.weightDataSha256 = sha256;
    return m_result;
}

Expected<SaveResult> HttpSave::sendMultipart()
{
    const Expected<QUrl> url = requestUrl(m_url);
    if (!url)
        return url.error();
    if (const auto plan = planSave(m_artifacts, {}); !plan)
        return plan.error();
    if (auto own = requireUndamaged(); !own)
        return own.error();
    qint64 most = 0;
    qint64 total = 1;
    const auto progress = [this, &most, &total](qint64 read) {
        if (read > most)
            m_op.setProgress(std::min(most = read, total - 1), total);
    };
    const MultipartBody multipart
        = MultipartBody::of(m_artifacts, MultipartBody::randomBoundary(), progress);
    total = multipart.body->size();
    m_op.setProgress(0, total);
    const HttpRequest request{ .method = m_client->options().method,
                               .url = *url,
                               .body = multipart.body,
                               .contentType = multipart.contentType };
    if (total > probedBytes && m_client->options().probe) {
        if (auto probed = probeUpload(*m_client, request, m_op); !probed)
            return probed.error();
    }
    if (auto sent = send(request); !sent)
        return sent.error();
    const bool hashed = m_artifacts.weightData.has_value();
    const SaveResult result
        = finished(*url, hashed ? multipart.body->weightSha256() : QByteArray());
    m_op.setProgress(total, total);
    return result;
}

/// The files of \a plan and model.json, last, with their places on the server.
Expected<QList<HttpSave::TargetFile>> HttpSave::targets(const SavePlan &plan,
                                                        UploadProgress &progress) const
{
    const QString path = m_url.left(m_url.indexOf(u'?'));
    const QString query = m_url.mid(path.size());
    const bool namesJson = path.endsWith(".json"_L1);
    const QString jsonUrl = namesJson
        ? m_url
        : path + (path.endsWith(u'/') ? u""_s : u"/"_s) + u"model.json"_s + query;
    const WeightUrlBase base = WeightUrlBase::of(jsonUrl);
    QList<TargetFile> files;
    qint64 start = 0;
    for (const PlannedFile &file : plan.files) {
        const Expected<QUrl> url = requestUrl(base.urlOf(file.name));
        if (!url)
            return url.error();
        auto body = std::make_shared<UploadBody>(file.name, progress.from(start));
        body->append(*m_artifacts.weightData, file.offset, file.length);
        start += file.length;
        files.append({ *url, body, "application/octet-stream" });
    }
    const Expected<QUrl> url = requestUrl(jsonUrl);
    if (!url)
        return url.error();
    auto body = std::make_shared<UploadBody>(u"model.json"_s, progress.from(start));
    body->append(writeModelJson(m_artifacts, plan.groups));
    files.append({ *url, body, "application/json" });
    return files;
}

Error existsError(const QUrl &url)
{
    return { .code = ErrorCode::AlreadyExists,
             .message = HttpSaverText::tr("%1 exists already.").arg(displayUrl(url)),
             .source = displayUrl(url) };
}

Expected<Done> HttpSave::requireFreePlace(const QUrl &json)
{
    MemorySink sink(mostAnswerBytes);
    const HttpRequest request{ .method = "HEAD", .url = json, .identity = true };
    const Expected<HttpAnswer> answer = m_client->get(request, sink, m_op);
    if (answer)
        return existsError(json);
    const QString status = answer.error().detail.section(u' ', 0, 0);
    const bool cannotTell = answer.error().code == ErrorCode::HttpStatus && status != "401"_L1;
    return cannotTell ? Expected<Done>(Done{}) : answer.error();
}

Expected<Done> HttpSave::put(const TargetFile &file, bool replace)
{
    HttpRequest request{ .method = "PUT",
                         .url = file.url,
                         .body = file.body,
                         .contentType = file.contentType,
                         .idempotent = true };
    if (!replace)
        request.headers.append(std::pair<QByteArray, QByteArray>("If-None-Match", "*"));
    Expected<Done> sent = send(request);
    if (sent || replace || sent.error().code != ErrorCode::HttpStatus)
        return sent;
    if (sent.error().detail.startsWith("412"_L1))
        return existsError(file.url);
    if (!sent.error().detail.startsWith("501"_L1))
        return sent;
    // A server that does not know the condition: what was found before has to do.
    request.headers.clear();
    return send(request);
}

/// A WebDAV server answers 409 where the folder is not there yet: then it is made, as in a file
/// system.
Expected<Done> HttpSave::putFirst(const TargetFile &file, bool replace)
{
    const Expected<Done> sent = put(file, replace);
    const bool needsFolder = !sent && sent.error().code == ErrorCode::HttpStatus
        && sent.error().detail.startsWith("409"_L1) && !isSignedUrl(file.url);
    if (!needsFolder)
        return sent;
    const QUrl folder = file.url.adjusted(QUrl::RemoveFilename | QUrl::RemoveQuery);
    const Expected<Done> made = makeServerFolder(*m_client, folder, m_op);
    if (!made && made.error().code == ErrorCode::Canceled)
        return made;
    return made ? put(file, replace) : sent;
}

/// Of weights that went in several bodies.
Expected<QByteArray> HttpSave::hashOfWeights() const
{
    if (!m_artifacts.weightData)
        return QByteArray();
    Sha256 hash;
    const WeightData &data = *m_artifacts.weightData;
    const auto hashed = forEachWeightBlock(
        data, 0, data.size(), m_op, [&hash](std::span<const std::byte> block) -> Expected<Done> {
            hash.add(block);
            return Done{};
        });
    return hashed ? Expected<QByteArray>(hash.takeHex()) : hashed.error();
}

/// Weights whose hash is known are read before anything is sent: a server would keep damaged ones.
Expected<Done> HttpSave::requireUndamaged() const
{
    if (!m_artifacts.weightData || knownSha256(*m_artifacts.weightData).isEmpty())
        return Done{};
    const Expected<QByteArray> sha256 = hashOfWeights();
    return sha256 ? requireOwnWeights(*m_artifacts.weightData, *sha256) : sha256.error();
}

Expected<SaveResult> HttpSave::sendFiles(bool replace)
{
    if (auto own = requireUndamaged(); !own)
        return own.error();
    const Expected<SavePlan> plan = planSave(m_artifacts, m_client->options().layout);
    if (!plan)
        return plan.error();
    qint64 total = writeModelJson(m_artifacts, plan->groups).size();
    for (const PlannedFile &file : plan->files)
        total += file.length;
    UploadProgress progress(m_op, total);
    const Expected<QList<TargetFile>> files = targets(*plan, progress);
    if (!files)
        return files.error();
    if (!replace) {
        if (auto isFree = requireFreePlace(files->last().url); !isFree)
            return isFree.error();
    }
    for (const TargetFile &file : *files) {
        const bool isFirst = &file == &files->first();
        if (auto sent = isFirst ? putFirst(file, replace) : put(file, replace); !sent)
            return sent.error();
    }
    const Expected<QByteArray> sha256
        = plan->files.size() == 1 ? files->first().body->weightSha256() : hashOfWeights();
    if (!sha256)
        return sha256.error();
    const SaveResult result = finished(files->last().url, *sha256);
    progress.finish();
    return result;
}

} // namespace

Expected<SaveResult> saveHttpModel(HttpSessionPtr session, const HttpOptions &options,
                                   const QString &url, const ModelArtifacts &artifacts,
                                   bool replace, Operation &op)
{
    const Expected<HttpClientPtr> client = HttpClient::create(std::move(session), options, url);
    if (!client)
        return client.error();
    HttpSave save(*client, url, artifacts, op);
    return options.form == UploadForm::Files ? save.sendFiles(replace) : save.sendMultipart();
}

} // namespace weightroom
