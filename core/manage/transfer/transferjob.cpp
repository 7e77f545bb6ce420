// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/manage/transfer/transferjob.h"

#include "core/base/run.h"
#include "core/io/http/retryclock.h"

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace weightroom {

namespace {

using Clock = std::chrono::steady_clock;

/// Without data a connection is given up after so long, and tried again.
constexpr int silentMs = 30'000;
/// What was reported is shown at least so long, and until there is progress.
constexpr std::chrono::seconds noteTime{ 10 };
/// What a download is of all that there is to do.
constexpr double loadingShare = 0.85;

} // namespace

/// What the threads of the transfer tell, and what of that is looked at.
class TransferJob::Watch final : public TransferWatch
{
public:
    Watch(const TransferTry &attempt, TransferStep mainStep)
        : m_noteAttempt(attempt.noteAttempt)
        , m_mainStep(mainStep)
        , m_attempt(attempt.attempted)
    {
    }

    void begin(TransferStep step, const OperationPtr &op, qint64 modelBytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_step = step;
        m_op = op;
        m_modelBytes = std::max(m_modelBytes, modelBytes);
    }

    QFuture<Expected<Done>> noteAttempt(const QString &url) override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_attempt = url;
        }
        return m_noteAttempt ? m_noteAttempt(url) : readyFuture<Done>(Done{});
    }

    /// Hears directly, in the thread that reports.
    void report(const QString &sentence)
    {
        const std::optional<std::chrono::milliseconds> pause = AnnouncedPause::current();
        const std::lock_guard lock(m_mutex);
        m_note = sentence;
        m_noteEnd = Clock::now() + noteTime;
        m_doneAtNote = stepDone();
        m_retryAt = pause ? std::optional(Clock::now() + *pause) : std::nullopt;
    }

    void look(TransferLook &look) const
    {
        const std::lock_guard lock(m_mutex);
        const bool isQuiet = stepDone() <= m_doneAtNote;
        if (isQuiet || Clock::now() < m_noteEnd)
            look.note = m_note;
        look.isVerifying = m_step > m_mainStep;
        look.total = m_modelBytes;
        if (m_retryAt && isQuiet) {
            const auto left
                = std::chrono::duration_cast<std::chrono::milliseconds>(*m_retryAt - Clock::now());
            if (left.count() > 0)
                look.retryIn = left;
        }
        if (look.isVerifying)
            look.done = std::max<qint64>(m_modelBytes, 0);
        else if (m_step == m_mainStep)
            lookAtStep(look);
    }

    /// A save that fails leaves nothing; before and after it there may be a model.
    QString attempt() const
    {
        const std::lock_guard lock(m_mutex);
        return m_step == TransferStep::Saving ? QString() : m_attempt;
    }

private:
    qint64 stepDone() const
    {
        const OperationPtr op = m_op.lock();
        return op ? op->done() : -1;
    }

    void lookAtStep(TransferLook &look) const
    {
        const OperationPtr op = m_op.lock();
        const qint64 done = op ? op->done() : 0;
        const qint64 total = op ? op->total() : 0;
        if (m_step == TransferStep::Loading || m_modelBytes < 0) {
            // Of a model that is on its way, the step knows the size before anybody else.
            look.done = done;
            look.total = std::max(total, m_modelBytes);
            if (m_step == TransferStep::Loading && total > 0)
                look.fraction
                    = loadingShare * static_cast<double>(done) / static_cast<double>(total);
        } else if (total > 0) {
            // Steps count bytes more than once: when written, when read back.
            const double part = static_cast<double>(done) / static_cast<double>(total);
            look.done = static_cast<qint64>(std::clamp(part, 0.0, 1.0)
                                            * static_cast<double>(m_modelBytes));
        }
    }

    const std::function<QFuture<Expected<Done>>(const QString &)> m_noteAttempt;
    const TransferStep m_mainStep;
    mutable std::mutex m_mutex;
    TransferStep m_step = TransferStep::Loading;
    std::weak_ptr<Operation> m_op; ///< of the step
    qint64 m_modelBytes = -1;
    QString m_attempt;
    QString m_note;
    std::optional<Clock::time_point> m_retryAt;
    Clock::time_point m_noteEnd;
    qint64 m_doneAtNote = 0;
};

TransferJob::TransferJob(const TransferOrder &order, const TransferTry &attempt, QObject *parent)
    : QObject(parent)
    , m_order(order)
    , m_try(attempt)
    , m_op(Operation::create())
    , m_watch(std::make_shared<Watch>(attempt,
                                      isDownload() ? TransferStep::Loading : TransferStep::Saving))
{
    connect(
        m_op.get(), &Operation::reported, m_op.get(),
        [weak = std::weak_ptr(m_watch)](const QString &sentence) {
            if (const std::shared_ptr<Watch> watch = weak.lock())
                watch->report(sentence);
        },
        Qt::DirectConnection);
}

TransferJob::~TransferJob()
{
    m_op->cancel();
}

bool TransferJob::isRemote(const QString &url) const
{
    const Expected<SchemeUrl> place = m_try.router->parse(url);
    const IoScheme *scheme = place ? m_try.router->scheme(place->scheme) : nullptr;
    return scheme && scheme->capabilities.resumes;
}

/// Whether reading the model is what takes the time.
bool TransferJob::isDownload() const
{
    return !m_order.options.model && isRemote(m_order.source);
}

TransferOptions TransferJob::options() const
{
    TransferOptions options = m_order.options;
    options.ifExists = m_order.ifConflict == IfConflict::Replace ? IfExists::Replace
        : m_order.ifConflict == IfConflict::KeepBoth             ? IfExists::KeepBoth
                                                                 : IfExists::Fail;
    options.watch = m_watch;
    options.attempted = m_try.attempted;
    if (!isDownload())
        return options;
    if (!options.load.contains(u"timeoutMs"_s))
        options.load.insert(u"timeoutMs"_s, silentMs);
    options.load.insert(u"partialFiles"_s, QVariant::fromValue(m_try.partials));
    const Expected<SchemeUrl> target = m_try.router->parse(m_order.target);
    const IoScheme *scheme = target ? m_try.router->scheme(target->scheme) : nullptr;
    if (scheme && scheme->capabilities.pathsAreFolders)
        options.load.insert(u"roomIn"_s, QStringList{ target->path });
    else if (scheme && scheme->capabilities.keepsTrash && m_try.partials)
        options.load.insert(u"roomIn"_s, QStringList{ m_try.partials->folder() });
    return options;
}

void TransferJob::start()
{
    const bool isMove = m_order.kind == TransferKind::Move;
    auto result = isMove
        ? m_try.manager->moveModel(m_order.source, m_order.target, options(), m_op)
        : m_try.manager->copyModel(m_order.source, m_order.target, options(), m_op);
    whenDone(result, this, [this](const Expected<SaveResult> &saved) { Q_EMIT finished(saved); });
}

TransferLook TransferJob::look() const
{
    TransferLook look;
    m_watch->look(look);
    const qint64 total = m_op->total();
    if (total > 0) {
        look.fraction = std::max(look.fraction,
                                 static_cast<double>(m_op->done()) / static_cast<double>(total));
    }
    return look;
}

QString TransferJob::attempt() const
{
    return m_watch->attempt();
}

void TransferJob::setPaused(bool paused)
{
    m_op->setPaused(paused);
}

void TransferJob::cancel()
{
    m_op->cancel();
}

} // namespace weightroom
