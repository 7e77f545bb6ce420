// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/preferences/languagesettings.h"

#include "ui/settings.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

LanguageSettings::LanguageSettings(Settings *settings, QWidget *parent)
    : SettingsPage({ u"languageSettings"_s, tr("Language"), u"languages"_s }, settings, parent)
{
    auto *languages = new QComboBox(this);
    languages->setObjectName(u"windowLanguage"_s);
    languages->addItem(tr("As the desktop"), QString());
    // Languages are called what their speakers call them.
    languages->addItem(u"English"_s, u"en"_s);
    languages->addItem(u"Español"_s, u"es"_s);
    languages->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    resets(choices::language.key);
    follow(choices::language.key, [settings, languages] {
        const QSignalBlocker blocker(languages);
        languages->setCurrentIndex(std::max(0, languages->findData(settings->language())));
    });
    connect(languages, &QComboBox::currentIndexChanged, this,
            [settings, languages] { settings->setLanguage(languages->currentData().toString()); });
    addRow(tr("&Language:"), languages,
           tr("Of all texts, numbers and dates. Names of models, layers and data types stay as "
              "they are."));
}

} // namespace weightroom
