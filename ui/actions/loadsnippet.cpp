// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/loadsnippet.h"

#include "core/io/filehandler.h"
#include "core/io/iorouter.h"
#include "core/topology/typefindings.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct LoadSnippetText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::LoadSnippet)
};

QString quoted(const QString &text)
{
    return QString::fromUtf8(jsonQuoted(text));
}

/// "await tf.loadLayersModel(…)" of the right function; \a io makes a handler of the URL where
/// there is no topology to make a model of.
QString loadCall(const ModelArtifacts &artifacts, const QString &url, const QString &io)
{
    if (modelKind(artifacts) == ModelKind::WeightsOnly)
        return u"const artifacts = await %1(%2).load();"_s.arg(io, quoted(url));
    const QString function = isGraphTopology(artifacts) ? u"loadGraphModel"_s : u"loadLayersModel"_s;
    return u"const model = await tf.%1(%2);"_s.arg(function, quoted(url));
}

/// Where the model's JSON is, seen from the folder above its own.
QString servedPath(const QString &path)
{
    const QString json
        = path.endsWith(".json"_L1, Qt::CaseInsensitive) ? path : path + u"/model.json"_s;
    const QFileInfo info(json);
    return QFileInfo(info.path()).fileName() + u'/' + info.fileName();
}

} // namespace

QString loadSnippet(SnippetFor target, const ModelArtifacts &artifacts, const QString &url,
                    const IoRouter &router)
{
    const bool page = target == SnippetFor::Page;
    const Expected<SchemeUrl> place = router.parse(url);
    const IoScheme *scheme = place ? router.scheme(place->scheme) : nullptr;
    const bool inFolder = scheme && scheme->capabilities.pathsAreFolders;
    // Schemes without a store here are those of the network; the others are a browser's own.
    const bool onNetwork = scheme && !scheme->store;
    QStringList lines{ page ? u"import * as tf from \"@tensorflow/tfjs\";"_s
                            : u"import * as tf from \"@tensorflow/tfjs-node\";"_s };
    QString address = url;
    QString io = page || onNetwork ? u"tf.io.http"_s : u"tf.io.fileSystem"_s;
    if (inFolder && page) {
        address = servedPath(place->path);
        lines += u"// "_s + LoadSnippetText::tr("Put the model's folder beside the page.");
    } else if (inFolder) {
        const bool isJson = place->path.endsWith(".json"_L1, Qt::CaseInsensitive);
        const QString path = isJson ? place->path : place->path + u"/model.json"_s;
        const bool weightsOnly = modelKind(artifacts) == ModelKind::WeightsOnly;
        address = weightsOnly ? path : u"file://"_s + path;
    } else if (!page && !onNetwork) {
        address = u"file://"_s + LoadSnippetText::tr("FOLDER", "a placeholder for a path")
            + u"/model.json"_s;
        lines += u"// "_s
            + LoadSnippetText::tr("Node cannot reach %1: save the model to a folder first.")
                  .arg(place ? place->scheme + u"://"_s : url);
    }
    lines += loadCall(artifacts, address, io);
    return lines.join(u'\n') + u'\n';
}

} // namespace weightroom
