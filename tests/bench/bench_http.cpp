// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0
// Loads M and L from nginx beside curl, and L beside tf.io in node; uploads 500 MB to Express and
// multer beside curl -F.

#include "core/io/file/modelfiles.h"
#include "core/io/http/httploader.h"
#include "core/io/http/httpsaver.h"
#include "tests/bench/benchmark.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>
#include <unistd.h>

using namespace weightroom;
using namespace Qt::StringLiterals;

namespace {

const QString interopFolder = QString::fromUtf16(BENCH_SOURCE_DIR) + u"/../interop"_s;
constexpr qint64 uploadBytes = 500'000'000;

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// Ends with the object.
class WebServer
{
    Q_DISABLE_COPY_MOVE(WebServer)

public:
    WebServer(const QString &program, const QStringList &arguments, int port)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
        for (int i = 0; i < 200; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
            if (socket.waitForConnected(1000))
                return;
            QThread::msleep(50);
        }
        bench::fail({ .code = ErrorCode::Network, .message = program + u" did not start"_s });
    }
    ~WebServer()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

QString nginxConfiguration(const QString &folder, const QString &files, int port)
{
    const QString path = folder + u"/nginx.conf"_s;
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    file.write(
        u"daemon off; pid %1/pid; error_log %1/log; user root; worker_processes 2; events {}\n"
        "http { access_log off; sendfile on; client_body_temp_path %1/b; proxy_temp_path %1/p;\n"
        "fastcgi_temp_path %1/f; uwsgi_temp_path %1/u; scgi_temp_path %1/s;\n"
        "server { listen 127.0.0.1:%2; root %3; } }\n"_s.arg(folder, QString::number(port), files)
            .toUtf8());
    return path;
}

void runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.waitForFinished(-1);
    if (process.exitCode() != 0)
        bench::fail({ .code = ErrorCode::Internal, .message = program + u" failed"_s });
}

HttpSessionPtr makeSession(const QString &folder)
{
    return std::make_shared<HttpSession>(HttpSession::Services{ .spoolFolder = folder,
                                                                .userAgent = "Weightroom/bench",
                                                                .logins = nullptr,
                                                                .trust = nullptr,
                                                                .clock = nullptr });
}

void load(const QString &url, const QString &folder)
{
    const OperationPtr op = Operation::create();
    bench::orFail(loadHttpModel(makeSession(folder), {}, url, *op));
}

/// All files of the model in \a source, six at a time, to \a target.
void curlLoad(const QString &url, const QString &source, const QString &target)
{
    QStringList arguments{ u"--silent"_s,       u"--fail"_s, u"--parallel"_s,
                           u"--parallel-max"_s, u"6"_s,      u"--no-progress-meter"_s };
    QDir().mkpath(target);
    const QStringList names = QDir(source).entryList(QDir::Files);
    for (const QString &name : names)
        arguments += { url + u'/' + name, u"--output"_s, target + u'/' + name };
    runProgram(u"curl"_s, arguments);
}

/// The first bytes of L as a model of one tensor.
ModelArtifacts uploadedModel(const QString &folder)
{
    const OperationPtr op = Operation::create();
    ModelArtifacts model = bench::orFail(loadModelFiles(folder, *op));
    QList<WeightShard> shards;
    qint64 left = uploadBytes;
    for (const WeightShard &shard : model.weightData->shards()) {
        const qint64 length = std::min(left, shard.length);
        if (length > 0)
            shards.append({ .source = shard.source, .length = length, .name = shard.name });
        left -= length;
    }
    model.weightData = WeightData(shards);
    const QByteArray specs = R"([{"name":"w","shape":[)" + QByteArray::number(uploadBytes / 4)
        + R"(],"dtype":"float32"}])";
    model.weightSpecs = *WeightSpecs::read(JsonText::fromCompact(specs), u"weights"_s);
    return model;
}

Expected<SaveResult> uploaded(const ModelArtifacts &model, const QString &url, Operation &op)
{
    HttpOptions options;
    options.probe = false;
    return saveHttpModel(makeSession({}), options, url, model, false, op);
}

void upload(const ModelArtifacts &model, const QString &url)
{
    const OperationPtr op = Operation::create();
    bench::orFail(uploaded(model, url, *op));
}

/// The model's weights in one file, for curl.
QString joinedWeights(const ModelArtifacts &model, const QString &folder)
{
    const QString path = folder + u"/weights.bin"_s;
    QFile file(path);
    file.open(QIODevice::WriteOnly);
    const OperationPtr op = Operation::create();
    bench::orFail(forEachWeightBlock(*model.weightData, 0, model.weightData->size(), *op,
                                     [&file](std::span<const std::byte> block) -> Expected<Done> {
                                         file.write(reinterpret_cast<const char *>(block.data()),
                                                    static_cast<qint64>(block.size()));
                                         return Done{};
                                     }));
    return path;
}

