// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/indexchoosers.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <limits>

namespace weightroom {

namespace {

int spinLimit(qint64 count)
{
    return static_cast<int>(qBound<qint64>(0, count - 1, qint64(std::numeric_limits<int>::max())));
}

} // namespace

IndexChoosers::IndexChoosers(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void IndexChoosers::setFields(const QList<IndexField> &fields, const QList<qint64> &values)
{
    m_spins.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < fields.size(); ++i)
        addField(fields.at(i), values.at(i));
    setVisible(!fields.isEmpty());
}

void IndexChoosers::addField(const IndexField &field, qint64 value)
{
    auto *spin = new QSpinBox(this);
    spin->setObjectName(field.object);
    spin->setAccessibleName(field.name);
    spin->setToolTip(field.name);
    spin->setRange(0, spinLimit(field.count));
    spin->setSingleStep(field.step);
    spin->setSuffix(field.suffix);
    spin->setWrapping(true);
    spin->setKeyboardTracking(false);
    spin->setValue(static_cast<int>(value));
    auto *text = new QLabel(field.label, this);
    text->setBuddy(spin);
    m_layout->addWidget(text);
    m_layout->addWidget(spin);
    m_spins.append(spin);
    connect(spin, &QSpinBox::valueChanged, this, &IndexChoosers::changed);
}

QList<qint64> IndexChoosers::values() const
{
    QList<qint64> values;
    for (const QSpinBox *spin : m_spins)
        values.append(spin->value());
    return values;
}

} // namespace weightroom
