// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "faults.h"
#include "storesteps.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

using Kind = StoreStep::Kind;

/// More system calls than any step makes.
constexpr int mostCalls = 2000;

/// All models of these tests have equal weights, so that objects are shared.
constexpr int seedOfModel = 5;
constexpr int seedOfNeighbour = 10;
constexpr int seedOfTrashed = 15;
constexpr int newSeed = 20;

bool copyFolder(const QString &from, const QString &to)
{
    bool copied = QDir().mkpath(to);
    QDirIterator entries(from, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (copied && entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + path.sliced(from.size());
        copied = entries.fileInfo().isDir() ? QDir().mkpath(target) : QFile::copy(path, target);
    }
    return copied;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFailingDisk_data() { steps(); }
    void aFailingDisk() { failEachCall(FaultKind::IoError); }
    void aFullDisk_data() { steps(); }
    void aFullDisk() { failEachCall(FaultKind::DiskFull); }
    void aKill_data() { steps(); }
    void aKill();
    void aDiskThatIsReallyFull();

private:
    void steps();
    QString url(const QString &scheme, const QString &name) const;
    void prepare(const StoreStep &step);
    void reset();
    void failEachCall(FaultKind kind);
    bool killAt(int call, const StoreStep &step);
    QString judgeNow(const StoreStep &step) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_work; ///< the place of all, faults happen only here
    QString m_data;
    QString m_models;
    QString m_template; ///< a copy of m_work as it is before each step
    World m_before;
    int m_calls = 0;
};

void TestFaults::initTestCase()
{
    // In memory: what is lost here is lost by the program, not by the disk.
    const QString place = QDir(u"/dev/shm"_s).exists() ? u"/dev/shm"_s : QDir::tempPath();
    m_folder = std::make_unique<QTemporaryDir>(place + u"/tst_faults-XXXXXX"_s);
    QVERIFY(m_folder->isValid());
    QVERIFY(FaultInjector::isThere());
    m_work = m_folder->filePath(u"work"_s);
    m_data = m_work + u"/data"_s;
    m_models = m_work + u"/models"_s;
    m_template = m_folder->filePath(u"template"_s);
    qputenv("FAULT_ROOT", QFile::encodeName(m_work));
}

QString TestFaults::url(const QString &scheme, const QString &name) const
{
    return scheme == "file"_L1 ? u"file://%1/%2"_s.arg(m_models, name)
                               : u"%1://%2"_s.arg(scheme, name);
}

void TestFaults::steps()
{
    QTest::addColumn<StoreStep>("step");

    const auto row = [](const QString &name, const StoreStep &step) {
        QTest::newRow(qPrintable(name)) << step;
    };
    for (const QString &scheme : { u"localstorage"_s, u"indexeddb"_s, u"file"_s }) {
        const auto at = [&](const QString &name) { return url(scheme, name); };
        row(u"save to %1"_s.arg(scheme),
            { .kind = Kind::Save, .url = at(u"new"_s), .seed = newSeed });
        row(u"replace in %1"_s.arg(scheme),
            { .kind = Kind::Replace, .url = at(u"model"_s), .seed = newSeed });
        row(u"replace in %1 for good"_s.arg(scheme),
            { .kind = Kind::Replace, .url = at(u"model"_s), .seed = newSeed, .forever = true });
        row(u"remove from %1"_s.arg(scheme), { .kind = Kind::Remove, .url = at(u"model"_s) });
        row(u"remove from %1 for good"_s.arg(scheme),
            { .kind = Kind::Remove, .url = at(u"model"_s), .forever = true });
        row(u"rename in %1"_s.arg(scheme),
            { .kind = Kind::Move, .url = at(u"model"_s), .target = at(u"new"_s) });
        row(u"copy in %1"_s.arg(scheme),
            { .kind = Kind::Copy, .url = at(u"model"_s), .target = at(u"new"_s) });
        row(u"restore in %1"_s.arg(scheme), { .kind = Kind::Restore, .url = at(u"trashed"_s) });
        row(u"purge from %1"_s.arg(scheme), { .kind = Kind::Purge, .url = at(u"trashed"_s) });
    }
    const auto move = [&](const QString &from, const QString &to) {
        row(u"move from %1 to %2"_s.arg(from, to),
            { .kind = Kind::Move, .url = url(from, u"model"_s), .target = url(to, u"new"_s) });
    };
    move(u"localstorage"_s, u"indexeddb"_s);
    move(u"indexeddb"_s, u"file"_s);
    move(u"file"_s, u"localstorage"_s);
    row(u"move from file over a model of indexeddb"_s,
        { .kind = Kind::MoveOver,
          .url = url(u"file"_s, u"model"_s),
          .target = url(u"indexeddb"_s, u"neighbour"_s),
          .forever = true });
}

/// In each store that the step touches: the model, another one with equal weights, and one in the
/// trash.
void TestFaults::prepare(const StoreStep &step)
{
    QDir(m_work).removeRecursively();
    QDir(m_template).removeRecursively();
    QVERIFY(QDir().mkpath(m_data) && QDir().mkpath(m_models));
    {
        const Application application(applicationOptionsFor(m_data));
        for (const QString &scheme : { u"localstorage"_s, u"indexeddb"_s, u"file"_s }) {
            if (!step.url.startsWith(scheme) && !step.target.startsWith(scheme))
                continue;
            const auto save = [&](const QString &name, int seed) {
                return perform(application,
                               { .kind = Kind::Save, .url = url(scheme, name), .seed = seed })
                    .has_value();
            };
            QVERIFY(save(u"model"_s, seedOfModel) && save(u"neighbour"_s, seedOfNeighbour)
                    && save(u"trashed"_s, seedOfTrashed));
            QVERIFY(
                perform(application, { .kind = Kind::Remove, .url = url(scheme, u"trashed"_s) }));
        }
    }
    const Observation seen = observe(m_data, m_models);
    QVERIFY2(seen.faults.isEmpty(), qPrintable(seen.faults.join(u'\n')));
    m_before = seen.world;
    QVERIFY(copyFolder(m_work, m_template));
}

void TestFaults::reset()
{
    QVERIFY(QDir(m_work).removeRecursively());
    QVERIFY(copyFolder(m_template, m_work));
}

/// What is wrong after \a step was interrupted and the program started again.
QString TestFaults::judgeNow(const StoreStep &step) const
{
    const Observation seen = observe(m_data, m_models);
    const QString wrong = judge(m_before, step, seen.world);
    if (!wrong.isEmpty())
        return wrong;
    return seen.faults.isEmpty() ? QString()
                                 : seen.faults.join(u'\n') + u"\n-- seen:\n"_s + seen.world.text();
}

/// The first call that changes files fails, then the second, and so on, until there are no more.
void TestFaults::failEachCall(FaultKind kind)
{
    QFETCH(StoreStep, step);

    prepare(step);
    int calls = 0;
    for (int call = 1; call < mostCalls; ++call) {
        reset();
        Expected<Done> done = Done{};
        {
            const Application application(applicationOptionsFor(m_data));
            FaultInjector::arm(call, kind);
            done = perform(application, step);
            calls = FaultInjector::disarm();
        }
        const QString wrong = judgeNow(step);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"call %1 fails (%2): %3"_s.arg(call).arg(
                     done ? u"done"_s : done.error().message, wrong)));
        if (!done)
            QVERIFY(!done.error().message.isEmpty() && done.error().code != ErrorCode::Internal);
        else
            QCOMPARE(observe(m_data, m_models).world, step.after(m_before));
        if (calls < call)
            break;
    }
    QVERIFY(calls > 0);
    m_calls += calls;
}

