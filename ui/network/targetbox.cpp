// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/network/targetbox.h"

#include "core/io/file/filehandler.h"
#include "core/io/iorouter.h"
#include "ui/network/filefield.h"
#include "ui/network/formrows.h"
#include "ui/places/placelist.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

constexpr int isFolderRole = Qt::UserRole + 1;
constexpr int isPlaceRole = Qt::UserRole + 2; ///< a folder among the places; the data is its URL

} // namespace

TargetBox::TargetBox(const IoRouter *router, const QString &folder, QWidget *parent)
    : QWidget(parent)
    , m_place(new QComboBox(this))
    , m_folder(new FileField(u"targetFolder"_s, tr("Folder"), this, FileField::Kind::Folder))
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
    m_folder->setPath(folder.isEmpty() ? QDir::homePath() : folder);
    m_name->setObjectName(u"targetName"_s);

    QFormLayout *form = makeForm(this);
    addFormRow(form, tr("K&eep in:"), m_place, m_place);
    addFormRow(form, tr("F&older:"), m_folder, m_folder->edit());
    addFormRow(form, tr("Na&me:"), m_name, m_name);
    m_folderLabel = form->labelForField(m_folder);
    m_nameLabel = form->labelForField(m_name);
    connect(m_place, &QComboBox::currentIndexChanged, this, [this] {
        showFields();
        Q_EMIT changed();
    });
    connect(m_folder, &FileField::changed, this, &TargetBox::changed);
    connect(m_name, &QLineEdit::textChanged, this, &TargetBox::changed);
    showFields();
}

void TargetBox::offerFolders(const WindowServices &services)
{
    const auto *places = new PlaceList(services, this);
    connect(places, &PlaceList::changed, this, [this, places] { listFolders(places->places()); });
    listFolders(places->places());
}

/// Before the entry for any folder.
void TargetBox::listFolders(const QList<Place> &places)
{
    const QVariant current = m_place->currentData();
    const QSignalBlocker blocker(m_place);
    for (int i = m_place->count() - 1; i >= 0; --i) {
        if (m_place->itemData(i, isPlaceRole).toBool())
            m_place->removeItem(i);
    }
    int any = m_place->findData(true, isFolderRole);
    for (const Place &place : places) {
        if (any < 0 || place.kind != PlaceKind::Folder)
            continue;
        m_place->insertItem(any, place.name, place.url);
        m_place->setItemData(any, true, isFolderRole);
        m_place->setItemData(any, true, isPlaceRole);
        m_place->setItemData(any, localPathOf(place.url), Qt::ToolTipRole);
        m_place->setItemText(++any, tr("Another folder"));
    }
    m_place->setCurrentIndex(std::max(m_place->findData(current), 0));
}

bool TargetBox::isFolder() const
{
    return m_place->currentData(isFolderRole).toBool();
}

bool TargetBox::isFolderOfPlaces() const
{
    return m_place->currentData(isPlaceRole).toBool();
}

void TargetBox::showFields()
{
    const bool asks = isFolder() && !isFolderOfPlaces();
    m_folder->setVisible(asks);
    m_folderLabel->setVisible(asks);
}

QString TargetBox::name() const
{
    return m_name->text().trimmed();
}

QString TargetBox::folder() const
{
    if (isFolderOfPlaces())
        return localPathOf(m_place->currentData().toString());
    return isFolder() ? QDir::cleanPath(m_folder->path()) : QString();
}

QString TargetBox::target() const
{
    return targetOf(name());
}

void TargetBox::setNamesKept()
{
    m_keepsNames = true;
    m_name->hide();
    m_nameLabel->hide();
}

QString TargetBox::targetOf(const QString &name) const
{
    if (isFolderOfPlaces())
        return m_place->currentData().toString() + u'/' + name;
    const QString scheme = m_place->currentData().toString() + u"://"_s;
    return isFolder() ? scheme + folder() + u'/' + name : scheme + name;
}

void TargetBox::propose(const QString &name)
{
    if (!m_name->isModified())
        m_name->setText(name);
}

void TargetBox::proposeElsewhere(const QString &scheme)
{
    if (m_place->currentData() != scheme)
        return;
    // A folder takes any size.
    int other = m_place->findData(true, isFolderRole);
    if (other < 0)
        other = m_place->currentIndex() == 0 ? 1 : 0;
    if (other < m_place->count())
        m_place->setCurrentIndex(other);
}

QString TargetBox::problem() const
{
    if (m_place->count() == 0)
        return tr("There is no place to keep a model in.");
    if (isFolder() && !QDir::isAbsolutePath(folder()))
        return tr("The folder must be a full path, such as %1.").arg(QDir::homePath());
    if (m_keepsNames)
        return {};
    if (name().isEmpty())
        return tr("Give the model a name.");
    const bool leaves = name().contains(u'/') || name() == "."_L1 || name() == ".."_L1;
    return isFolder() && leaves ? tr("“%1” is not a name for a folder.").arg(name()) : QString();
}

} // namespace weightroom
