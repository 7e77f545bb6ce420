// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/targetbox.h"

#include "core/io/iorouter.h"
#include "ui/network/formrows.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int isFolderRole = Qt::UserRole + 1;

} // namespace

TargetBox::TargetBox(const IoRouter *router, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_place(new QComboBox(this))
    , m_folderRow(new QWidget(this))
    , m_folder(new QLineEdit(m_folderRow))
    , m_name(new QLineEdit(this))
{
    m_place->setObjectName(u"targetPlace"_s);
    for (const IoScheme &scheme : router->schemes()) {
        const Capabilities &can = scheme.capabilities;
        if (!can.writes || can.needsConfirmation)
            continue;
        m_place->addItem(can.pathsAreFolders ? tr("A folder") : scheme.name, scheme.name);
        m_place->setItemData(m_place->count() - 1, can.pathsAreFolders, isFolderRole);
    }
    // A store of the program that holds any size is the likeliest place.
    for (const IoScheme &scheme : router->schemes()) {
        const Capabilities &can = scheme.capabilities;
        if (can.writes && can.lists && !can.pathsAreFolders && !can.hasQuota)
            m_place->setCurrentIndex(m_place->findData(scheme.name));
    }
    m_folder->setObjectName(u"targetFolder"_s);
    m_folder->setLayoutDirection(Qt::LeftToRight);
    m_folder->setText(QDir::toNativeSeparators(folder.isEmpty() ? QDir::homePath() : folder));
    auto *button = new QPushButton(tr("&Browse…"), m_folderRow);
    button->setObjectName(u"targetBrowse"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, &TargetBox::browse);
    auto *row = new QHBoxLayout(m_folderRow);
    row->setContentsMargins({});
    row->addWidget(m_folder, 1);
    row->addWidget(button);
    m_name->setObjectName(u"targetName"_s);

    QFormLayout *form = makeForm(this);
    addFormRow(form, tr("&Keep in:"), m_place, m_place);
    addFormRow(form, tr("&Folder:"), m_folderRow, m_folder);
    addFormRow(form, tr("Na&me:"), m_name, m_name);
    m_folderLabel = form->labelForField(m_folderRow);
    connect(m_place, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    for (QLineEdit *field : { m_folder, m_name })
        connect(field, &QLineEdit::textChanged, this, &TargetBox::changed);
    showFields();
}

bool TargetBox::isFolder() const
{
    return m_place->currentData(isFolderRole).toBool();
}

void TargetBox::showFields()
{
    m_folderRow->setVisible(isFolder());
    m_folderLabel->setVisible(isFolder());
}

QString TargetBox::name() const
{
    return m_name->text().trimmed();
}

QString TargetBox::folder() const
{
    return isFolder() ? QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text())) : QString();
}

QString TargetBox::target() const
{
    const QString scheme = m_place->currentData().toString() + u"://"_s;
    return isFolder() ? scheme + folder() + u'/' + name() : scheme + name();
}

void TargetBox::propose(const QString &name)
{
    if (!m_name->isModified())
        m_name->setText(name);
}

QString TargetBox::problem() const
{
    if (m_place->count() == 0)
        return tr("There is no place to keep a model in.");
    if (isFolder() && !QDir::isAbsolutePath(m_folder->text()))
        return tr("The folder must be a full path, such as %1.").arg(QDir::homePath());
    if (name().isEmpty())
        return tr("Give the model a name.");
    const bool leaves = name().contains(u'/') || name() == "."_L1 || name() == ".."_L1;
    return isFolder() && leaves ? tr("“%1” is not a name for a folder.").arg(name()) : QString();
}

void TargetBox::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a Folder"), folder());
    dialog->setObjectName(u"targetFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_folder->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

} // namespace weightroom
