// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/modelstore.h"
#include "ui/browser/modelrow.h"
#include "ui/places/place.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace weightroom {

class EmptyPane;
class ModelCatalog;
struct PlaceContent;
class ModelListModel;
class ModelListView;
class MessageBar;
class MutedLabel;

/// The middle column: the models of the current place, a filter above them, what is selected below.
class ModelBrowser : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelBrowser)

public:
    /// \a catalog outlives the browser.
    explicit ModelBrowser(ModelCatalog *catalog, QWidget *parent = nullptr);
    ~ModelBrowser() override;

    void showPlace(const Place &place);
    const Place &place() const { return m_place; }
    ModelListView *view() const { return m_view; }
    ModelListModel *model() const { return m_model; }
    ModelCatalog *catalog() const { return m_catalog; }

    /// What is selected, in the order that is shown; of models in the trash only selectedTrash()
    /// tells.
    QStringList selectedUrls() const;
    QList<TrashEntry> selectedTrash() const;
    QList<ModelRow> selectedRows() const;
    /// Selects the models at \a urls as soon as they are listed, such as those that were just
    /// made.
    void selectUrls(const QStringList &urls);
    /// A model got another URL: where it was selected it stays so.
    void followMove(const QString &from, const QString &to);

    QString filterText() const;
    void focusFilter();
    /// The place that is shown, in words: "12 models, 214 MB in indexeddb".
    QString statusText() const;
    /// Everything is listed, and all details are known.
    bool isComplete() const;
    void retranslate();

Q_SIGNALS:
    void selectionChanged();
    /// The model is to be shown: it is the only one selected.
    void modelShown(const QString &url);
    /// The model is to get a tab of its own: Enter or a double click.
    void modelPinned(const QString &url);
    void statusChanged();
    /// The button of an empty list.
    void openRequested();

private:
    void buildHead();
    void reload();
    void reloadLater();
    void takeDetails(const QStringList &urls);
    void wantDetails();
    void applyFilter(const QString &text);
    void followRows();
    void takeSelection();
    void activate(const QModelIndex &index);
    void actOnEmpty();
    ModelStorePtr damagedStore() const;
    void openRepair();
    void updateDamage();
    PlaceContent content() const;
    void updateEmpty();
    void updateTexts();
    QString selectionText() const;

    ModelCatalog *m_catalog;
    ModelListModel *m_model;
    QLabel *m_title;
    MutedLabel *m_count;
    QLineEdit *m_filter;
    QLabel *m_hint;
    MessageBar *m_damage;
    QPushButton *m_repair;
    QStackedWidget *m_stack;
    ModelListView *m_view;
    EmptyPane *m_empty;
    MutedLabel *m_status;
    Place m_place;
    mutable std::optional<QList<ModelRow>> m_selected; ///< until rows or selection change
    QStringList m_wantedSelection;
    QTimer m_reloadLater;
};

} // namespace weightroom
