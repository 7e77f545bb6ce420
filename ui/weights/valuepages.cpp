// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/weights/valuepages.h"

#include "core/base/run.h"

#include <QTimer>

namespace weightroom {

namespace {

/// About 20 MB of numbers; more than fits on any screen.
constexpr int pagesKept = 2048;
/// Wishes older than that were scrolled out of sight.
constexpr int pagesWantedAtMost = 512;
constexpr int pagesReadAtOnce = 64;

Expected<QList<CellValues>> readPages(const Tensor &tensor, const QList<qint64> &numbers,
                                      Operation &op)
{
    QList<CellValues> pages;
    for (const qint64 number : numbers) {
        const qint64 first = number * ValuePages::pageElements;
        const qint64 count = qMin(ValuePages::pageElements, tensor.spec.elements() - first);
        Expected<CellValues> page = readCells(tensor, first, count, op);
        if (!page)
            return std::move(page).error();
        pages.append(std::move(page).value());
    }
    return pages;
}

} // namespace

ValuePages::ValuePages(QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
    , m_pages(pagesKept)
{
}

ValuePages::~ValuePages()
{
    if (m_operation)
        m_operation->cancel();
}

void ValuePages::setTensor(const Tensor &tensor)
{
    ++m_generation;
    if (m_operation)
        m_operation->cancel();
    m_operation.reset();
    m_wanted.clear();
    m_pages.clear();
    m_error.reset();
    m_tensor = tensor;
}

const CellValues *ValuePages::page(qint64 element)
{
    const qint64 number = element / pageElements;
    if (const CellValues *page = m_pages.object(number))
        return page;
    if (m_error)
        return nullptr;
    if (m_wanted.isEmpty() || m_wanted.last() != number) {
        m_wanted.removeOne(number);
        m_wanted.append(number);
        if (m_wanted.size() > pagesWantedAtMost)
            m_wanted.removeFirst();
    }
    scheduleFetch();
    return nullptr;
}

void ValuePages::scheduleFetch()
{
    if (m_scheduled || m_operation || m_wanted.isEmpty())
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, &ValuePages::fetch);
}

void ValuePages::fetch()
{
    m_scheduled = false;
    if (m_operation || m_wanted.isEmpty())
        return;
    const qsizetype from = qMax<qsizetype>(0, m_wanted.size() - pagesReadAtOnce);
    const QList<qint64> numbers = m_wanted.mid(from);
    m_wanted.resize(from);
    m_operation = Operation::create();
    const int generation = m_generation;
    whenDone(
        run(m_pool, m_operation,
            [tensor = m_tensor, numbers](Operation &op) { return readPages(tensor, numbers, op); }),
        this, [this, generation](Expected<QList<CellValues>> pages) {
            if (generation == m_generation)
                take(std::move(pages));
        });
}

void ValuePages::take(Expected<QList<CellValues>> pages)
{
    m_operation.reset();
    if (!pages) {
        m_error = pages.error();
        m_wanted.clear();
        Q_EMIT failed();
        return;
    }
    for (CellValues &page : *pages) {
        const qint64 number = page.first / pageElements;
        m_wanted.removeOne(number);
        m_pages.insert(number, new CellValues(std::move(page)));
    }
    scheduleFetch();
    Q_EMIT arrived();
}

} // namespace weightroom
