// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "storesteps.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <random>

using namespace Qt::StringLiterals;
using namespace weightroom;
using namespace weightroom::testing;

namespace {

/// Writes and syncs without end beside the folder of the test, so that the disk is busy.
class DiskLoad
{
    Q_DISABLE_COPY_MOVE(DiskLoad)

public:
    explicit DiskLoad(const QString &path)
        : m_thread(QThread::create([this, path] {
            QFile file(path);
            const QByteArray block(256 * 1024, 'x');
            while (!m_ends && file.open(QIODevice::WriteOnly)) {
                file.write(block);
                file.close();
                QThread::msleep(1);
            }
        }))
    {
        m_thread->start();
    }
    ~DiskLoad()
    {
        m_ends = true;
        m_thread->wait();
    }

private:
    std::atomic_bool m_ends = false;
    std::unique_ptr<QThread> m_thread;
};

/// Chooses steps that can be done, in both stores and, where there is one, a folder of models.
class StepChooser
{
public:
    StepChooser(std::mt19937 &random, const QString &modelsFolder)
        : m_random(random)
        , m_modelsFolder(modelsFolder)
    {
    }

    /// A step on the models whose names begin with \a mark.
    StoreStep choose(const World &world, const QString &mark)
    {
        for (;;) {
            StoreStep step;
            step.kind = static_cast<StoreStep::Kind>(m_random() % 8);
            step.url = anyUrl(mark);
            step.forever = m_random() % 3 == 0;
            const bool isTransfer = step.kind == StoreStep::Kind::Move
                || step.kind == StoreStep::Kind::MoveOver || step.kind == StoreStep::Kind::Copy;
            if (isTransfer)
                step.target = anyUrl(mark);
            if (step.kind == StoreStep::Kind::Save || step.kind == StoreStep::Kind::Replace)
                step.seed = freshSeed(world);
            if (isPossible(step, world))
                return step;
        }
    }

private:
    QString anyUrl(const QString &mark)
    {
        const QString name = mark + QString::number(m_random() % 3);
        switch (m_random() % (m_modelsFolder.isEmpty() ? 2 : 3)) {
        case 0:
            return u"localstorage://"_s + name;
        case 1:
            return u"indexeddb://"_s + name;
        default:
            return u"file://%1/%2"_s.arg(m_modelsFolder, name);
        }
    }

    int freshSeed(const World &world)
    {
        do {
            m_seed = (m_seed + 1) % SeededModels::mostSeeds;
        } while (world.holds(m_seed));
        return m_seed;
    }

    /// At most one model of each URL lies in the trash: then it is clear which one is restored.
    static bool isPossible(const StoreStep &step, const World &world)
    {
        const auto isThere = [&](const QString &url) { return world.models.contains(url); };
        const auto mayTrash
            = [&](const QString &url) { return step.forever || !world.trash.contains(url); };
        switch (step.kind) {
        case StoreStep::Kind::Save:
            return !isThere(step.url);
        case StoreStep::Kind::Replace:
        case StoreStep::Kind::Remove:
            return isThere(step.url) && mayTrash(step.url);
        case StoreStep::Kind::Move:
            return isThere(step.url) && !isThere(step.target) && mayTrash(step.url);
        case StoreStep::Kind::MoveOver:
            return isThere(step.url) && isThere(step.target) && step.url != step.target
                && mayTrash(step.url) && mayTrash(step.target);
        case StoreStep::Kind::Copy:
            return isThere(step.url) && !isThere(step.target);
        case StoreStep::Kind::Restore:
            return !isThere(step.url) && world.trash.contains(step.url);
        case StoreStep::Kind::Purge:
            return world.trash.contains(step.url);
        }
        return false;
    }

    std::mt19937 &m_random;
    QString m_modelsFolder;
    int m_seed = 0;
};

/// A program that works on the stores until it is killed.
class Worker
{
public:
    Worker(const QString &mark, const World &world)
        : m_mark(mark)
        , m_world(world.part(u'/' + mark))
    {
    }

