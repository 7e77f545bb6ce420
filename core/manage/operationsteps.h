// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/expected.h"
#include "core/base/operation.h"

#include <memory>

namespace weightroom {

/// The part of an action's progress that one of its steps fills, as fractions of the whole.
class ProgressRange
{
public:
    ProgressRange() = default;
    /// Errors: BadArgument unless 0 <= \a start <= \a end <= 1.
    static Expected<ProgressRange> of(double start, double end);

    double start() const { return m_start; }
    double end() const { return m_end; }
    /// The fraction of the whole when \a done of \a total are done; start() when \a total is
    /// unknown or 0.
    double at(qint64 done, qint64 total) const;

private:
    double m_start = 0;
    double m_end = 1;
};

/// One Operation over all steps of an action. Each step works under an Operation of its own: cancel
/// and pause of the whole reach it, and what it reports moves the whole on within a range. The
/// progress of the whole never goes back, and reaches its end once, in finish(). Thread-safe;
/// copies are the same.
class OperationSteps
{
public:
    explicit OperationSteps(OperationPtr whole);

    bool isCanceled() const;
    /// How much of the whole is done: 0 to 1.
    double fraction() const;
    /// What the whole is measured in: \a bytes, unless it was said to be more already.
    void setTotal(qint64 bytes);

    /// The Operation for the first step of which nobody knows how much it has to do: it fills
    /// \a range when it turns out to be worth showing, and nothing otherwise.
    OperationPtr first(const ProgressRange &range);
    /// The Operation for the next step, from where the whole is up to the fraction \a end.
    OperationPtr next(double end);
    /// The same for a step that must not be left half-done: a cancel does not reach it.
    OperationPtr nextToTheEnd(double end);
    /// The whole is done.
    void finish();

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace weightroom
