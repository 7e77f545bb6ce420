// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/overview/fitline.h"

#include "core/base/run.h"
#include "core/io/iorouter.h"
#include "core/io/quotaestimate.h"
#include "ui/widgets/format.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace weightroom {

FitLine::FitLine(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"overviewFit"_s);
    setAccessibleName(tr("The stores that the model would fit into"));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

FitLine::~FitLine()
{
    if (m_operation)
        m_operation->cancel();
}

void FitLine::look(const ModelArtifacts &artifacts, const QString &name, const IoRouter *router,
                   QThreadPool *pool)
{
    if (m_operation)
        m_operation->cancel();
    m_operation = Operation::create();
    m_answers.clear();
    QList<IoScheme> stores;
    for (const IoScheme &scheme : router->schemes()) {
        const Capabilities &can = scheme.capabilities;
        if (can.writes && scheme.store && !can.pathsAreFolders)
            stores += scheme;
    }
    m_answers.resize(stores.size());
    for (int i = 0; i < stores.size(); ++i) {
        if (stores.at(i).capabilities.hasQuota)
            askStore(stores.at(i), i, artifacts, name, pool);
        else
            setAnswer(i, tr("%1: yes", "a model fits into a store").arg(stores.at(i).name));
    }
}

void FitLine::askStore(const IoScheme &scheme, int index, const ModelArtifacts &artifacts,
                       const QString &name, QThreadPool *pool)
{
    const auto need = [store = scheme.store, artifacts, name](Operation &) -> Expected<qint64> {
        const auto *estimate = dynamic_cast<const QuotaEstimate *>(store.get());
        return estimate ? estimate->quotaNeed(name, artifacts) : 0;
    };
    whenDone(run(pool, m_operation, need), this,
             [this, scheme, index, op = m_operation](const Expected<qint64> &needed) {
                 if (!needed || op != m_operation)
                     return;
                 whenDone(
                     scheme.store->use(op), this,
                     [this, scheme, index, op, needed = *needed](const Expected<StoreUse> &use) {
                         if (!use || op != m_operation)
                             return;
                         const qint64 free = std::max<qint64>(0, use->quota - use->quotaUsed);
                         const bool fits = use->quota < 0 || needed <= free;
                         setAnswer(index,
                                   fits
                                       ? tr("%1: yes", "a model fits into a store").arg(scheme.name)
                                       : tr("%1: no (needs %2, %3 are free)",
                                            "a model does not fit into a store")
                                             .arg(scheme.name, bytesText(needed), bytesText(free)));
                     });
             });
}

void FitLine::setAnswer(int index, const QString &answer)
{
    m_answers[index] = answer;
    QStringList known = m_answers;
    known.removeAll(QString());
    setText(known.join(u" · "_s));
    setAccessibleName(tr("Would fit into: %1").arg(text()));
}

} // namespace weightroom
