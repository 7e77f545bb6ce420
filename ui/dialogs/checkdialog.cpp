// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/dialogs/checkdialog.h"

#include "core/base/run.h"
#include "core/io/iorouter.h"
#include "core/manage/modelcheck.h"
#include "ui/document/modelurl.h"
#include "ui/settings.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/progress.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

enum CheckColumn { SeverityColumn, ModelColumn, FindingColumn };
constexpr int checkUrlRole = Qt::UserRole;
constexpr int checkSeverityRole = Qt::UserRole + 1;

} // namespace

QString checkReportText(const QList<CheckedModel> &models)
{
    QString text;
    for (const CheckedModel &model : models) {
        text += model.url + u'\n';
        if (model.findings.isEmpty())
            text += u"  "_s + CheckDialog::tr("Nothing was found.") + u'\n';
        for (const Finding &finding : model.findings)
            text += u"  %1: %2 [%3]\n"_s.arg(severityText(finding.severity),
                                             finding.message.simplified(), finding.code);
    }
    return text;
}

QByteArray checkReportJson(const QList<CheckedModel> &models)
{
    QJsonArray list;
    for (const CheckedModel &model : models) {
        QJsonArray findings;
        for (const Finding &finding : model.findings) {
            QJsonObject object{ { u"severity"_s, severityName(finding.severity) },
                                { u"code"_s, finding.code },
                                { u"message"_s, finding.message } };
            if (!finding.tensor.isEmpty())
                object.insert(u"tensor"_s, finding.tensor);
            findings += object;
        }
        list += QJsonObject{ { u"url"_s, model.url }, { u"findings"_s, findings } };
    }
    return QJsonDocument(list).toJson(QJsonDocument::Indented);
}

