// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/catalog/labelcache.h"

#include "core/base/run.h"
#include "core/manage/library.h"

namespace weightroom {

namespace {

OperationPtr replaced(const OperationPtr &operation)
{
    if (operation)
        operation->cancel();
    return Operation::create();
}

} // namespace

LabelCache::LabelCache(Library *library, QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_pool(pool)
{
    if (!library)
        return;
    connect(library, &Library::changed, this, [this](Library::Part part) {
        if (part == Library::Part::Labels)
            read();
    });
    read();
}

LabelCache::~LabelCache()
{
    for (const OperationPtr &operation : { m_reading, m_assigning }) {
        if (operation)
            operation->cancel();
    }
}

void LabelCache::setModels(const QStringList &urls)
{
    if (urls == m_urls)
        return;
    m_urls = urls;
    assign();
}

void LabelCache::read()
{
    m_reading = replaced(m_reading);
    whenDone(m_library->labels(m_reading), this,
             [this, op = m_reading](Expected<LabelsByModel> labels) {
                 if (op->isCanceled() || !labels)
                     return;
                 m_byKey = std::move(*labels);
                 assign();
             });
}

/// Under which key a model's labels lie may be a question to the disk.
void LabelCache::assign()
{
    if (!m_library || (m_byKey.isEmpty() && m_labels.isEmpty()))
        return;
    m_assigning = replaced(m_assigning);
    const auto job = [library = m_library, urls = m_urls,
                      byKey = m_byKey](Operation &op) -> Expected<LabelsByModel> {
        LabelsByModel labels;
        for (const QString &url : urls) {
            if (op.isCanceled())
                return canceledError();
            const auto found = byKey.constFind(library->keyOf(url));
            if (found != byKey.cend())
                labels.insert(url, *found);
        }
        return labels;
    };
    whenDone(run(m_pool, m_assigning, job), this, [this](Expected<LabelsByModel> labels) {
        if (!labels || *labels == m_labels)
            return;
        m_labels = std::move(*labels);
        Q_EMIT changed();
    });
}

} // namespace weightroom
