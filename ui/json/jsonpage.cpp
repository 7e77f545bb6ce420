// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/json/jsonpage.h"

#include "ui/document/modeldocument.h"
#include "ui/json/jsontreemodel.h"
#include "ui/tables/busybar.h"
#include "ui/tables/pageparts.h"
#include "ui/widgets/format.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// Longer values become clipboard text in a worker.
constexpr qsizetype bytesCopiedAtOnce = 1 << 20;

} // namespace

JsonPage::JsonPage(ModelDocument *document, QWidget *parent)
    : ModelPage(document, parent)
    , m_model(new JsonTreeModel(document->pool(), this))
    , m_stack(new QStackedWidget(this))
    , m_busy(new BusyBar(this))
{
    setObjectName(u"jsonPage"_s);
    buildTree();
    m_note = makeEmptyNote(u"jsonNote"_s, this);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildTop());
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buildBottom());
    connect(m_busy, &BusyBar::canceled, this, [this] { m_hitText->setText(tr("Cancelled")); });
    connect(m_model, &JsonTreeModel::located, this, [this](const QModelIndex &index) {
        m_isLocating = false;
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
    });
    setFindField(m_field);
    updateHits();
}

JsonPage::~JsonPage()
{
    if (m_copy)
        m_copy->cancel();
}

QString JsonPage::title() const
{
    return tr("&JSON");
}

QString JsonPage::iconName() const
{
    return u"braces"_s;
}

void JsonPage::buildTree()
{
    m_tree = new QTreeView(this);
    m_tree->setObjectName(u"jsonTree"_s);
    m_tree->setAccessibleName(tr("JSON of the model"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setModel(m_model);
    QHeaderView *head = m_tree->header();
    head->setStretchLastSection(false);
    head->resizeSection(static_cast<int>(JsonTreeModel::Column::Key),
                        fontMetrics().averageCharWidth() * 52);
    head->setSectionResizeMode(static_cast<int>(JsonTreeModel::Column::Value),
                               QHeaderView::Stretch);
    head->resizeSection(static_cast<int>(JsonTreeModel::Column::Type),
                        fontMetrics().averageCharWidth() * 12);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &JsonPage::showPath);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JsonPage::showPath);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &JsonPage::showMenu);
}

QLayout *JsonPage::buildTop()
{
    m_field = makeFilterField(
        u"jsonFind"_s, tr("Find a key or value"),
        [this](const QString &words) {
            if (words == m_words && !m_hits.hits.isEmpty() && !isWorking())
                goOn(QGuiApplication::keyboardModifiers() & Qt::ShiftModifier ? -1 : 1);
            else if (words != m_words)
                find(words);
        },
        this);
    m_hitText = new QLabel(this);
    m_hitText->setObjectName(u"jsonHits"_s);
    m_previous = makeIconButton(u"previousHit"_s, u"arrow-up"_s,
                                tr("Previous match (Shift+Return)"), this);
    m_next = makeIconButton(u"nextHit"_s, u"arrow-down"_s, tr("Next match (Return)"), this);
    connect(m_previous, &QToolButton::clicked, this, [this] { goOn(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goOn(1); });
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 6);
    top->setSpacing(8);
    top->addWidget(m_field, 1);
    top->addWidget(m_hitText);
    top->addWidget(m_previous);
    top->addWidget(m_next);
    return top;
}

