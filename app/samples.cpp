// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/samples.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

struct SamplesText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::SampleModel)
};

QString samplesFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    // PREFIX/bin after an installation; build/PRESET/app after a build.
    for (const QString &place :
         { u"../share/weightroom/samples"_s, u"../../../resources/samples"_s }) {
        const QString folder = QDir::cleanPath(program.filePath(place));
        if (QDir(folder).exists())
            return folder;
    }
    return {};
}

} // namespace

QList<SampleModel> sampleModels()
{
    const QString folder = samplesFolder();
    if (folder.isEmpty())
        return {};
    const auto url
        = [&folder](const QString &name) { return u"file://%1/%2/model.json"_s.arg(folder, name); };
    return {
        { SamplesText::tr("Dense network"),
          SamplesText::tr("Three layers that tell the arms of a spiral apart"), url(u"dense"_s) },
        { SamplesText::tr("Convolutional network"),
          SamplesText::tr("Finds discs, squares, crosses and rings in small pictures"),
          url(u"convolutional"_s) },
        { SamplesText::tr("Quantized graph"),
          SamplesText::tr("The convolutional network as a graph, weights in 8 bits"),
          url(u"quantized"_s) },
        { SamplesText::tr("Broken on purpose"),
          SamplesText::tr("A weight file that lost its end, and what is still there"),
          url(u"broken"_s) },
    };
}

} // namespace weightroom
