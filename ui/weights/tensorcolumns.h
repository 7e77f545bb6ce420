// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

class QMenu;
class QTableView;
class QToolButton;

namespace weightroom {

class Settings;

/// Which columns of a table of tensors are shown, how wide and in which order: as the user left
/// them, also after a restart; before that as suits the content.
class TensorColumns : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TensorColumns)

public:
    /// \a table shows a TensorModel; the menu of \a button and of the table's heads chooses
    /// columns. A child of \a table.
    TensorColumns(QTableView *table, QToolButton *button);
    /// Keeps what has not been kept yet.
    ~TensorColumns() override;

    /// Where choices are kept; outlives this. Without them nothing is kept.
    void setSettings(Settings *settings) { m_settings = settings; }
    /// The table has its rows now.
    void arrange();
    /// Columns about groups and quantizations are there for models that have such.
    void setOccurring(bool hasGroups, bool hasQuantized);

private:
    void fillMenu();
    void choose(int column, bool isShown);
    void fitToContents();
    void saveLater();
    void save();

    QTableView *m_table;
    QMenu *m_menu;
    Settings *m_settings = nullptr;
    QTimer m_saveLater;
    bool m_isArranging = false; ///< not by the user
};

} // namespace weightroom
