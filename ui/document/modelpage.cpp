// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/document/modelpage.h"

namespace weightroom {

ModelPage::ModelPage(ModelDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
{
}

ModelPage::~ModelPage() = default;

} // namespace weightroom
