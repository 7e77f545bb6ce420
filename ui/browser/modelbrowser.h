// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/modellistmodel.h"
#include "ui/places/place.h"

#include <QWidget>

class QLabel;
class QTreeView;

namespace weightroom {

class ModelCatalog;

/// The middle column: the models of the current place, a filter above them.
class ModelBrowser : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelBrowser)

public:
    /// \a catalog outlives the browser.
    explicit ModelBrowser(ModelCatalog *catalog, QWidget *parent = nullptr);

    void showPlace(const Place &place);
    const Place &place() const { return m_place; }
    QTreeView *view() const { return m_view; }
    ModelListModel *model() const { return m_model; }

    /// What is selected, in the order that is shown; of models in the trash only selectedTrash()
    /// tells.
    QStringList selectedUrls() const;
    QList<ListedModel> selectedModels() const;
    QList<TrashEntry> selectedTrash() const;

    void retranslate();

Q_SIGNALS:
    void selectionChanged();
    /// The model is to be shown: it is the only one selected.
    void modelShown(const QString &url);
    /// The model is to get a tab of its own: Enter or a double click.
    void modelPinned(const QString &url);

private:
    void reload();
    void takeSelection();
    QList<ModelRow> selectedRows() const;
    QList<ModelRow> rowsOf(const Place &place) const;

    ModelCatalog *m_catalog;
    ModelListModel *m_model;
    QLabel *m_title;
    QTreeView *m_view;
    Place m_place;
};

} // namespace weightroom