    void start(StepChooser &chooser, const QString &dataFolder)
    {
        constexpr int mostSteps = 60;
        World world = m_world;
        QByteArray script;
        for (int i = 0; i < mostSteps; ++i) {
            m_steps.append(chooser.choose(world, m_mark));
            world = m_steps.last().after(world);
            script += m_steps.last().text().toUtf8() + '\n';
        }
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(DRIVER), { dataFolder });
        m_process.write(script);
        m_process.closeWriteChannel();
    }

    bool waitUntilReady()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000)) {
                qWarning() << "The program says nothing:" << m_process.state()
                           << m_process.errorString() << m_process.processId();
                return false;
            }
        }
        return true;
    }
    void kill() { m_process.kill(); }
    bool waitUntilGone() { return m_process.waitForFinished(); }

    /// What the program did before it was killed, compared with \a seen; empty when all is well.
    QString judgeAgainst(const World &seen)
    {
        int begun = 0;
        int done = 0;
        for (const QByteArray &line : m_process.readAllStandardOutput().split('\n')) {
            begun += line.startsWith("begin");
            if (line.startsWith("done")) {
                m_world = m_steps.at(done).after(m_world);
                ++done;
            }
            if (line.startsWith("failed"))
                return u"%1: %2"_s.arg(m_steps.at(done).text(), QString::fromUtf8(line));
        }
        m_done = done;
        const World part = seen.part(u'/' + m_mark);
        if (begun > done)
            return judge(m_world, m_steps.at(done), part);
        if (part != m_world)
            return u"Not as wanted, between two steps:\n%1\n-- seen:\n%2"_s.arg(m_world.text(),
                                                                                part.text());
        return {};
    }
    int done() const { return m_done; }

    /// The first failure that no other program on the same models explains; empty when there is
    /// none. Between the saving and the comparing of a move the other program may put another model
    /// at the target (in memory that happens about once in 50 rounds; tst_modelmanager makes it
    /// happen): then both models stay, and the error has to say so.
    QString unexplainedFailure()
    {
        for (const QByteArray &line : m_process.readAllStandardOutput().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            m_done += words.first() == "done";
            if (words.first() != "failed")
                continue;
            const QByteArray code = words.at(2);
            const QString step = m_steps.at(words.at(1).toInt()).text();
            const bool isExplained = code == "AlreadyExists" || code == "NotFound"
                || (code == "ChecksumMismatch" && step.startsWith("move"_L1)
                    && line.contains("there are two models now"));
            if (!isExplained)
                return u"%1: %2"_s.arg(step, QString::fromUtf8(line));
        }
        return {};
    }

private:
    QString m_mark;
    World m_world;
    QList<StoreStep> m_steps;
    QProcess m_process;
    int m_done = 0;
};

