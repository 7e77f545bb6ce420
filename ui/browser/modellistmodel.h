// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modelmanager.h"
#include "ui/tables/rowarranger.h"

#include <QAbstractTableModel>

namespace weightroom {

/// A model as the list shows it.
struct ModelRow
{
    ListedModel model;
    QString name; ///< for people, as it is called where it is
    QString place; ///< for people
    std::optional<TrashEntry> trash = {}; ///< for what is in the trash

    bool operator==(const ModelRow &) const = default;
    /// The same as long as it is the same model.
    QString key() const { return trash ? trash->id : model.url; }
};

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

    void setModels(const QList<ModelRow> &models);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

    const ModelRow &at(int row) const;
    /// Where the model with \a key is shown; -1 where it is not.
    int rowOf(const QString &key) const;
    /// All models, whether a filter shows them or not.
    qsizetype modelCount() const { return m_models.size(); }

private:
    QList<ModelRow> m_models;
    RowOrder m_order;
};

} // namespace weightroom
