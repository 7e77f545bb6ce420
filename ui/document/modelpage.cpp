// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modelpage.h"

#include "ui/document/modeldocument.h"

#include <QLineEdit>

namespace weightroom {

ModelPage::ModelPage(ModelDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
}

ModelPage::~ModelPage()
{
    dropWork();
}

void ModelPage::activate()
{
    if (m_isActive)
        return;
    m_isActive = true;
    begin();
}

void ModelPage::focusFind()
{
    if (!m_findField)
        return;
    m_findField->setFocus(Qt::ShortcutFocusReason);
    m_findField->selectAll();
}

void ModelPage::dropWork()
{
    if (m_work)
        m_work->cancel();
    m_work.reset();
}

QThreadPool *ModelPage::pool() const
{
    return m_document->pool();
}

} // namespace weightroom
