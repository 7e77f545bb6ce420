// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/application.h"
#include "seededmodel.h"

#include <QMap>

namespace weightroom::testing {

/// Which models there are.
struct World
{
    QMap<QString, int> models; ///< URL to seed
    QMap<QString, QList<int>> trash; ///< URL to the seeds that were removed from there, sorted

    bool operator==(const World &) const = default;
    /// The part whose URLs contain \a mark.
    World part(const QString &mark) const;
    /// \a seed is anywhere.
    bool holds(int seed) const;
    QString text() const;
};

/// One action of a user.
struct StoreStep
{
    enum class Kind { Save, Replace, Remove, Move, MoveOver, Copy, Restore, Purge };
    Kind kind = Kind::Save;
    QString url;
    QString target = {}; ///< of Move, MoveOver and Copy
    int seed = 0; ///< of Save and Replace
    bool forever = false; ///< what is replaced, removed or moved away does not go to the trash

    /// One line without blanks at its ends; URLs have none inside.
    QString text() const;
    static StoreStep fromText(const QString &text);

    /// What the world is after the step, when it succeeds.
    World after(World world) const;
};

/// What is wrong when \a step was interrupted in the world \a before and \a seen is what is there
/// then; empty when every model is as before or as wanted, and none is lost. Between two stores
/// there may be two of the model meanwhile, never none.
QString judge(const World &before, const StoreStep &step, const World &seen);

/// Does \a step and waits for it.
Expected<Done> perform(const Application &application, const StoreStep &step);

/// Lets the program start on its folders, reads every model and every trash entry, and compares
/// each with what it should be.
struct Observation
{
    World world;
    QStringList faults; ///< what must never be: damaged models, wrong bytes, files nobody needs
};
Observation observe(const QString &dataFolder, const QString &modelsFolder);

ApplicationOptions applicationOptionsFor(const QString &dataFolder);

} // namespace weightroom::testing

Q_DECLARE_METATYPE(weightroom::testing::StoreStep)
