// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/widgets/foldingbox.h"

#include "ui/widgets/icons.h"

#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

FoldingBox::FoldingBox(const QString &title, const QString &name, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_button(new QToolButton(this))
    , m_content(content)
{
    setObjectName(name);
    m_button->setObjectName(name + u"Button"_s);
    m_button->setText(title);
    m_button->setAccessibleName(QString(title).remove(u'&'));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_content->setParent(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_content);
    const bool isReverse = layoutDirection() == Qt::RightToLeft;
    m_content->setContentsMargins(isReverse ? 0 : 20, 0, isReverse ? 20 : 0, 0);
    connect(m_button, &QToolButton::toggled, this, &FoldingBox::unfold);
    unfold(false);
}

bool FoldingBox::isUnfolded() const
{
    return m_button->isChecked();
}

void FoldingBox::setUnfolded(bool unfolded)
{
    m_button->setChecked(unfolded);
}

void FoldingBox::setSummary(const QString &summary)
{
    const QString plain = QString(summary).replace(u'&', u"&&"_s); // no shortcut
    m_button->setText(summary.isEmpty() ? m_title
                                        : tr("%1: %2", "title: summary").arg(m_title, plain));
    m_button->setAccessibleDescription(summary);
}

void FoldingBox::unfold(bool unfolded)
{
    m_content->setVisible(unfolded);
    m_button->setIcon(themedIcon(unfolded ? u"chevron-down"_s : wayIconName(Way::Onwards)));
}

} // namespace weightroom
