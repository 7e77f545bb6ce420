// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one, or one for each plural form
    bool unfinished = false;
};

QString translationsFile(const QString &language)
{
    return QStringLiteral(TRANSLATIONS_DIR) + u"/weightroom_%1.ts"_s.arg(language);
}

QList<Message> readMessages(const QString &language)
{
    QFile file(translationsFile(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "source"_L1) {
            messages += Message{ context, xml.readElementText(), {}, false };
        } else if (xml.name() == "translation"_L1 && !messages.isEmpty()) {
            Message &message = messages.last();
            message.unfinished = xml.attributes().hasAttribute(u"type"_s);
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement
                     && xml.name() == "translation"_L1)) {
                if (xml.isStartElement())
                    message.translations += xml.readElementText();
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (message.translations.isEmpty())
                message.translations += text;
        }
    }
    return messages;
}

/// The %1, %2, … of \a text, sorted; %n is asked for only once it is in the source, as a form for
/// one thing may do without the number.
QStringList placeholders(const QString &text)
{
    QStringList found;
    static const QRegularExpression pattern(u"%L?\\d+"_s);
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found += it.next().captured();
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("Spanish") << u"es"_s;
    }
    void messages()
    {
        QFETCH(QString, language);
        const QList<Message> all = readMessages(language);
        QCOMPARE_GT(all.size(), 300);
        QStringList problems;
        for (const Message &message : all) {
            if (message.unfinished)
                problems += u"unfinished: %1: %2"_s.arg(message.context, message.source);
            for (const QString &translation : message.translations) {
                if (message.context.isEmpty())
                    problems += u"without a context: "_s + message.source; // never found
                if (translation.isEmpty())
                    problems += u"empty: %1: %2"_s.arg(message.context, message.source);
                else if (placeholders(translation) != placeholders(message.source))
                    problems += u"other places: %1: %2"_s.arg(message.context, translation);
                if (message.source.endsWith(u'…') != translation.endsWith(u'…'))
                    problems += u"other ellipsis: %1: %2"_s.arg(message.context, translation);
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void bothLanguagesHaveTheSameTexts()
    {
        const QList<Message> english = readMessages(u"en"_s);
        const QList<Message> spanish = readMessages(u"es"_s);
        QCOMPARE_EQ(english.size(), spanish.size());
        QStringList different;
        for (qsizetype i = 0; i < english.size(); ++i) {
            if (english.at(i).source != spanish.at(i).source)
                different += english.at(i).source;
        }
        QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
    }

    void theProgramHasThem_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("many");
        QTest::newRow("English") << u"en"_s << u"1 tensor"_s << u"5 tensors"_s;
        QTest::newRow("Spanish") << u"es_MX"_s << u"1 tensor"_s << u"5 tensores"_s;
    }
    void theProgramHasThem()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"weightroom"_s, u"_"_s, u":/i18n"_s));
        QCoreApplication::installTranslator(&translator);
        const auto text = [](int n) {
            return QCoreApplication::translate("weightroom::MainWindow", "%n tensor(s)", nullptr,
                                               n);
        };
        QTEST(text(1), "one");
        QTEST(text(5), "many");
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
