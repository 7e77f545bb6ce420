// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/filefield.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace weightroom {

FileField::FileField(const QString &name, const QString &title, QWidget *parent, Kind kind)
    : QWidget(parent)
    , m_kind(kind)
    , m_title(title)
    , m_edit(new QLineEdit(this))
{
    m_edit->setObjectName(name);
    m_edit->setAccessibleName(title);
    m_edit->setLayoutDirection(Qt::LeftToRight);
    connect(m_edit, &QLineEdit::textChanged, this, &FileField::changed);
    auto *button = new QPushButton(tr("Browse…"), this);
    button->setObjectName(name + u"Browse"_s);
    button->setAccessibleName(tr("Browse for: %1").arg(title));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &FileField::browse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    setFocusProxy(m_edit);
}

QString FileField::path() const
{
    return QDir::fromNativeSeparators(m_edit->text().trimmed());
}

void FileField::setPath(const QString &path)
{
    m_edit->setText(QDir::toNativeSeparators(path));
}

void FileField::browse()
{
    auto *dialog = new QFileDialog(this, m_title, path());
    dialog->setObjectName(m_edit->objectName() + u"Dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(m_kind == Kind::File ? QFileDialog::ExistingFile : QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly, m_kind == Kind::Folder);
    connect(dialog, &QFileDialog::fileSelected, this, &FileField::setPath);
    dialog->open();
}

} // namespace weightroom