QLayout *JsonPage::buildBottom()
{
    m_path = new QLineEdit(this);
    m_path->setObjectName(u"jsonPath"_s);
    m_path->setReadOnly(true);
    m_path->setLayoutDirection(Qt::LeftToRight);
    m_path->setPlaceholderText(tr("Path of the selected row"));
    m_path->setAccessibleName(m_path->placeholderText());
    m_copyPath = makeIconButton(u"copyPath"_s, u"clipboard-copy"_s, tr("Copy path"), this);
    m_copyValue = makeIconButton(u"copyValue"_s, u"copy"_s, tr("Copy value"), this);
    for (QToolButton *button : { m_copyPath, m_copyValue }) {
        button->setAutoRaise(false);
        button->setText(button->toolTip());
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    connect(m_copyPath, &QToolButton::clicked, this, &JsonPage::copyPath);
    connect(m_copyValue, &QToolButton::clicked, this, &JsonPage::copyValue);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(8, 6, 8, 6);
    bottom->setSpacing(8);
    bottom->addWidget(m_path, 1);
    bottom->addWidget(m_copyPath);
    bottom->addWidget(m_copyValue);
    return bottom;
}

void JsonPage::begin()
{
    work([artifacts = document()->artifacts()](Operation &op) { return jsonRoots(artifacts, op); },
         [this](const Expected<QList<JsonRoot>> &roots) {
             m_busy->stop();
             takeRoots(roots.value_or({}));
             if (!roots)
                 m_note->setText(roots.error().message);
         });
    m_busy->start(workOperation(), tr("Reading…"));
}

void JsonPage::takeRoots(const QList<JsonRoot> &roots)
{
    m_roots = roots;
    m_model->setRoots(roots);
    m_note->setText(tr("This model has no JSON."));
    m_stack->setCurrentIndex(roots.isEmpty() ? 1 : 0);
    for (int row = 0; row < roots.size(); ++row)
        m_tree->expand(m_model->index(row, 0));
    m_tree->setCurrentIndex(m_model->index(0, 0));
    m_tree->scrollToTop();
    if (!m_field->text().isEmpty())
        find(m_field->text());
}

void JsonPage::find(const QString &words)
{
    if (m_roots.isEmpty())
        return; // takeRoots() begins
    dropWork();
    m_busy->stop();
    m_words = words;
    m_hits = {};
    m_hit = -1;
    updateHits();
    if (words.isEmpty())
        return;
    work([roots = m_roots, words](Operation &op) { return findInJson(roots, words, op); },
         [this](Expected<JsonHits> hits) {
             m_busy->stop();
             if (!hits) {
                 m_words.clear();
                 return;
             }
             m_hits = std::move(hits).value();
             updateHits();
             goOn(1);
         });
    m_busy->start(workOperation(), tr("Searching…"));
}

void JsonPage::goOn(int step)
{
    const qsizetype count = m_hits.hits.size();
    if (count == 0)
        return;
    m_hit = m_hit < 0 ? 0 : (m_hit + step + count) % count;
    m_isLocating = true;
    m_model->locate(m_hits.hits.at(m_hit));
    updateHits();
}

void JsonPage::updateHits()
{
    const qsizetype count = m_hits.hits.size();
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (m_words.isEmpty() || isWorking())
        m_hitText->clear();
    else if (count == 0)
        m_hitText->setText(tr("No match"));
    else if (m_hits.isCut)
        m_hitText->setText(tr("%1 of more than %2").arg(countText(m_hit + 1), countText(count)));
    else
        m_hitText->setText(tr("%1 of %2").arg(countText(m_hit + 1), countText(count)));
}

void JsonPage::showPath()
{
    const QModelIndex index = m_tree->currentIndex();
    m_path->setText(m_model->path(index));
    m_copyPath->setEnabled(index.isValid());
    m_copyValue->setEnabled(!m_model->value(index).isAbsent());
}

void JsonPage::copyPath()
{
    QGuiApplication::clipboard()->setText(m_path->text());
}

void JsonPage::copyValue()
{
    const JsonView value = m_model->value(m_tree->currentIndex());
    if (!value.isAbsent())
        copyText(value.text().toByteArray());
}

void JsonPage::copyText(const QByteArray &utf8)
{
    if (utf8.size() <= bytesCopiedAtOnce) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(utf8));
        return;
    }
    m_copy = Operation::create();
    whenDone(run(document()->pool(), m_copy,
                 [utf8](Operation &) -> Expected<QString> { return QString::fromUtf8(utf8); }),
             this, [this](Expected<QString> text) {
                 m_copy.reset();
                 if (text)
                     QGuiApplication::clipboard()->setText(*text);
             });
}

void JsonPage::showMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addAction(m_copyPath->icon(), m_copyPath->text(), this, &JsonPage::copyPath)
        ->setEnabled(m_copyPath->isEnabled());
    menu.addAction(m_copyValue->icon(), m_copyValue->text(), this, &JsonPage::copyValue)
        ->setEnabled(m_copyValue->isEnabled());
    menu.exec(m_tree->viewport()->mapToGlobal(position));
}

bool JsonPage::isComplete() const
{
    return ModelPage::isComplete() && !m_copy && !m_isLocating && m_model->isIdle();
}

void JsonPage::copySelection()
{
    copyValue();
}

} // namespace weightroom
