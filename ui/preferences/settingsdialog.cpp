// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/settingsdialog.h"

#include "ui/preferences/appearancesettings.h"
#include "ui/preferences/generalsettings.h"
#include "ui/preferences/histogramsettings.h"
#include "ui/preferences/keyssettings.h"
#include "ui/preferences/languagesettings.h"
#include "ui/preferences/networksettings.h"
#include "ui/preferences/placessettings.h"
#include "ui/preferences/privacysettings.h"
#include "ui/preferences/transfersettings.h"
#include "ui/settings.h"
#include "ui/tables/pageparts.h"
#include "ui/widgets/dialogsize.h"
#include "ui/widgets/icons.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

const QString dialogName = u"settings"_s;

} // namespace

SettingsDialog::SettingsDialog(const WindowServices &services, KeyBindings *keys, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_keys(keys)
    , m_search(makeFilterField(
          u"searchSettings"_s, QString(), [this](const QString &text) { search(text); }, this))
    , m_list(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_reset(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    buildParts();
    retranslate();
    restoreDialogSize(this, *m_services.settings, dialogName, QSize(840, 600));
    m_list->setFocus();
}

void SettingsDialog::buildParts()
{
    m_list->setObjectName(u"settingsPages"_s);
    m_list->setIconSize(QSize(18, 18));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_pages->setCurrentIndex(row);
    });
    m_reset->setObjectName(u"resetPage"_s);
    m_reset->setAutoDefault(false);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (SettingsPage *page = pageAt(m_list->currentRow()))
            page->reset();
    });
    m_close->setObjectName(u"closeSettings"_s);
    m_close->setAutoDefault(false); // Enter in the search is no answer to the dialog
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_reset, QDialogButtonBox::ResetRole);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_list);
    middle->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(m_search);
    layout->addLayout(middle, 1);
    layout->addWidget(buttons);
}

/// The pages are cheaper to make anew than to translate.
void SettingsDialog::fill()
{
    Settings *settings = m_services.settings;
    addPage(new GeneralSettings(settings));
    addPage(new PlacesSettings(m_services));
    addPage(new TransferSettings(settings));
    addPage(new NetworkSettings(m_services));
    addPage(new HistogramSettings(settings));
    addPage(new AppearanceSettings(settings));
    addPage(new LanguageSettings(settings));
    addPage(new KeysSettings(m_keys, settings));
    addPage(new PrivacySettings(settings));
    m_nothing = makeEmptyNote(u"noSetting"_s, m_pages);
    m_pages->addWidget(m_nothing);
    const int scrollBar = m_list->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() + scrollBar + 8);
}

void SettingsDialog::addPage(SettingsPage *page)
{
    const SettingsPage::Head &head = page->head();
    auto *area = new QScrollArea(m_pages);
    area->setObjectName(head.name + u"Area"_s);
    area->setAccessibleName(head.title);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // its fields have the focus, and scroll it
    area->setWidget(page);
    m_pages->addWidget(area);
    m_list->addItem(new QListWidgetItem(themedIcon(head.icon), head.title));
}

SettingsPage *SettingsDialog::pageAt(int row) const
{
    const auto *area = qobject_cast<QScrollArea *>(m_pages->widget(row));
    return area ? qobject_cast<SettingsPage *>(area->widget()) : nullptr;
}

void SettingsDialog::showPage(const QString &name)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (pageAt(row)->head().name == name)
            m_list->setCurrentRow(row);
    }
}

void SettingsDialog::retranslate()
{
    const int row = m_list->currentRow();
    m_list->clear();
    while (m_pages->count() > 0)
        delete m_pages->widget(0);
    fill();
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    m_list->setAccessibleName(tr("Pages"));
    m_reset->setText(tr("Reset &This Page"));
    m_reset->setAccessibleDescription(
        tr("Puts everything on this page back to what holds at first"));
    m_close->setText(tr("&Close"));
    m_list->setCurrentRow(std::max(0, row));
    search(m_search->text());
}

void SettingsDialog::search(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool isFound = pageAt(row)->mark(words);
        m_list->item(row)->setHidden(!isFound);
        if (isFound && (first < 0 || row == m_list->currentRow()))
            first = row;
    }
    m_nothing->setText(tr("No setting has “%1”.").arg(text.trimmed()));
    m_list->setCurrentRow(first);
    m_pages->setCurrentIndex(first < 0 ? m_list->count() : first);
    m_reset->setEnabled(first >= 0);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    const bool isOld
        = event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange;
    if (!isOld || m_isRefilling)
        return;
    // What changed it may be a field of a page, so the pages go later.
    m_isRefilling = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isRefilling = false;
            retranslate();
        },
        Qt::QueuedConnection);
}

void SettingsDialog::done(int result)
{
    m_services.settings->setDialogSize(dialogName, size());
    QDialog::done(result);
}

} // namespace weightroom
