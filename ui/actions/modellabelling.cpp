// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/base/run.h"
#include "core/manage/library.h"
#include "ui/actions/modelactions.h"
#include "ui/actions/noticebar.h"
#include "ui/dialogs/labelsdialog.h"

#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

/// The tags that all of \a models have.
QStringList commonTags(const QList<ModelLabels> &models)
{
    QStringList common = models.value(0).tags;
    for (const ModelLabels &labels : models) {
        common.removeIf([&labels](const QString &tag) {
            return !labels.tags.contains(tag, Qt::CaseInsensitive);
        });
    }
    return common;
}

/// \a tags of one model, when of those that all have, \a before, only \a after are left, or more.
QStringList changedTags(QStringList tags, const QStringList &before, const QStringList &after)
{
    tags.removeIf([&](const QString &tag) {
        return before.contains(tag, Qt::CaseInsensitive)
            && !after.contains(tag, Qt::CaseInsensitive);
    });
    return tidyTags(tags + after);
}

} // namespace

void ModelActions::editTags(const QStringList &urls)
{
    askLabels(urls, false);
}

void ModelActions::editNotes(const QString &url)
{
    askLabels({ url }, true);
}

void ModelActions::askLabels(const QStringList &urls, bool notesFirst)
{
    const OperationPtr op = beginWork(tr("Reading tags…"));
    whenDone(m_services.library->labels(op), this,
             [this, urls, notesFirst, op](const Expected<LabelsByModel> &labels) {
                 if (!labels) {
                     endWork(op);
                     return m_notices->showFailure(labels.error());
                 }
                 whenDone(m_services.library->tags(op), this,
                          [this, urls, labels = *labels, notesFirst,
                           op](const Expected<QStringList> &known) {
                              endWork(op);
                              showLabelsDialog(urls, labels, known.value_or({}), notesFirst);
                          });
             });
}

void ModelActions::showLabelsDialog(const QStringList &urls, const LabelsByModel &labels,
                                    const QStringList &known, bool notesFirst)
{
    QStringList names;
    QList<ModelLabels> each;
    for (const QString &url : urls) {
        names += nameOf(url);
        each += labels.value(m_services.library->keyOf(url));
    }
    const ModelLabels shown{ commonTags(each), urls.size() == 1 ? each.first().notes : QString() };
    auto *dialog = new LabelsDialog(names, shown, known, m_services.settings, m_window);
    connect(dialog, &LabelsDialog::chosen, this,
            [this, urls, each, shown](const ModelLabels &chosen) {
                if (urls.size() == 1)
                    return setLabels(urls.first(), chosen);
                LabelsByModel changed;
                for (qsizetype i = 0; i < urls.size(); ++i) {
                    changed.insert(urls.at(i),
                                   { changedTags(each.at(i).tags, shown.tags, chosen.tags),
                                     each.at(i).notes });
                }
                performLabels(
                    changed,
                    tr("change of tags of %n model(s)", nullptr, static_cast<int>(urls.size())));
            });
    dialog->open();
    if (notesFirst)
        dialog->focusNotes();
}

void ModelActions::setLabels(const QString &url, const ModelLabels &labels)
{
    performLabels({ { url, labels } }, tr("change of tags and notes of %1").arg(nameOf(url)));
}

void ModelActions::performLabels(const LabelsByModel &labels, const QString &text)
{
    auto command = std::make_unique<HistoryCommand>(text);
    command->add(labels.size() == 1 ? nameOf(labels.cbegin().key()) : text,
                 std::make_unique<LabelsStep>(m_services.library, labels));
    m_history->perform(std::move(command));
}

} // namespace weightroom
