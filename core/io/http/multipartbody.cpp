// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/http/multipartbody.h"

#include "core/model/modeljson.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QByteArray partHead(const QByteArray &boundary, const QByteArray &name, const QByteArray &type)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
        + "\"; filename=\"" + name + "\"\r\nContent-Type: " + type + "\r\n\r\n";
}

} // namespace

MultipartBody MultipartBody::of(const ModelArtifacts &artifacts, const QByteArray &boundary,
                                UploadBody::Progress progress)
{
    const qsizetype entries = artifacts.weightSpecs ? artifacts.weightSpecs->list.size() : 0;
    const QByteArray json
        = writeModelJson(artifacts, { { { u"./model.weights.bin"_s }, entries } });
    auto body = std::make_shared<UploadBody>(u"model.json"_s, std::move(progress));
    body->append(partHead(boundary, "model.json", "application/json"));
    body->append(json);
    body->append("\r\n");
    if (artifacts.weightData) {
        body->append(partHead(boundary, "model.weights.bin", "application/octet-stream"));
        body->append(*artifacts.weightData, 0, artifacts.weightData->size());
        body->append("\r\n");
    }
    body->append("--" + boundary + "--\r\n");
    return { body, "multipart/form-data; boundary=" + boundary };
}

QByteArray MultipartBody::randomBoundary()
{
    static constexpr char digits[]
        = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    constexpr int length = 24;
    QByteArray boundary = "----WeightroomFormBoundary";
    for (int i = 0; i < length; ++i)
        boundary += digits[QRandomGenerator::system()->bounded(int(sizeof digits) - 1)];
    return boundary;
}

} // namespace weightroom
