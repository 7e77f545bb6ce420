// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLibraryInfo>
#include <QLocale>
#include <QPixmap>
#include <QTranslator>

namespace weightroom::testing {

/// Texts as in a language that is written from right to left: each begins and ends as such.
class ReverseTexts : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *comment,
                      int n) const override
    {
        const QString found = m_english.translate(context, text, comment, n);
        const QString shown = found.isEmpty() ? QString::fromUtf8(text) : found;
        return QChar(0x200f) + shown + QChar(0x200f);
    }
    bool load()
    {
        return m_english.load(QLocale(QLocale::English), QStringLiteral("weightroom"),
                              QStringLiteral("_"), QStringLiteral(":/i18n"));
    }

private:
    QTranslator m_english;
};

/// How the program can look, by a name such as "es dark" or "reverse": English, Spanish, or from
/// right to left; light or dark. Gone with the object.
class Look
{
public:
    explicit Look(const QString &name)
    {
        const QString language = name.section(u' ', 0, 0);
        applyTheme(name.endsWith(QStringLiteral("dark")) ? Theme::Dark : Theme::Light);
        const bool isReverse = language == QStringLiteral("reverse");
        const QLocale locale(isReverse ? QStringLiteral("he") : language);
        QLocale::setDefault(locale);
        QTranslator *own = isReverse ? &m_reverse : &m_texts;
        m_isThere = isReverse ? m_reverse.load()
                              : m_texts.load(locale, QStringLiteral("weightroom"),
                                             QStringLiteral("_"), QStringLiteral(":/i18n"));
        if (m_qtTexts.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                           QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qtTexts);
        QCoreApplication::installTranslator(own);
        QGuiApplication::setLayoutDirection(isReverse ? Qt::RightToLeft : Qt::LeftToRight);
    }
    ~Look()
    {
        for (QTranslator *texts : { static_cast<QTranslator *>(&m_reverse), &m_texts, &m_qtTexts })
            QCoreApplication::removeTranslator(texts);
        QLocale::setDefault(QLocale::c());
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        applyTheme(Theme::Light);
    }
    Q_DISABLE_COPY_MOVE(Look)

    bool isThere() const { return m_isThere; }

private:
    QTranslator m_texts;
    QTranslator m_qtTexts;
    ReverseTexts m_reverse;
    bool m_isThere = false;
};

/// What of \a window has less room than its text needs; empty: nothing.
inline QString cutTexts(const QWidget *window)
{
    QStringList found;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (!widget->isVisible() || (!label && !button))
            continue;
        const QString text = label ? label->text() : button->text();
        const bool mayBeCut
            = widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || text.isEmpty();
        const QSize needed = widget->minimumSizeHint();
        const bool isTooLow = label && label->wordWrap()
            ? widget->height() < widget->heightForWidth(widget->width())
            : widget->height() < needed.height();
        if (!mayBeCut && (widget->width() < needed.width() || isTooLow))
            found += QStringLiteral("%1 \"%2\" has %3×%4 of %5×%6")
                         .arg(widget->objectName(), text)
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(needed.width())
                         .arg(needed.height());
    }
    return found.join(u'\n');
}

inline bool wantsPictures()
{
    return qEnvironmentVariableIsSet("WEIGHTROOM_PICTURES");
}

/// Writes a picture of \a window into the folder that WEIGHTROOM_PICTURES names, if it does.
inline void keepPicture(QWidget *window, const QString &look, const QString &name)
{
    const QString folder = qEnvironmentVariable("WEIGHTROOM_PICTURES");
    if (folder.isEmpty())
        return;
    const QDir place(folder + u'/' + QString(look).replace(u' ', u'-'));
    place.mkpath(QStringLiteral("."));
    window->grab().save(place.filePath(QString(name).replace(u' ', u'-') + QStringLiteral(".png")));
}

} // namespace weightroom::testing
