// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/repairdialog.h"

#include "core/base/run.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr qsizetype lostNamesShown = 20;

struct RepairText
{
    Q_DECLARE_TR_FUNCTIONS(weightroom::RepairDialog)
};

} // namespace

QString repairText(const StoreRepairReport &report)
{
    QStringList lines;
    const int all = static_cast<int>(report.saved + report.lost.size());
    if (report.lost.isEmpty())
        lines += RepairText::tr("%n model(s) were saved.", nullptr, all);
    else
        lines += RepairText::tr("%1 of %n model(s) were saved.", "number of saved ones", all)
                     .arg(report.saved);
    if (!report.lost.isEmpty()) {
        lines += RepairText::tr("Lost: %1", "names of models")
                     .arg(report.lost.mid(0, lostNamesShown).join(u", "_s));
    }
    if (report.lost.size() > lostNamesShown) {
        lines += RepairText::tr("And %n more.", "names of models",
                                static_cast<int>(report.lost.size() - lostNamesShown));
    }
    if (!report.isComplete)
        lines += RepairText::tr("Others may be lost whose names cannot be read any more.");
    lines += RepairText::tr("The damaged file is kept as %1.").arg(report.copy);
    return lines.join(u'\n');
}

RepairDialog::RepairDialog(const QString &place, const ModelStorePtr &store, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_repair(dynamic_cast<StoreRepair *>(store.get()))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_start(new QPushButton(tr("&Repair"), this))
    , m_cancel(new QPushButton(tr("&Cancel"), this))
{
    Q_ASSERT(m_repair);
    setObjectName(u"repairDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Repair “%1”", "a place").arg(place));
    m_text->setObjectName(u"repairText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(420);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setText(tr("The database of “%1” is damaged. All models that can still be read are "
                       "put into a new one.\nThe damaged file is not changed: it is kept beside "
                       "the new one, as %2.")
                        .arg(place, m_repair->databasePath() + u".damaged-…"_s));
    m_progress->setObjectName(u"repairProgress"_s);
    m_progress->setAccessibleName(tr("Repairing"));
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_start->setObjectName(u"repairButton"_s);
    m_start->setDefault(true);
    m_cancel->setObjectName(u"cancelRepair"_s);
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &RepairDialog::repair);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_start->setFocus();
}

RepairDialog::~RepairDialog()
{
    if (m_operation)
        m_operation->cancel();
}

void RepairDialog::repair()
{
    m_start->setEnabled(false);
    m_progress->show();
    m_operation = Operation::create();
    whenDone(m_repair->repair(m_operation), this,
             [this](const Expected<StoreRepairReport> &report) { showResult(report); });
}

void RepairDialog::showResult(const Expected<StoreRepairReport> &report)
{
    m_operation.reset();
    m_progress->hide();
    m_text->setText(report ? repairText(*report) : failureText(report.error()));
    m_start->setVisible(!report);
    m_start->setEnabled(true);
    m_cancel->setText(tr("&Close"));
    m_cancel->setDefault(bool(report));
    m_cancel->setFocus();
    adjustSize();
    if (report)
        Q_EMIT repaired();
}

} // namespace weightroom
