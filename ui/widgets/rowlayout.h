// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLayout>

#include <vector>

namespace weightroom {

/// Widgets in a row, which goes on in further rows where there is too little room; each row begins
/// where texts begin. One of them may take what is left in its row.
class RowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit RowLayout(QWidget *parent = nullptr);
    ~RowLayout() override;

    /// \a widget takes the rest of its row and is \a leastWidth pixels wide at least.
    void addStretched(QWidget *widget, int leastWidth);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// All in one row.
    QSize sizeHint() const override;
    /// As wide as the widest; as high as the rows at the width of now.
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Entry
    {
        std::unique_ptr<QLayoutItem> item;
        int leastWidth = -1; ///< -1: it does not stretch
    };
    struct Row
    {
        std::vector<const Entry *> entries;
        int width = 0; ///< that is needed
        int height = 0;
    };

    static int widthOf(const Entry &entry);
    std::vector<Row> rowsIn(int width) const;
    void place(const Row &row, const QRect &area) const;
    int gap() const;

    std::vector<Entry> m_entries;
    int m_height = 0; ///< at the width of now
};

} // namespace weightroom
