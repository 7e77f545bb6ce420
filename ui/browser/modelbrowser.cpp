// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/modelbrowser.h"

#include "ui/catalog/modelcatalog.h"
#include "ui/document/modelurl.h"
#include "ui/places/placelist.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

ModelBrowser::ModelBrowser(ModelCatalog *catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_model(new ModelListModel(this))
    , m_title(new QLabel(this))
    , m_view(new QTreeView(this))
{
    setObjectName(u"modelBrowser"_s);
    setMinimumWidth(160);
    m_title->setObjectName(u"placeTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(8, 6, 8, 6);
    m_view->setObjectName(u"modelList"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAllColumnsShowFocus(true);
    m_view->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ModelBrowser::takeSelection);
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (!m_model->at(index.row()).trash)
            Q_EMIT modelPinned(m_model->at(index.row()).model.url);
    });
    connect(catalog, &ModelCatalog::contentChanged, this, &ModelBrowser::reload);
    connect(catalog, &ModelCatalog::trashChanged, this, &ModelBrowser::reload);
    retranslate();
}

void ModelBrowser::showPlace(const Place &place)
{
    m_place = place;
    m_title->setText(place.name);
    reload();
}

void ModelBrowser::reload()
{
    m_model->setModels(rowsOf(m_place));
}

QList<ModelRow> ModelBrowser::rowsOf(const Place &place) const
{
    QList<ModelRow> rows;
    switch (place.kind) {
    case PlaceKind::Store:
    case PlaceKind::Folder:
        for (const ListedModel &model : m_catalog->content(place.url).models)
            rows += { model, modelName(model.url), place.name };
        break;
    case PlaceKind::AllModels:
        for (const Place &other : m_catalog->places()->places()) {
            if (other.kind == PlaceKind::Store || other.kind == PlaceKind::Folder)
                rows += rowsOf(other);
        }
        break;
    case PlaceKind::Trash:
        for (const TrashEntry &entry : m_catalog->trash())
            rows += { { entry.url, entry.info }, modelName(entry.url), {}, entry };
        break;
    case PlaceKind::Recent:
    case PlaceKind::Server:
        break;
    }
    return rows;
}

QList<ModelRow> ModelBrowser::selectedRows() const
{
    QList<ModelRow> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows += m_model->at(index.row());
    return rows;
}

QStringList ModelBrowser::selectedUrls() const
{
    QStringList urls;
    for (const ListedModel &model : selectedModels())
        urls += model.url;
    return urls;
}

QList<ListedModel> ModelBrowser::selectedModels() const
{
    QList<ListedModel> models;
    for (const ModelRow &row : selectedRows()) {
        if (!row.trash)
            models += row.model;
    }
    return models;
}

QList<TrashEntry> ModelBrowser::selectedTrash() const
{
    QList<TrashEntry> entries;
    for (const ModelRow &row : selectedRows()) {
        if (row.trash)
            entries += *row.trash;
    }
    return entries;
}

void ModelBrowser::takeSelection()
{
    const QStringList urls = selectedUrls();
    if (urls.size() == 1)
        Q_EMIT modelShown(urls.first());
    Q_EMIT selectionChanged();
}

void ModelBrowser::retranslate()
{
    m_view->setAccessibleName(tr("Models"));
}

} // namespace weightroom
