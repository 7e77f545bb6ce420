// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/plugin/pluginloader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <cstring>
#include <elf.h>

using namespace Qt::StringLiterals;
using namespace weightroom;

namespace {

QString builtPlugin(const QString &name)
{
    return QStringLiteral(PLUGIN_DIR) + u'/' + name + u".so"_s;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The plug-in odd_good with the number of another processor in its ELF header (here: MIPS).
QByteArray foreignPlugin()
{
    QByteArray bytes = contentOf(builtPlugin(u"odd_good"_s));
    constexpr qsizetype machine = 18;
    bytes[machine] = 8;
    return bytes;
}

/// Where the last part ends that is mapped from the library \a bytes.
qsizetype endOfMapped(const QByteArray &bytes)
{
    Elf64_Ehdr header;
    std::memcpy(&header, bytes.constData(), sizeof header);
    quint64 end = 0;
    for (std::size_t i = 0; i < header.e_phnum; ++i) {
        Elf64_Phdr part;
        std::memcpy(&part, bytes.constData() + header.e_phoff + i * sizeof part, sizeof part);
        end = std::max<quint64>(end, part.p_offset + part.p_filesz);
    }
    return static_cast<qsizetype>(end);
}

QStringList namesOf(const IoRouter &router)
{
    QStringList names;
    for (const IoScheme &scheme : router.schemes())
        names.append(scheme.name);
    return names;
}

} // namespace

class TestPluginLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void registersWhatItNames();
    void refusals_data();
    void refusals();
    void damagedFiles_data();
    void damagedFiles();
    void aTakenSchemeIsLeftOut();
    void theFolderIsSearchedByName();
    void aFileGivenTwiceIsLoadedOnce();
    void noFolderIsNoFailure();

private:
    QList<Error> load(const QStringList &files, const QString &folder = {})
    {
        return loadHandlerPlugins({ files, folder }, *m_router, &m_pool);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<IoRouter> m_router;
    QThreadPool m_pool;
};

void TestPluginLoader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_router = std::make_unique<IoRouter>();
    QVERIFY(m_folder->isValid());
}

void TestPluginLoader::registersWhatItNames()
{
    QCOMPARE(load({ builtPlugin(u"odd_good"_s) }), QList<Error>());
    QCOMPARE(namesOf(*m_router), QStringList({ u"odd"_s, u"file"_s }));
    QCOMPARE(m_router->schemes().first().capabilities, Capabilities{ .reads = true });
    QVERIFY(m_router->loadHandler(u"odd://x"_s));
    QVERIFY(!m_router->loadHandler(u"Odd://x"_s));
    QVERIFY(!m_router->saveHandler(u"odd://x"_s));
    QVERIFY(!m_router->store(u"odd://x"_s));
}

void TestPluginLoader::refusals_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");

    const QString start = u"The handler plug-in %1 was not loaded: "_s;
    QTest::newRow("another version of the interface")
        << builtPlugin(u"odd_version"_s) << ErrorCode::NotSupported
        << start + u"it is made for version 2 of the interface, not for 1."_s;
    QTest::newRow("a plug-in of another program")
        << builtPlugin(u"odd_foreign"_s) << ErrorCode::NotSupported
        << start + u"it is a plug-in for something else (org.example.Thing/1)."_s;
    QTest::newRow("no scheme") << builtPlugin(u"odd_none"_s) << ErrorCode::BadArgument
                               << start + u"it names no storage scheme."_s;
    QTest::newRow("a scheme that is no name")
        << builtPlugin(u"odd_name"_s) << ErrorCode::BadArgument
        << start + u"\"odd://\" cannot be the name of a storage scheme."_s;
    QTest::newRow("an interface that is named but not there")
        << builtPlugin(u"odd_interface"_s) << ErrorCode::Io
        << start + u"it does not have the interface it names."_s;
    QTest::newRow("no such file") << u"/nowhere/x.so"_s << ErrorCode::NotFound
                                  << start + u"there is no such file."_s;
    QTest::newRow("a folder") << u"/tmp"_s << ErrorCode::NotFound
                              << start + u"there is no such file."_s;
}

