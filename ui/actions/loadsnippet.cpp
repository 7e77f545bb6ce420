// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/actions/loadsnippet.h"

#include "core/io/file/filehandler.h"
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

/// "await tf.loadLayersModel(…)" of the right function.
QString loadCall(const ModelArtifacts &artifacts, const QString &address)
{
    const QString function
        = isGraphTopology(artifacts) ? u"loadGraphModel"_s : u"loadLayersModel"_s;
    return u"const model = await tf.%1(%2);"_s.arg(function, quoted(address));
}

/// There is no topology to make a model of, and tf.io's handlers refuse a JSON that is nothing but
/// the manifest; its functions for weights take both.
QStringList fetchedWeights(const QString &address)
{
    return { u"const json = await (await fetch(%1)).json();"_s.arg(quoted(address)),
             u"const weights = await tf.io.loadWeights(json.weightsManifest ?? json, %1);"_s.arg(
                 quoted(address.section(u'/', 0, -2))) };
}

QStringList readWeights(const QString &path)
{
    return {
        u"import { readFile } from \"node:fs/promises\";"_s,
        u"const json = JSON.parse(await readFile(%1, \"utf8\"));"_s.arg(quoted(path)),
        u"const load = tf.io.weightsLoaderFactory(paths =>"_s,
        u"  Promise.all(paths.map(async path => new Uint8Array(await readFile(path)).buffer)));"_s,
        u"const weights = await load(json.weightsManifest ?? json, %1);"_s.arg(
            quoted(path.section(u'/', 0, -2)))
    };
}

QString jsonPath(const QString &path)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive) ? path : path + u"/model.json"_s;
}

/// Where the model's JSON is, seen from the folder above its own.
QString servedPath(const QString &path)
{
    const QFileInfo info(jsonPath(path));
    return QFileInfo(info.path()).fileName() + u'/' + info.fileName();
}

} // namespace

QString loadSnippet(SnippetFor target, const ModelArtifacts &artifacts, const QString &url,
                    const IoRouter &router)
{
    const bool page = target == SnippetFor::Page;
    const bool weightsOnly = modelKind(artifacts) == ModelKind::WeightsOnly;
    const Expected<SchemeUrl> place = router.parse(url);
    const IoScheme *scheme = place ? router.scheme(place->scheme) : nullptr;
    const bool inFolder = scheme && scheme->capabilities.pathsAreFolders;
    // Schemes without a store here are those of the network; the others are a browser's own.
    const bool onNetwork = scheme && !scheme->store;
    const QString name = place ? place->scheme + u"://"_s : url;
    QStringList lines{ page ? u"import * as tf from \"@tensorflow/tfjs\";"_s
                            : u"import * as tf from \"@tensorflow/tfjs-node\";"_s };
    if (onNetwork) {
        lines += weightsOnly ? fetchedWeights(url) : QStringList{ loadCall(artifacts, url) };
    } else if (page && inFolder) {
        const QString address = servedPath(place->path);
        lines += u"// "_s + LoadSnippetText::tr("Put the model's folder beside the page.");
        lines
            += weightsOnly ? fetchedWeights(address) : QStringList{ loadCall(artifacts, address) };
    } else if (page) {
        lines += u"// "_s
            + LoadSnippetText::tr("From the browser's own %1: save the model there first.")
                  .arg(name);
        lines += weightsOnly
            ? u"const artifacts = await tf.io.getLoadHandlers(%1)[0].load();"_s.arg(quoted(url))
            : loadCall(artifacts, url);
    } else {
        if (!inFolder) {
            lines += u"// "_s
                + LoadSnippetText::tr("Node cannot reach %1: save the model to a folder first.")
                      .arg(name);
        }
        const QString path = inFolder
            ? jsonPath(place->path)
            : LoadSnippetText::tr("FOLDER", "a placeholder for a path") + u"/model.json"_s;
        lines += weightsOnly ? readWeights(path)
                             : QStringList{ loadCall(artifacts, u"file://"_s + path) };
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace weightroom
