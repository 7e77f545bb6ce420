// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimer>
#include <QWidget>

class QSplitter;

namespace weightroom {

class Settings;

/// The three columns of the window: places, the list of models, and what is open. The first two can
/// be hidden; in a narrow window the list stands above what is open, and in one that is low, too,
/// places and list take turns with it. Sizes and what is hidden come back at the next start.
class WindowColumns : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowColumns)

public:
    static constexpr int narrowWidth = 900; ///< below that two columns are stacked
    static constexpr int lowHeight = 420; ///< below that a stack is too low

    struct Parts
    {
        QWidget *places;
        QWidget *list;
        QWidget *content;
    };

    /// Becomes the parent of \a parts.
    WindowColumns(const Parts &parts, Settings *settings, QWidget *parent = nullptr);
    ~WindowColumns() override;

    /// As the user chose, whether or not the window is in sight.
    bool arePlacesShown() const { return m_arePlacesShown; }
    /// Where the columns take turns: it is the list's turn.
    bool isListShown() const { return takesTurns() ? m_isListsTurn : m_isListShown; }
    void setPlacesShown(bool shown);
    void setListShown(bool shown);
    /// Where the columns take turns it is now that of what is open.
    void showContent();
    bool isStacked() const;
    bool takesTurns() const { return m_arrangement == Arrangement::Turns; }

Q_SIGNALS:
    void turnsChanged(bool takesTurns);
    void listShownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Arrangement { Row, Stack, Turns };

    void arrange();
    void showParts();
    void restoreSizes();
    void save();
    QString sizesName() const;

    Parts m_parts;
    Settings *m_settings;
    QSplitter *m_outer;
    QSplitter *m_inner;
    QTimer m_saveLater;
    Arrangement m_arrangement = Arrangement::Row;
    bool m_arePlacesShown;
    bool m_isListShown;
    bool m_isListsTurn = true;
};

} // namespace weightroom
