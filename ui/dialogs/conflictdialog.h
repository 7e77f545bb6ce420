// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/transfer/transferorder.h"
#include "ui/actions/modelfacts.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace weightroom {

struct ModelsCompared;

/// A model that shall go where there is one already.
struct ConflictQuestion
{
    QString source; ///< URL of the new model
    QString target; ///< URL that is taken
    QString title = {}; ///< of the new model; empty: made from the source
    int remaining = 0; ///< models after this one that the answer could stand for, too
    bool mayReplace = true;
    IoOptions loading = {}; ///< for the router of the source
};

/// Shows both models side by side, tells whether they are the same, and asks what to do: keep both,
/// replace the old one, or skip. Reads what it shows in the background. Closing it answers nothing.
/// Deletes itself.
class ConflictDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConflictDialog)

public:
    ConflictDialog(const ConflictQuestion &question, const WindowServices &services,
                   QWidget *parent = nullptr);
    ~ConflictDialog() override;

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    /// Once; \a forAll: the same for the remaining ones. Never IfConflict::Ask.
    void answered(weightroom::IfConflict answer, bool forAll);

private:
    enum Row { Name, Place, Size, Saved, Kind, Parameters, Hash, rowCount };
    enum Side { There, New, sideCount };

    void buildColumns(QGridLayout *grid);
    void buildButtons();
    void readBoth();
    void showFacts(Side side, const ModelFacts &facts);
    void setCell(Row row, Side side, const QString &text, const QString &toolTip = {});
    void compare();
    void showComparison(const Expected<ModelsCompared> &compared);
    void describe();
    void answer(IfConflict choice);

    ConflictQuestion m_question;
    WindowServices m_services;
    OperationPtr m_operation;
    std::array<std::optional<ModelFacts>, sideCount> m_facts;
    std::array<std::array<QLabel *, sideCount>, rowCount> m_cells{};
    QStringList m_rowNames;
    QString m_freeName; ///< what the new one would be called
    QLabel *m_verdict;
    QProgressBar *m_progress;
    QPushButton *m_compare;
    QLabel *m_consequence;
    QCheckBox *m_forAll;
    QPushButton *m_keepBoth;
    QPushButton *m_replace;
    QPushButton *m_skip;
};

} // namespace weightroom
