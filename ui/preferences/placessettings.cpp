// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/placessettings.h"

#include "ui/settings.h"
#include "ui/widgets/panel.h"
#include "ui/windowservices.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

enum class QuotaKind { Browser, Own, None };

constexpr int unitsPerStep = 1'000'000; ///< of the field: millions of UTF-16 units
constexpr int mostMillions = 2000;
const QString noQuota = u"none"_s;

/// What is wrong with \a folder; empty: nothing.
QString folderProblem(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    if (!QDir::isAbsolutePath(folder))
        return PlacesSettings::tr("The folder must be a full path, such as %1.")
            .arg(QDir::homePath());
    return {};
}

} // namespace

PlacesSettings::PlacesSettings(const WindowServices &services, QWidget *parent)
    : SettingsPage({ u"placesSettings"_s, tr("Places"), u"folder-open"_s }, services.settings,
                   parent)
{
    addDownloads();
    addQuota();
    if (!services.dataFolder.isEmpty())
        addDataFolder(services.dataFolder);
}

void PlacesSettings::addDownloads()
{
    auto *row = new QWidget(this);
    m_folder = new QLineEdit(row);
    m_folder->setObjectName(u"downloadsFolder"_s);
    m_folder->setLayoutDirection(Qt::LeftToRight);
    m_folder->setPlaceholderText(QDir::toNativeSeparators(
        QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)));
    auto *browse = new QPushButton(tr("&Browse…"), row);
    browse->setObjectName(u"browseDownloads"_s);
    browse->setAutoDefault(false);
    connect(browse, &QPushButton::clicked, this, &PlacesSettings::chooseFolder);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_folder, 1);
    layout->addWidget(browse);
    addRow(tr("&Folder of downloads:"), row, m_folder,
           tr("What downloads:// means. Empty: the desktop's own folder of downloads."));
    m_folderReason = new QLabel(this);
    m_folderReason->setObjectName(u"downloadsReason"_s);
    m_folderReason->setTextFormat(Qt::PlainText);
    m_folderReason->setWordWrap(true);
    m_folderReason->hide();
    addWide(m_folderReason);

    resets(choices::downloadsFolder.key);
    follow(choices::downloadsFolder.key, [this] {
        const QString folder = QDir::toNativeSeparators(settings()->text(choices::downloadsFolder));
        if (QDir::fromNativeSeparators(m_folder->text()) != QDir::fromNativeSeparators(folder))
            m_folder->setText(folder);
        m_folderReason->hide();
    });
    connect(m_folder, &QLineEdit::textEdited, this, &PlacesSettings::takeFolder);
}

void PlacesSettings::takeFolder(const QString &text)
{
    const QString folder = QDir::fromNativeSeparators(text.trimmed());
    const QString problem = folderProblem(folder);
    m_folderReason->setText(problem);
    m_folderReason->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    if (folder.isEmpty())
        settings()->reset(choices::downloadsFolder.key);
    else
        settings()->setText(choices::downloadsFolder, folder);
}

void PlacesSettings::chooseFolder()
{
    const QString folder
        = m_folder->text().isEmpty() ? m_folder->placeholderText() : m_folder->text();
    auto *dialog = new QFileDialog(this, tr("Choose the Folder of Downloads"), folder);
    dialog->setObjectName(u"downloadsFolderDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder->setText(QDir::toNativeSeparators(path));
        takeFolder(path);
    });
    dialog->open();
}

void PlacesSettings::addQuota()
{
    auto *row = new QWidget(this);
    m_quotaKind = new QComboBox(row);
    m_quotaKind->setObjectName(u"quotaKind"_s);
    m_quotaKind->addItem(tr("As in browsers (5,242,880 characters)"));
    m_quotaKind->addItem(tr("Another size"));
    m_quotaKind->addItem(tr("No limit"));
    m_quota = new QSpinBox(row);
    m_quota->setObjectName(u"quotaMillions"_s);
    m_quota->setAccessibleName(tr("Room in localstorage, in millions of characters"));
    m_quota->setRange(1, mostMillions);
    m_quota->setKeyboardTracking(false);
    m_quota->setSuffix(tr(" million characters"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_quotaKind);
    layout->addWidget(m_quota);
    layout->addStretch();
    addRow(tr("&Room in localstorage:"), row, m_quotaKind,
           tr("UTF-16 characters of all names and values, as browsers count them. What does not "
              "fit is not stored; models that are there stay, also when the limit is lowered."));

    resets(choices::localStorageQuota.key);
    follow(choices::localStorageQuota.key, [this] { showQuota(); });
    connect(m_quotaKind, &QComboBox::currentIndexChanged, this, &PlacesSettings::takeQuota);
    connect(m_quota, &QSpinBox::valueChanged, this, &PlacesSettings::takeQuota);
}

void PlacesSettings::showQuota()
{
    const QSignalBlocker kindBlocker(m_quotaKind);
    const QSignalBlocker quotaBlocker(m_quota);
    const QString text = settings()->text(choices::localStorageQuota);
    bool isNumber = false;
    const qint64 units = text.toLongLong(&isNumber);
    const QuotaKind kind = text == noQuota ? QuotaKind::None
        : isNumber && units >= 0           ? QuotaKind::Own
                                           : QuotaKind::Browser;
    m_quotaKind->setCurrentIndex(static_cast<int>(kind));
    m_quota->setVisible(kind == QuotaKind::Own);
    if (kind == QuotaKind::Own)
        m_quota->setValue(static_cast<int>(units / unitsPerStep));
}

void PlacesSettings::takeQuota()
{
    switch (static_cast<QuotaKind>(m_quotaKind->currentIndex())) {
    case QuotaKind::Browser:
        settings()->reset(choices::localStorageQuota.key);
        break;
    case QuotaKind::Own:
        settings()->setText(choices::localStorageQuota,
                            QString::number(qint64(m_quota->value()) * unitsPerStep));
        break;
    case QuotaKind::None:
        settings()->setText(choices::localStorageQuota, noQuota);
        break;
    }
}

void PlacesSettings::addDataFolder(const QString &folder)
{
    auto *field = new QLineEdit(QDir::toNativeSeparators(folder), this);
    field->setObjectName(u"dataFolder"_s);
    field->setReadOnly(true);
    field->setLayoutDirection(Qt::LeftToRight);
    addRow(tr("&Data folder:"), field,
           tr("Here are the models of localstorage and indexeddb, the trash and plug-ins. Another "
              "one is chosen when the program starts: weightroom --data-dir FOLDER."));
}

} // namespace weightroom
