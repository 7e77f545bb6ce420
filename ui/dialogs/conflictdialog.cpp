// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/conflictdialog.h"

#include "core/base/run.h"
#include "ui/actions/weightscomparison.h"
#include "ui/document/modelurl.h"
#include "ui/overview/modelsummary.h"
#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/progress.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int shownHashDigits = 16;

QString dash()
{
    return u"–"_s;
}

} // namespace

ConflictDialog::ConflictDialog(const ConflictQuestion &question, const WindowServices &services,
                               QWidget *parent)
    : QDialog(parent)
    , m_question(question)
    , m_services(services)
    , m_operation(Operation::create())
    , m_verdict(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_compare(new QPushButton(tr("&Compare Weights"), this))
    , m_consequence(new MutedLabel(QString(), this))
    , m_forAll(new QCheckBox(this))
    , m_keepBoth(new QPushButton(tr("&Keep Both"), this))
    , m_replace(new QPushButton(tr("&Replace"), this))
    , m_skip(new QPushButton(tr("&Skip"), this))
{
    setObjectName(u"conflictDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    if (m_question.title.isEmpty())
        m_question.title = modelName(m_question.source);
    setWindowTitle(tr("“%1” Is There Already").arg(modelName(m_question.target)));

    auto *grid = new QGridLayout;
    buildColumns(grid);
    m_verdict->setObjectName(u"conflictVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_progress->setObjectName(u"conflictProgress"_s);
    m_progress->setAccessibleName(tr("Progress of comparing"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_compare->setObjectName(u"compareWeights"_s);
    m_compare->setAutoDefault(false);
    m_compare->hide();
    m_consequence->setObjectName(u"conflictConsequence"_s);
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setWordWrap(true);
    m_forAll->setObjectName(u"conflictForAll"_s);
    m_forAll->setText(tr("&Do this for the remaining %n model(s)", nullptr, m_question.remaining));
    m_forAll->setVisible(m_question.remaining > 0);

    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_verdict, 1);
    verdict->addWidget(m_compare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addLayout(grid);
    layout->addLayout(verdict);
    layout->addWidget(m_progress);
    layout->addStretch();
    layout->addWidget(m_consequence);
    layout->addWidget(m_forAll);
    buildButtons();
    restoreDialogSize(this, *m_services.settings, u"conflict"_s, QSize(720, 400));

    connect(m_operation.get(), &Operation::progressChanged, m_progress,
            [bar = m_progress](qint64 done, qint64 total) { showProgress(bar, done, total); });
    connect(m_compare, &QPushButton::clicked, this, &ConflictDialog::compare);
    describe();
    readBoth();
}

ConflictDialog::~ConflictDialog()
{
    m_operation->cancel();
}

void ConflictDialog::buildColumns(QGridLayout *grid)
{
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const QStringList heads{ tr("There"), tr("New") };
    m_rowNames = { tr("Name"), tr("Place"),      tr("Size"),   tr("Saved"),
                   tr("Kind"), tr("Parameters"), tr("SHA-256") };
    for (int side = 0; side < sideCount; ++side) {
        auto *head = new QLabel(heads.at(side), this);
        QFont font = head->font();
        font.setWeight(QFont::DemiBold);
        head->setFont(font);
        grid->addWidget(head, 0, side + 1);
    }
    for (int row = 0; row < rowCount; ++row) {
        grid->addWidget(new MutedLabel(m_rowNames.at(row), this), row + 1, 0, Qt::AlignTop);
        for (int side = 0; side < sideCount; ++side) {
            auto *cell = new QLabel(this);
            cell->setObjectName(
                u"conflict%1%2"_s.arg(row).arg(side == There ? u"There"_s : u"New"_s));
            cell->setTextFormat(Qt::PlainText);
            cell->setWordWrap(true);
            cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
            m_cells[static_cast<std::size_t>(row)][static_cast<std::size_t>(side)] = cell;
            setCell(static_cast<Row>(row), static_cast<Side>(side), u"…"_s);
            grid->addWidget(cell, row + 1, side + 1, Qt::AlignTop);
        }
    }
    setCell(Name, There, modelName(m_question.target));
    setCell(Name, New, m_question.title);
    setCell(Place, There, isolated(m_question.target));
    setCell(Place, New, isolated(m_question.source));
}

void ConflictDialog::buildButtons()
{
    m_keepBoth->setObjectName(u"keepBoth"_s);
    m_replace->setObjectName(u"replaceThere"_s);
    m_skip->setObjectName(u"skipNew"_s);
    m_replace->setVisible(m_question.mayReplace);
    m_keepBoth->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    for (QPushButton *button : { m_skip, m_replace, m_keepBoth })
        row->addWidget(button);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_keepBoth, &QPushButton::clicked, this, [this] { answer(IfConflict::KeepBoth); });
    connect(m_replace, &QPushButton::clicked, this, [this] { answer(IfConflict::Replace); });
    connect(m_skip, &QPushButton::clicked, this, [this] { answer(IfConflict::Skip); });
    m_keepBoth->setFocus();
}

void ConflictDialog::readBoth()
{
    m_progress->setRange(0, 0);
    m_verdict->setText(tr("Looking at both models…"));
    readModelFacts(m_services, m_question.target, {}, m_operation, this,
                   [this](const ModelFacts &facts) { showFacts(There, facts); });
    readModelFacts(m_services, m_question.source, m_question.loading, m_operation, this,
                   [this](const ModelFacts &facts) { showFacts(New, facts); });
    if (!m_services.manager)
        return;
    whenDone(m_services.manager->freeUrl(m_question.target, m_operation), this,
             [this](const Expected<QString> &url) {
                 if (url)
                     m_freeName = modelName(*url);
                 describe();
             });
}

void ConflictDialog::setCell(Row row, Side side, const QString &text, const QString &toolTip)
{
    QLabel *cell = m_cells[row][side];
    cell->setText(text);
    cell->setToolTip(toolTip);
    const QString head = side == There ? tr("There") : tr("New");
    cell->setAccessibleName(u"%1, %2: %3"_s.arg(head, m_rowNames.at(row), text));
}

void ConflictDialog::showFacts(Side side, const ModelFacts &facts)
{
    m_facts[side] = facts;
    setCell(Size, side, facts.bytes < 0 ? dash() : bytesText(facts.bytes),
            facts.bytes < 0 ? QString() : exactBytesText(facts.bytes));
    setCell(Saved, side,
            facts.saved.isValid()
                ? QLocale().toString(facts.saved.toLocalTime(), QLocale::ShortFormat)
                : dash());
    setCell(Kind, side, facts.artifacts ? modelKindText(modelKind(*facts.artifacts)) : dash());
    setCell(Parameters, side, facts.parameters() < 0 ? dash() : countText(facts.parameters()));
    setCell(Hash, side, dash());
    if (!m_facts[There] || !m_facts[New])
        return;
    m_progress->hide();
    for (const auto &[known, text] :
         { std::pair{ &m_facts[There], tr("The model that is there cannot be read: %1") },
           std::pair{ &m_facts[New], tr("The new model cannot be read: %1") } }) {
        if ((*known)->error)
            return m_verdict->setText(text.arg((*known)->error->message));
    }
    if ((*m_facts[There]).isLocal && (*m_facts[New]).isLocal)
        return compare();
    m_verdict->setText(tr("Whether they are the same can be told when all weights were read."));
    m_compare->show();
}

void ConflictDialog::compare()
{
    m_compare->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_verdict->setText(tr("Comparing the weights…"));
    whenDone(run(m_services.pool, m_operation,
                 [there = *m_facts[There]->artifacts, arriving = *m_facts[New]->artifacts](
                     Operation &op) { return compareModels(there, arriving, op); }),
             this, [this](const Expected<ModelsCompared> &compared) { showComparison(compared); });
}

void ConflictDialog::showComparison(const Expected<ModelsCompared> &compared)
{
    m_progress->hide();
    if (!compared)
        return m_verdict->setText(
            tr("They could not be compared: %1").arg(compared.error().message));
    for (const auto &[side, sha256] :
         { std::pair{ There, compared->sha256There }, std::pair{ New, compared->sha256New } }) {
        const QString text = QString::fromLatin1(sha256);
        setCell(Hash, side,
                isolated(text.first(std::min<qsizetype>(shownHashDigits, text.size()))) + u"…"_s,
                text);
    }
    if (compared->isIdentical()) {
        m_verdict->setText(tr("They are identical: there is nothing to do."));
        m_skip->setDefault(true);
        if (m_keepBoth->hasFocus())
            m_skip->setFocus();
    } else if (compared->sha256There == compared->sha256New) {
        m_verdict->setText(
            tr("Their weights are the same; they differ in: %1").arg(compared->differingField));
    } else if (compared->differingField.isEmpty()) {
        m_verdict->setText(tr("Only their weights differ."));
    } else {
        m_verdict->setText(
            tr("Their weights differ, and so does: %1").arg(compared->differingField));
    }
}

/// What each button leads to.
void ConflictDialog::describe()
{
    const QString both = m_freeName.isEmpty()
        ? tr("Keep Both gives the new one a free name.")
        : tr("Keep Both calls the new one “%1”.").arg(m_freeName);
    const bool keepsOld = bool(m_services.router->store(m_question.target));
    const QString replaces = keepsOld ? tr("Replace puts the old one into the trash.")
                                      : tr("Replace overwrites the old one for good.");
    m_consequence->setText(m_question.mayReplace ? u"%1\n%2"_s.arg(both, replaces) : both);
    m_keepBoth->setToolTip(both);
    m_replace->setToolTip(replaces);
    m_skip->setToolTip(tr("The new one is not written."));
}

void ConflictDialog::answer(IfConflict choice)
{
    Q_EMIT answered(choice, m_forAll->isChecked());
    accept();
}

void ConflictDialog::done(int result)
{
    m_operation->cancel();
    m_services.settings->setDialogSize(u"conflict"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