CheckDialog::CheckDialog(const QStringList &urls, const WindowServices &services, QWidget *parent)
    : QDialog(parent)
    , m_urls(urls)
    , m_services(services)
    , m_verdict(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_list(new QTreeWidget(this))
    , m_go(new QPushButton(tr("&Go There"), this))
    , m_copy(new QPushButton(tr("C&opy"), this))
    , m_save(new QPushButton(tr("&Save…"), this))
    , m_close(new QPushButton(tr("&Close"), this))
{
    setObjectName(u"checkDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(urls.size() == 1
                       ? tr("Check of “%1”").arg(modelName(urls.constFirst()))
                       : tr("Check of %n Model(s)", nullptr, static_cast<int>(urls.size())));
    build();
    checkNext();
}

CheckDialog::~CheckDialog()
{
    if (m_operation)
        m_operation->cancel();
}

void CheckDialog::build()
{
    m_verdict->setObjectName(u"checkVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_progress->setObjectName(u"checkProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_list->setObjectName(u"checkFindings"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setHeaderLabels({ tr("Severity"), tr("Model"), tr("Finding") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnHidden(ModelColumn, m_urls.size() == 1);
    m_list->header()->setStretchLastSection(true);
    m_go->setObjectName(u"goToFinding"_s);
    m_copy->setObjectName(u"copyCheck"_s);
    m_save->setObjectName(u"saveCheck"_s);
    m_close->setObjectName(u"closeCheck"_s);
    m_close->setDefault(true);
    for (QPushButton *button : { m_go, m_copy, m_save })
        button->setAutoDefault(false);
    m_go->setEnabled(false);
    connect(m_list, &QTreeWidget::currentItemChanged, m_go,
            [this](QTreeWidgetItem *item) { m_go->setEnabled(item); });
    connect(m_list, &QTreeWidget::itemActivated, this, &CheckDialog::go);
    connect(m_go, &QPushButton::clicked, this, &CheckDialog::go);
    connect(m_copy, &QPushButton::clicked, this, &CheckDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &CheckDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    buttons->addWidget(m_go);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(m_verdict);
    layout->addWidget(m_progress);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    restoreDialogSize(this, *m_services.settings, u"check"_s, QSize(720, 420));
}

void CheckDialog::checkNext()
{
    showVerdict();
    if (m_checked.size() == m_urls.size())
        return finish();
    const QString url = m_urls.at(m_checked.size());
    m_operation = Operation::create();
    const OperationPtr op = m_operation;
    m_progress->setRange(0, 0);
    whenDone(m_services.router->load(url, op), this,
             [this, url, op](const Expected<ModelArtifacts> &model) {
                 if (op->isCanceled())
                     return;
                 if (!model)
                     return take(url,
                                 { { Severity::Error, errorCodeName(model.error().code),
                                     model.error().message } });
                 // The bar is about reading the weights.
                 connect(op.get(), &Operation::progressChanged, m_progress,
                         [bar = m_progress](qint64 done, qint64 total) {
                             showProgress(bar, done, total);
                         });
                 whenDone(weightroom::run(
                              m_services.pool, op,
                              [artifacts = *model, pool = m_services.pool](Operation &running) {
                                  return checkModel(artifacts, running, pool);
                              }),
                          this, [this, url](const Expected<QList<Finding>> &findings) {
                              if (findings)
                                  take(url, *findings);
                          });
             });
}

void CheckDialog::take(const QString &url, const QList<Finding> &findings)
{
    m_checked += { url, findings };
    for (const Finding &finding : findings) {
        auto *item = new QTreeWidgetItem(
            { severityText(finding.severity), modelName(url), finding.message.simplified() });
        item->setIcon(SeverityColumn, severityIcon(finding.severity));
        item->setToolTip(FindingColumn, finding.message);
        item->setData(0, checkUrlRole, url);
        item->setData(0, checkSeverityRole, static_cast<int>(finding.severity));
        // The gravest first, otherwise as they come.
        int row = m_list->topLevelItemCount();
        while (row > 0
               && m_list->topLevelItem(row - 1)->data(0, checkSeverityRole).toInt()
                   < static_cast<int>(finding.severity))
            --row;
        m_list->insertTopLevelItem(row, item);
    }
    checkNext();
}

void CheckDialog::showVerdict()
{
    const auto done = static_cast<int>(m_checked.size());
    const auto all = static_cast<int>(m_urls.size());
    qsizetype found = 0;
    for (const CheckedModel &model : std::as_const(m_checked))
        found += model.findings.size();
    const QString text = tr("%n finding(s).", nullptr, static_cast<int>(found));
    m_verdict->setText(done < all ? tr("%1 of %2 models were read. %3", "so far, all, findings")
                                        .arg(countText(done), countText(all), text)
                           : found == 0 ? tr("All weights were read. Nothing was found.")
                                        : tr("All weights were read. %1", "findings").arg(text));
}

void CheckDialog::finish()
{
    m_operation.reset();
    m_progress->hide();
    for (int column : { SeverityColumn, ModelColumn })
        m_list->resizeColumnToContents(column);
}

void CheckDialog::go()
{
    if (const QTreeWidgetItem *item = m_list->currentItem()) {
        Q_EMIT goRequested(item->data(0, checkUrlRole).toString());
        accept();
    }
}

void CheckDialog::copy() const
{
    QGuiApplication::clipboard()->setText(checkReportText(m_checked));
}

void CheckDialog::save()
{
    auto *dialog = new QFileDialog(this, tr("Save the Report"), m_services.settings->lastFolder());
    dialog->setObjectName(u"saveCheckDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ tr("Text (*.txt)"), tr("JSON (*.json)") });
    dialog->setDefaultSuffix(u"txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QByteArray report = path.endsWith(".json"_L1) ? checkReportJson(m_checked)
                                                            : checkReportText(m_checked).toUtf8();
        whenDone(weightroom::run(m_services.pool, Operation::create(),
                                 [path, report](Operation &) -> Expected<Done> {
                                     QSaveFile file(path);
                                     if (file.open(QIODevice::WriteOnly)
                                         && file.write(report) == report.size() && file.commit())
                                         return Done{};
                                     return Error{ .code = ErrorCode::Io,
                                                   .message = tr("The report could not be "
                                                                 "written to %1: %2.")
                                                                  .arg(path, file.errorString()) };
                                 }),
                 this, [this](const Expected<Done> &written) {
                     m_verdict->setText(written ? tr("The report was saved.")
                                                : written.error().message);
                 });
    });
    dialog->open();
}

void CheckDialog::done(int result)
{
    m_services.settings->setDialogSize(u"check"_s, size());
    QDialog::done(result);
}

} // namespace weightroom
