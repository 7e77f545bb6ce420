// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QHBoxLayout;
class QSpinBox;

namespace weightroom {

/// A number from 0 to count - 1.
struct IndexField
{
    QString object;
    QString label;
    QString name; ///< what it is, in words
    qint64 count = 1;
    QString suffix = {};
    int step = 1;
};

/// Number fields side by side that choose which part of something large is shown.
class IndexChoosers : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IndexChoosers)

public:
    explicit IndexChoosers(QWidget *parent = nullptr);

    /// Hidden without fields. \a values one for each field.
    void setFields(const QList<IndexField> &fields, const QList<qint64> &values);
    QList<qint64> values() const;

Q_SIGNALS:
    void changed();

private:
    void addField(const IndexField &field, qint64 value);

    QHBoxLayout *m_layout;
    QList<QSpinBox *> m_spins;
};

} // namespace weightroom
