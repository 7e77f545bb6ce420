// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTimer>
#include <QWidget>

class QSplitter;

namespace weightroom {

class Settings;

/// The three columns of the window: places, the list of models, and what is open. The first two can
/// be hidden; in a narrow window the list stands above what is open. Sizes and what is hidden come
/// back at the next start.
class WindowColumns : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowColumns)

public:
    static constexpr int narrowWidth = 900; ///< below that two columns are stacked

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
    bool arePlacesShown() const;
    bool isListShown() const;
    void setPlacesShown(bool shown);
    void setListShown(bool shown);
    bool isStacked() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void restoreSizes();
    void save();
    QString sizesName() const;

    Parts m_parts;
    Settings *m_settings;
    QSplitter *m_outer;
    QSplitter *m_inner;
    QTimer m_saveLater;
};

} // namespace weightroom
