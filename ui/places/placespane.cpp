// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/places/placespane.h"

#include "ui/catalog/modelcatalog.h"
#include "ui/places/placesdelegate.h"
#include "ui/places/placesmodel.h"
#include "ui/tables/pageparts.h"

#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

PlacesPane::PlacesPane(ModelCatalog *catalog, QWidget *parent)
    : QWidget(parent)
    , m_model(new PlacesModel(catalog, this))
    , m_view(new QListView(this))
    , m_add(makeIconButton(u"addFolderButton"_s, u"folder-plus"_s, QString(), this))
{
    setObjectName(u"placesPane"_s);
    setMinimumWidth(120);
    m_view->setObjectName(u"placesView"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setItemDelegate(new PlacesDelegate(m_view));
    m_view->setIconSize(QSize(16, 16));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // Before the view itself hears of it and makes a neighbour current.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this] { m_isRemoving = true; });
    m_view->setModel(m_model);
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_add);
    connect(m_add, &QToolButton::clicked, this, &PlacesPane::addFolderRequested);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QVariant place = current.data(PlacesModel::PlaceRole);
                if (m_isRemoving || !place.isValid() || placeKey(place.value<Place>()) == m_current)
                    return;
                m_current = placeKey(place.value<Place>());
                m_wanted.clear();
                Q_EMIT placeChosen(place.value<Place>());
            });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_isRemoving = false;
        followRows();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &PlacesPane::followRows);
    retranslate();
}

Place PlacesPane::currentPlace() const
{
    return m_view->currentIndex().data(PlacesModel::PlaceRole).value<Place>();
}

void PlacesPane::setCurrentPlace(const QString &key)
{
    const int row = m_model->rowOf(key);
    m_view->setCurrentIndex(m_model->index(row >= 0 ? row : m_model->rowOf(placeKey({}))));
    m_wanted = row >= 0 ? QString() : key;
}

/// The place that was shown is not there any more, or a wanted one has come.
void PlacesPane::followRows()
{
    if (!m_wanted.isEmpty() && m_model->rowOf(m_wanted) >= 0)
        setCurrentPlace(m_wanted);
    else if (m_model->rowOf(m_current) < 0)
        setCurrentPlace({});
}

void PlacesPane::retranslate()
{
    m_view->setAccessibleName(tr("Places"));
    m_add->setText(tr("Add &Folder…"));
    m_add->setToolTip(tr("Keep a folder with models in this list"));
    m_add->setAccessibleName(tr("Add a folder to the places"));
    m_model->retranslate();
}

} // namespace weightroom
