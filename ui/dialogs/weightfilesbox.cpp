// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/weightfilesbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int bytesPerShardUnit = 1'000'000;
const auto sizedLayout = "sized"_L1;

} // namespace

WeightFilesBox::WeightFilesBox(QWidget *parent)
    : QWidget(parent)
    , m_style(new QComboBox(this))
    , m_size(new QSpinBox(this))
{
    m_style->setObjectName(u"weightsStyle"_s);
    m_style->addItem(tr("Keep the files as they are"), u"keep"_s);
    m_style->addItem(tr("One file"), u"single"_s);
    m_style->addItem(tr("Files of a size"), QString(sizedLayout));
    m_size->setObjectName(u"shardSize"_s);
    m_size->setAccessibleName(tr("Size of each weight file in megabytes"));
    m_size->setRange(1, 2000);
    m_size->setValue(4);
    m_size->setSuffix(tr(" MB"));
    m_size->hide();
    connect(m_style, &QComboBox::currentIndexChanged, this, [this] {
        m_size->setVisible(m_style->currentData().toString() == sizedLayout);
        Q_EMIT changed();
    });
    connect(m_size, &QSpinBox::valueChanged, this, &WeightFilesBox::changed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_style, 1);
    layout->addWidget(m_size);
    setFocusProxy(m_style);
}

IoOptions WeightFilesBox::options() const
{
    const QString layout = m_style->currentData().toString();
    IoOptions options{ { u"layout"_s, layout } };
    if (layout == sizedLayout)
        options.insert(u"shardBytes"_s, qint64(m_size->value()) * bytesPerShardUnit);
    return options;
}

} // namespace weightroom