int environmentNumber(const char *name, int otherwise)
{
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

/// All models go, all trashed ones come back: what is in the trash is whole, too. Empty when all is
/// well.
QString emptyTheTrash(const World &world, const QString &data)
{
    const Application application(applicationOptionsFor(data));
    QList<StoreStep> steps;
    for (const QString &url : world.models.keys())
        steps.append({ .kind = StoreStep::Kind::Remove, .url = url, .forever = true });
    for (const QString &url : world.trash.keys())
        steps.append({ .kind = StoreStep::Kind::Restore, .url = url });
    for (const StoreStep &step : std::as_const(steps)) {
        if (const Expected<Done> done = perform(application, step); !done)
            return step.text() + u": "_s + done.error().message;
    }
    return {};
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyModelIsWholeAfterKills_data();
    void everyModelIsWholeAfterKills();
    void twoProgramsOnTheSameModels();
};

void TestKill::everyModelIsWholeAfterKills_data()
{
    QTest::addColumn<QString>("place");

    QTest::newRow("on a busy disk") << QDir::tempPath();
    if (QDir(u"/dev/shm"_s).exists())
        QTest::newRow("in memory, where many steps are done meanwhile") << u"/dev/shm"_s;
}

/// Two programs at once work on the three stores and are killed at a random moment, again and
/// again. KILL_SEED repeats a run as far as timing allows; KILL_ROUNDS makes it longer.
void TestKill::everyModelIsWholeAfterKills()
{
    QFETCH(QString, place);

    const QTemporaryDir folder(place + u"/tst_kill-XXXXXX"_s);
    QVERIFY(folder.isValid());
    const QString data = folder.filePath(u"data"_s);
    const QString models = folder.filePath(u"models"_s);
    QVERIFY(QDir().mkpath(data) && QDir().mkpath(models));
    const auto seed = static_cast<quint32>(
        environmentNumber("KILL_SEED", static_cast<int>(std::random_device()() & 0x7fffffff)));
    const int rounds = environmentNumber("KILL_ROUNDS", 50);
    qInfo("KILL_SEED=%u, %d rounds of two programs", seed, rounds);

    std::mt19937 random(seed);
    StepChooser chooser(random, models);
    const DiskLoad load(folder.filePath(u"load"_s));
    World world;
    int steps = 0;
    for (int round = 0; round < rounds; ++round) {
        Worker one(u"a-"_s, world);
        Worker other(u"b-"_s, world);
        one.start(chooser, data);
        other.start(chooser, data);
        QVERIFY(one.waitUntilReady() && other.waitUntilReady());
        QThread::usleep(random() % 150'000);
        one.kill();
        other.kill();
        QVERIFY(one.waitUntilGone() && other.waitUntilGone());
        // What is there counts after a start of the program.
        const Observation seen = observe(data, models);
        for (Worker *worker : { &one, &other }) {
            const QString wrong = worker->judgeAgainst(seen.world);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(wrong)));
            steps += worker->done();
        }
        QVERIFY2(seen.faults.isEmpty(),
                 qPrintable(u"round %1: %2\n%3"_s.arg(round).arg(seen.faults.join(u'\n'),
                                                                 seen.world.text())));
        world = seen.world;
    }
    qInfo("%d kills, %d steps done between them", 2 * rounds, steps);
    QVERIFY(steps > 0);

    const QString wrong = emptyTheTrash(world, data);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const Observation seen = observe(data, models);
    QVERIFY2(seen.faults.isEmpty(), qPrintable(seen.faults.join(u'\n')));
    QCOMPARE(seen.world.trash.size(), 0);
    QCOMPARE(seen.world.models.keys(), world.trash.keys());
}

/// Both programs work on the same models of both stores, get into each other's way and are killed:
/// what each wanted may be refused, but whatever is there is whole.
void TestKill::twoProgramsOnTheSameModels()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    const QString models = folder.filePath(u"models"_s);
    QVERIFY(QDir().mkpath(data) && QDir().mkpath(models));
    const auto seed = static_cast<quint32>(
        environmentNumber("KILL_SEED", static_cast<int>(std::random_device()() & 0x7fffffff)));
    const int rounds = environmentNumber("KILL_ROUNDS", 20);
    qInfo("KILL_SEED=%u, %d rounds of two programs", seed, rounds);

    std::mt19937 random(seed);
    StepChooser chooser(random, {});
    World world;
    int steps = 0;
    for (int round = 0; round < rounds; ++round) {
        Worker one(u"s-"_s, world);
        Worker other(u"s-"_s, world);
        one.start(chooser, data);
        other.start(chooser, data);
        QVERIFY(one.waitUntilReady() && other.waitUntilReady());
        QThread::usleep(random() % 300'000);
        one.kill();
        other.kill();
        QVERIFY(one.waitUntilGone() && other.waitUntilGone());
        for (Worker *worker : { &one, &other }) {
            const QString wrong = worker->unexplainedFailure();
            QVERIFY2(wrong.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(wrong)));
            steps += worker->done();
        }
        const Observation seen = observe(data, models);
        QVERIFY2(seen.faults.isEmpty(),
                 qPrintable(u"round %1: %2\n%3"_s.arg(round).arg(seen.faults.join(u'\n'),
                                                                 seen.world.text())));
        world = seen.world;
    }
    qInfo("%d steps done", steps);
    QVERIFY(steps > 0);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
