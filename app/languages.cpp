// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace weightroom {

Languages::~Languages()
{
    remove();
}

void Languages::apply(const QString &language)
{
    remove();
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qtTexts.load(locale, u"qtbase"_s, u"_"_s, qtFolder))
        QCoreApplication::installTranslator(&m_qtTexts);
    // English has a file of its own for the plural forms.
    if (m_ownTexts.load(locale, u"weightroom"_s, u"_"_s, u":/i18n"_s)
        || m_ownTexts.load(QLocale(u"en"_s), u"weightroom"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_ownTexts);
}

void Languages::remove()
{
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_ownTexts);
}

} // namespace weightroom