void TestPluginLoader::refusals()
{
    QFETCH(QString, file);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);

    const QList<Error> failures = load({ file, builtPlugin(u"odd_good"_s) });
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().code, code);
    QCOMPARE(failures.first().message, message.arg(file));
    QCOMPARE(failures.first().source, file);
    // The next one is there all the same.
    QVERIFY(m_router->scheme(u"odd"_s));
}

void TestPluginLoader::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray good = contentOf(builtPlugin(u"odd_good"_s));
    QVERIFY(good.size() > 1000);
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("a text") << QByteArray("this is no library\n");
    QTest::newRow("only the ELF header") << good.first(64);
    QTest::newRow("the first kilobyte") << good.first(1024);
    QTest::newRow("without its last mapped part") << good.first(endOfMapped(good) - 1);
    QTest::newRow("another processor") << foreignPlugin();
}

void TestPluginLoader::damagedFiles()
{
    QFETCH(QByteArray, bytes);

    QTest::failOnWarning(QRegularExpression(u".*"_s));
    const QString path = m_folder->filePath(u"broken.so"_s);
    writeContent(path, bytes);
    const QList<Error> failures = load({}, m_folder->path());
    QCOMPARE(failures.size(), 1);
    QVERIFY2(
        failures.first().message.startsWith(u"The handler plug-in %1 was not loaded: "_s.arg(path)),
        qPrintable(failures.first().message));
    QVERIFY(!failures.first().message.contains(u'\n'));
    QVERIFY(m_router->schemes().isEmpty());
}

void TestPluginLoader::aTakenSchemeIsLeftOut()
{
    QVERIFY(m_router->registerScheme({ .name = u"file"_s, .capabilities = {} }));
    const QString file = builtPlugin(u"odd_good"_s);
    const QList<Error> failures = load({ file });
    QCOMPARE(failures.size(), 1);
    QCOMPARE(failures.first().code, ErrorCode::AlreadyExists);
    QCOMPARE(
        failures.first().message,
        u"The handler plug-in %1 was not loaded: the storage scheme file:// is taken already."_s
            .arg(file));
    QCOMPARE(namesOf(*m_router), QStringList({ u"file"_s, u"odd"_s }));
    QVERIFY(!m_router->loadHandler(u"file:///x"_s));
}

void TestPluginLoader::theFolderIsSearchedByName()
{
    const auto place = [this](const QString &plugin, const QString &name) {
        QVERIFY(QFile::copy(builtPlugin(plugin), m_folder->filePath(name)));
    };
    place(u"odd_version"_s, u"b.so"_s);
    place(u"odd_foreign"_s, u"a.so"_s);
    place(u"odd_good"_s, u"c.so"_s);
    writeContent(m_folder->filePath(u"README.txt"_s), "not a plug-in");
    const QList<Error> failures = load({}, m_folder->path());
    QCOMPARE(failures.size(), 2);
    QCOMPARE(failures.at(0).source, m_folder->filePath(u"a.so"_s));
    QCOMPARE(failures.at(1).source, m_folder->filePath(u"b.so"_s));
    QVERIFY(m_router->scheme(u"odd"_s));
}

void TestPluginLoader::aFileGivenTwiceIsLoadedOnce()
{
    const QString link = m_folder->filePath(u"link.so"_s);
    QVERIFY(QFile::link(builtPlugin(u"odd_good"_s), link));
    QCOMPARE(load({ builtPlugin(u"odd_good"_s), link }, m_folder->path()), QList<Error>());
    QCOMPARE(m_router->schemes().size(), 2);
}

void TestPluginLoader::noFolderIsNoFailure()
{
    QCOMPARE(load({}, m_folder->filePath(u"handlers"_s)), QList<Error>());
    QCOMPARE(load({}, QString()), QList<Error>());
}

QTEST_GUILESS_MAIN(TestPluginLoader)
#include "tst_pluginloader.moc"
