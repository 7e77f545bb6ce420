// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/browser/modelfilter.h"
#include "ui/tables/rowarranger.h"

#include <QAbstractTableModel>
#include <QHash>

namespace weightroom {

/// The models of one place, sorted and filtered by an index vector. What changes a little at a time
/// comes as narrow signals, so that selection and position stay; what changes a lot is a reset,
/// through which views keep them by rowOf().
class ModelListModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelListModel)

public:
    enum class Column {
        Name,
        Kind,
        Parameters,
        Size,
        Dtypes,
        Shards,
        Date,
        Place,
        Tags,
        Findings,
    };
    static constexpr int columns = 10;
    enum Role {
        KeyRole = Qt::UserRole, ///< ModelRow::key()
        UrlRole,
    };

    explicit ModelListModel(QObject *parent = nullptr);
    ~ModelListModel() override;

    /// Replaces all models; those with the same key stay where they are.
    void setModels(QList<ModelRow> models);
    /// Gives models the details that have become known, by URL.
    void setDetails(const QHash<QString, ModelDetailsPtr> &details);
    void setFilter(const ModelFilter &filter);
    const ModelFilter &filter() const { return m_filter; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// By raw values; what is not known comes last. Column -1 is the order of the models as given.
    void sort(int column, Qt::SortOrder order) override;

    const ModelRow &at(int row) const;
    /// Where the model with \a key is shown; -1 where it is not.
    int rowOf(const QString &key) const;
    /// The model at \a url, shown or not; null where there is none.
    const ListedModel *listed(const QString &url) const;
    /// All models, whether a filter shows them or not.
    const QList<ModelRow> &models() const { return m_models; }
    /// How many are hidden only because nobody has looked into them yet.
    int undecidedCount() const { return m_undecided; }

    void retranslate();

private:
    RowOrder arranged();
    void applyOrder(const RowOrder &wanted);
    void removeRowsWithout(const std::vector<char> &isWanted);
    void insertMissing(const RowOrder &wanted);
    void reorder(const RowOrder &wanted);
    void replaceAll(QList<ModelRow> models);
    bool sortsByDetails() const;
    std::vector<double> numberKeys(Column column) const;
    void sortRows(RowOrder &rows) const;
    QVariant display(const ModelRow &row, Column column) const;
    QVariant toolTip(const ModelRow &row, Column column) const;
    QVariant decoration(const ModelRow &row, Column column) const;

    QList<ModelRow> m_models;
    QHash<QString, int> m_places; ///< index in m_models by key
    RowOrder m_order; ///< index in m_models of each row
    /// The row of each model, -1 where a filter hides it; empty: to be made from m_order again.
    mutable std::vector<int> m_rows;
    ModelFilter m_filter;
    int m_undecided = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace weightroom
