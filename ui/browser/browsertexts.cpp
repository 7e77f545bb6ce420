// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/browsertexts.h"

#include "ui/browser/modellistmodel.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace weightroom {

namespace {

struct BrowserText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::ModelBrowser)
};

EmptyText unreachableText(const Place &place, const Error &failure, bool isDamaged)
{
    if (isDamaged) {
        return { BrowserText::tr("The models in %1 cannot be read.", "a place").arg(place.name),
                 failure.message, BrowserText::tr("&Repair…") };
    }
    return { BrowserText::tr("%1 cannot be reached.", "a place").arg(place.name), failure.message,
             BrowserText::tr("&Try Again") };
}

} // namespace

EmptyText emptyText(const Place &place, const PlaceContent &content, const ModelListModel &model,
                    const QString &filter, bool isDamaged)
{
    if (!model.models().isEmpty()) {
        if (model.undecidedCount() > 0)
            return { BrowserText::tr("Looking into %n model(s)…", nullptr, model.undecidedCount()),
                     {},
                     {} };
        return { BrowserText::tr("Nothing matches “%1”.").arg(filter),
                 {},
                 BrowserText::tr("C&lear") };
    }
    switch (place.kind) {
    case PlaceKind::Recent:
        return { BrowserText::tr("Models that you open appear here."),
                 {},
                 BrowserText::tr("&Open…") };
    case PlaceKind::Trash:
        return { BrowserText::tr("The trash is empty."),
                 BrowserText::tr("Models that you remove or replace wait here for %n day(s).",
                                 nullptr, trashDays),
                 {} };
    case PlaceKind::Server:
        return { BrowserText::tr("Servers do not tell which models they have."),
                 BrowserText::tr("Drop a model on the server's name to upload it."),
                 {} };
    case PlaceKind::AllModels:
        if (content.failure)
            return { BrowserText::tr("There are no models in the places that can be read."),
                     content.failure->message, BrowserText::tr("&Try Again") };
        return { BrowserText::tr("There are no models in the stores and folders."),
                 {},
                 BrowserText::tr("&Open…") };
    case PlaceKind::Store:
    case PlaceKind::Folder:
        break;
    }
    if (content.failure)
        return unreachableText(place, *content.failure, isDamaged);
    if (content.state == PlaceContent::State::Unknown)
        return { BrowserText::tr("Looking for models…"), {}, {} };
    return { BrowserText::tr("No models here."), BrowserText::tr("Drop a model, or open one."),
             BrowserText::tr("&Open…") };
}

QString countOfModels(const QList<ModelRow> &rows)
{
    return BrowserText::tr("%n model(s)", nullptr, static_cast<int>(rows.size()));
}

QString sizeOf(const QList<ModelRow> &rows)
{
    qint64 bytes = 0;
    for (const ModelRow &row : rows)
        bytes += row.model.info.totalBytes();
    return bytesText(bytes);
}

QString placeStatus(const Place &place, const QList<ModelRow> &rows)
{
    if (place.kind == PlaceKind::Server || rows.isEmpty())
        return {};
    return BrowserText::tr("%1, %2 in %3", "number of models, size, place")
        .arg(countOfModels(rows), sizeOf(rows), place.name);
}

QString filterStatus(const ModelListModel &model, qsizetype pending, const QString &filter)
{
    if (filter.isEmpty() || model.filter().isEmpty())
        return {};
    const QString shown = BrowserText::tr("%1 of %n model(s)", "number that a filter shows",
                                          static_cast<int>(model.models().size()))
                              .arg(countText(model.rowCount()));
    if (model.undecidedCount() == 0 || pending == 0)
        return shown;
    return BrowserText::tr("%1, looking into %n more", "number of models", model.undecidedCount())
        .arg(shown);
}

} // namespace weightroom
