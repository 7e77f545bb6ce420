// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/modellistmodel.h"

#include <QTimer>
#include <QTreeView>

class QMenu;

namespace weightroom {

class Settings;

/// The list of models: several can be selected, heads sort and choose columns. Selection and
/// position stay with the models when rows come, go or are sorted anew.
class ModelListView : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelListView)

public:
    /// What columns are usual: each has its own choice, which is remembered.
    enum class Mode { Place, All, Recent, Trash };

    /// \a model and \a settings outlive the view.
    ModelListView(ModelListModel *model, Settings *settings, QWidget *parent = nullptr);
    ~ModelListView() override;

    void setMode(Mode mode);
    /// In the order that is shown.
    QStringList selectedKeys() const;
    void selectKeys(const QStringList &keys);
    /// The rows that can be seen.
    QList<int> rowsInSight() const;
    /// One checkable entry for each column but the name; for menus.
    void fillColumnsMenu(QMenu *menu);

Q_SIGNALS:
    /// Other models are selected than before.
    void selectedModelsChanged();
    /// Other rows can be seen; not more often than the eye can follow.
    void rowsInSightChanged();
    /// The selected models are dragged: whoever is connected carries them.
    void dragStarted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void rememberPosition();
    void restorePosition();
    void checkSelection();
    void showColumnsMenu(const QPoint &position);
    void restoreColumns();
    void saveColumns();
    void fitName();
    QString stateName() const;

    ModelListModel *m_model;
    Settings *m_settings;
    Mode m_mode = Mode::Place;
    QStringList m_selected; ///< as last told
    QStringList m_keptKeys;
    QString m_keptCurrent;
    QString m_keptTop;
    bool m_isRestoring = false;
    bool m_isFitting = false;
    QTimer m_saveLater;
    QTimer m_lookLater;
};

} // namespace weightroom