/// Runs \a step in a program of its own, which is killed at its \a call. False: it ended before.
bool TestFaults::killAt(int call, const StoreStep &step)
{
    QProcess driver;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FAULT_AT"_s, QString::number(call));
    environment.insert(u"FAULT_KIND"_s, QString::number(static_cast<int>(FaultKind::Kill)));
    driver.setProcessEnvironment(environment);
    driver.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    driver.start(QStringLiteral(DRIVER), { m_data });
    driver.write(step.text().toUtf8() + '\n');
    driver.closeWriteChannel();
    driver.waitForFinished();
    return driver.exitStatus() == QProcess::CrashExit;
}

void TestFaults::aKill()
{
    QFETCH(StoreStep, step);

    prepare(step);
    int call = 1;
    for (bool killed = true; killed && call < mostCalls; ++call) {
        reset();
        killed = killAt(call, step);
        const QString wrong = judgeNow(step);
        QVERIFY2(wrong.isEmpty(), qPrintable(u"killed at call %1: %2"_s.arg(call).arg(wrong)));
        if (!killed)
            QCOMPARE(observe(m_data, m_models).world, step.after(m_before));
    }
    QVERIFY(call > 2);
}

/// A file system of 3 MiB that fills up, where the tests may make one.
void TestFaults::aDiskThatIsReallyFull()
{
    QDir(m_work).removeRecursively();
    QVERIFY(QDir().mkpath(m_work));
    const QByteArray place = QFile::encodeName(m_work);
    if (::mount("tmpfs", place.constData(), "tmpfs", 0, "size=3m") != 0)
        QSKIP(qPrintable(u"No file system can be mounted here: "_s + qt_error_string(errno)));
    const auto unmount = qScopeGuard([&place] { ::umount2(place.constData(), MNT_DETACH); });
    QVERIFY(QDir().mkpath(m_data) && QDir().mkpath(m_models));
    World world;
    int refused = 0;
    constexpr int kindOfLargeWeights = 4; // 1.3 MB
    for (int i = 0; i < 12; ++i) {
        const QString scheme
            = QStringList{ u"file"_s, u"localstorage"_s, u"indexeddb"_s }.at(i % 3);
        const StoreStep step{ .kind = Kind::Save,
                              .url = url(scheme, QString::number(i)),
                              .seed = SeededModels::weightKinds * i + kindOfLargeWeights };
        Expected<Done> done = Done{};
        {
            const Application application(applicationOptionsFor(m_data));
            done = perform(application, step);
        }
        if (done)
            world = step.after(world);
        else
            QCOMPARE(done.error().code, ErrorCode::NoSpace);
        refused += !done;
        const Observation seen = observe(m_data, m_models);
        QVERIFY2(seen.faults.isEmpty(), qPrintable(seen.faults.join(u'\n')));
        QVERIFY2(seen.world == world, qPrintable(seen.world.text()));
    }
    QVERIFY(refused > 0 && !world.models.isEmpty());
}

/// Runs the test under the fault injector.
int main(int argc, char *argv[])
{
    if (!FaultInjector::isThere() && qEnvironmentVariableIsEmpty("FAULT_INJECTED")) {
        qputenv("FAULT_INJECTED", "1");
        qputenv("LD_PRELOAD", FAULT_INJECTOR);
        qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":verify_asan_link_order=0");
        ::execv(argv[0], argv);
    }
    const QCoreApplication application(argc, argv);
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faults.moc"
