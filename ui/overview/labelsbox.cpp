// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/labelsbox.h"

#include "core/base/run.h"
#include "core/manage/library.h"
#include "ui/actions/modelactions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

QLabel *textLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

LabelsBox::LabelsBox(QWidget *parent)
    : QWidget(parent)
    , m_tags(textLabel(u"overviewTags"_s, this))
    , m_notes(textLabel(u"overviewNotes"_s, this))
{
    setObjectName(u"labelsBox"_s);
    auto *edit = new QPushButton(tr("Edit Ta&gs and Notes…"), this);
    edit->setObjectName(u"editLabels"_s);
    connect(edit, &QPushButton::clicked, this, [this] {
        if (m_actions)
            m_actions->editTags({ m_url });
    });
    auto *texts = new QVBoxLayout;
    texts->addWidget(m_tags);
    texts->addWidget(m_notes);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(texts, 1);
    layout->addWidget(edit, 0, Qt::AlignTop);
}

void LabelsBox::watch(const QString &url, ModelActions *actions)
{
    m_url = url;
    m_actions = actions;
    connect(actions->services().library, &Library::changed, this, [this](Library::Part part) {
        if (part == Library::Part::Labels)
            read();
    });
    read();
}

void LabelsBox::read()
{
    Library *library = m_actions->services().library;
    whenDone(library->labels(Operation::create()), this,
             [this, library](const Expected<LabelsByModel> &labels) {
                 if (labels)
                     show(labels->value(library->keyOf(m_url)));
             });
}

void LabelsBox::show(const ModelLabels &labels)
{
    m_tags->setText(labels.tags.isEmpty() ? tr("No tags")
                                          : tr("Tags: %1").arg(labels.tags.join(u", "_s)));
    m_notes->setText(labels.notes);
    m_notes->setVisible(!labels.notes.isEmpty());
}

QString LabelsBox::text() const
{
    return m_notes->text().isEmpty() ? m_tags->text() : m_tags->text() + u'\n' + m_notes->text();
}

} // namespace weightroom
