// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/browser/selectionpage.h"

#include "ui/browser/browsertexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel.h"

#include <QAction>
#include <QGridLayout>
#include <QMap>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype mostNames = 12;

QString namesOf(const QList<ModelRow> &rows)
{
    QStringList names;
    for (const ModelRow &row : rows.first(std::min(rows.size(), mostNames)))
        names += row.name;
    const QString all = names.join(u", "_s);
    return rows.size() > mostNames ? all + u" …"_s : all;
}

/// How many models there are of each kind: "2 graph, 1 layers".
QString kindsOf(const QList<ModelRow> &rows)
{
    QMap<QString, int> counts;
    for (const ModelRow &row : rows) {
        if (row.details && row.details->kind)
            ++counts[kindText(*row.details->kind)];
    }
    QStringList texts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        texts += u"%1 %2"_s.arg(countText(it.value()), it.key());
    return texts.join(u", "_s);
}

QString dtypesOf(const QList<ModelRow> &rows)
{
    QStringList dtypes;
    for (const ModelRow &row : rows) {
        if (row.details)
            dtypes += row.details->dtypes;
    }
    dtypes.removeDuplicates();
    dtypes.sort();
    return dtypes.join(u", "_s);
}

} // namespace

SelectionPage::SelectionPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_names(new MutedLabel(QString(), this))
    , m_figures(new QGridLayout)
    , m_buttons(new QVBoxLayout)
{
    setObjectName(u"selectionPage"_s);
    auto *content = new QWidget(this);
    m_title->setObjectName(u"selectionTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_names->setObjectName(u"selectionNames"_s);
    m_names->setTextFormat(Qt::PlainText);
    m_names->setWordWrap(true);
    m_figures->setHorizontalSpacing(24);
    m_figures->setVerticalSpacing(8);
    m_figures->setColumnStretch(1, 1);
    m_buttons->setSpacing(6);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_names);
    layout->addLayout(m_figures);
    layout->addSpacing(8);
    layout->addLayout(m_buttons);
    layout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"selectionScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
}

void SelectionPage::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setObjectName(action->objectName() + u"OnSelection"_s);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        const auto follow = [button, action] { button->setVisible(action->isEnabled()); };
        connect(action, &QAction::changed, button, follow);
        follow();
        m_buttons->addWidget(button, 0, Qt::AlignLeading);
    }
}

void SelectionPage::addFigure(const QString &name, const QString &value, const QString &tip)
{
    if (value.isEmpty())
        return;
    const int row = m_figures->count() / 2;
    auto *head = new MutedLabel(name, this);
    auto *text = new QLabel(value, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setToolTip(tip);
    text->setAccessibleName(name + u' ' + value);
    m_figures->addWidget(head, row, 0, Qt::AlignTop | Qt::AlignLeading);
    m_figures->addWidget(text, row, 1);
}

void SelectionPage::showModels(const QList<ModelRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    while (QLayoutItem *item = m_figures->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    qint64 bytes = 0;
    qint64 parameters = 0;
    qint64 tensors = 0;
    qint64 findings = 0;
    bool isAllKnown = true;
    for (const ModelRow &row : rows) {
        bytes += row.model.info.totalBytes();
        isAllKnown &= row.details != nullptr || row.trash;
        parameters += row.details ? std::max<qint64>(row.details->parameters, 0) : 0;
        tensors += row.details ? row.details->tensors : 0;
        findings += findingCount(row);
    }
    m_title->setText(title());
    m_names->setText(namesOf(rows));
    addFigure(tr("Size"), bytesText(bytes), exactBytesText(bytes));
    const QString more = isAllKnown ? QString() : u" +"_s; // some are still being looked into
    if (!rows.isEmpty() && !rows.constFirst().trash) {
        addFigure(tr("Parameters"), countText(parameters) + more);
        addFigure(tr("Tensors"), countText(tensors) + more);
        addFigure(tr("Kinds"), kindsOf(rows));
        addFigure(tr("Dtypes"), dtypesOf(rows));
        addFigure(tr("Findings"), countText(findings) + more);
    }
}

QString SelectionPage::title() const
{
    return countOfModels(m_rows);
}

void SelectionPage::retranslate()
{
    showModels(std::exchange(m_rows, {}));
}

} // namespace weightroom