double tfjsSeconds(const QString &url)
{
    QProcess process;
    process.setWorkingDirectory(interopFolder);
    const QString script = u"import { tf } from './tf.mjs'; const start = performance.now();"
                           "await tf.io.http('%1/model.json').load();"
                           "console.log((performance.now() - start) / 1000);"_s.arg(url);
    process.start(u"node"_s, { u"--input-type=module"_s, u"--eval"_s, script });
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed().toDouble();
}

void compareWithTfjs(const QString &url, const QString &folder)
{
    double best = 0;
    for (int i = 0; i < 3; ++i) {
        const double seconds = tfjsSeconds(url);
        best = best > 0 ? std::min(best, seconds) : seconds;
    }
    const bench::Comparison ours = bench::compare(
        3, [&] { load(url + u"/model.json"_s, folder); }, [] {});
    std::printf("loading L: tf.io in node takes %.2f s, this %.2f s, %.1f times as long\n", best,
                ours.seconds, best / ours.seconds);
}

/// Cancels \a work at eight moments and prints the longest that it took to end.
void reportCancel(const char *name, const std::function<bool(Operation &)> &work)
{
    using Clock = std::chrono::steady_clock;
    double worst = 0;
    for (int i = 1; i <= 8; ++i) {
        const OperationPtr op = Operation::create();
        Clock::time_point canceled;
        std::thread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(40 * i));
            canceled = Clock::now();
            op->cancel();
        });
        const bool ended = work(*op);
        const Clock::time_point end = Clock::now();
        other.join();
        if (ended)
            bench::fail({ .code = ErrorCode::Internal, .message = u"ended before the cancel"_s });
        worst = std::max(worst, std::chrono::duration<double, std::milli>(end - canceled).count());
    }
    std::printf("%s: a cancel is answered within %.1f ms (at most 100)\n", name, worst);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QString mode = QCoreApplication::arguments().value(1);
    if (mode == u"empty"_s)
        return bench::answerChild([] {});
    const QString large = bench::benchmarkModel(u"L"_s);
    const QTemporaryDir scratch(QFileInfo(large).path() + u"/http-XXXXXX"_s);
    const QString folder = scratch.path();
    const int port = freePort();
    const WebServer nginx(
        u"/usr/sbin/nginx"_s,
        { u"-p"_s, folder, u"-c"_s, nginxConfiguration(folder, QFileInfo(large).path(), port) },
        port);
    const QString origin = u"http://127.0.0.1:%1/"_s.arg(port);
    if (mode == u"loading"_s)
        return bench::answerChild(
            [&] { load(origin + QFileInfo(large).fileName() + u"/model.json"_s, folder); });

    const int receiverPort = freePort();
    const WebServer express(
        u"node"_s,
        { interopFolder + u"/http/receiver.mjs"_s, folder, QString::number(receiverPort) },
        receiverPort);
    const QString receiver = u"http://127.0.0.1:%1/upload/"_s.arg(receiverPort);
    const ModelArtifacts model = uploadedModel(large);
    if (mode == u"sending"_s)
        return bench::answerChild([&] { upload(model, receiver + u"m"_s); });

    for (const QString &kind : { u"M"_s, u"L"_s }) {
        const QString source = bench::benchmarkModel(kind);
        const QString url = origin + QFileInfo(source).fileName();
        const auto ours = [&] { load(url + u"/model.json"_s, folder); };
        const auto curl = [&] { curlLoad(url, source, folder + u"/curl"_s); };
        bench::report(u"loading "_s + kind, bench::compare(5, ours, curl), 1.5);
        // Else the disk writes curl's files while the next figure is taken.
        QDir(folder + u"/curl"_s).removeRecursively();
        ::sync();
    }
    compareWithTfjs(origin + QFileInfo(large).fileName(), folder);
    const QString weights = joinedWeights(model, folder);
    bench::report(u"uploading 500 MB"_s,
                  bench::compare(
                      5, [&] { upload(model, receiver + u"ours"_s); },
                      [&] {
                          runProgram(u"curl"_s,
                                     { u"--silent"_s, u"--fail"_s, u"--output"_s, u"/dev/null"_s,
                                       u"-F"_s, u"model.json=@%1/model.json"_s.arg(large), u"-F"_s,
                                       u"model.weights.bin=@"_s + weights, receiver + u"curl"_s });
                      }),
                  1.5);
    reportCancel("loading L", [&](Operation &op) {
        const QString url = origin + QFileInfo(large).fileName() + u"/model.json"_s;
        return loadHttpModel(makeSession(folder), {}, url, op).has_value();
    });
    reportCancel("uploading 500 MB", [&](Operation &op) {
        return uploaded(model, receiver + u"canceled"_s, op).has_value();
    });
    bench::reportMemory(u"loading"_s, 64);
    bench::reportMemory(u"sending"_s, 64);
    return 0;
}
