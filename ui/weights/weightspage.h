// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/model/finding.h"
#include "ui/document/modelpage.h"
#include "ui/widgets/printable.h"

#include <optional>

class QAction;
class QProgressBar;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace weightroom {

class ArrangedTable;
class Settings;
class TensorColumns;
class TensorModel;
class ValueGrid;

/// All tensors of a model with their figures, and below them the values of the selected one.
class WeightsPage : public ModelPage, public Printable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeightsPage)

public:
    explicit WeightsPage(ModelDocument *document, QWidget *parent = nullptr);

    /// Keeps how the columns are arranged; outlives the page. To be called before the page is
    /// activated.
    void setSettings(Settings *settings);

    QString title() const override;
    QString iconName() const override;
    bool isComplete() const override;
    void copySelection() override;
    void selectAll() override;
    /// The rows that are selected, as numbers of tensors in the model's order.
    QList<int> selectedTensors() const;
    /// Goes to what \a finding, about the current tensor, tells of, as soon as its figures are
    /// there.
    void showFinding(const Finding &finding);
    /// Puts \a action into the context menu of the table.
    void offer(QAction *action);
    /// The heat map, while it is shown.
    QString printTitle() const override;
    void print(QPainter &painter, const QRectF &area) const override;

protected:
    void begin() override;

private:
    QWidget *buildContent();
    void buildProgress();
    void arrangeAgain();
    void survey();
    void updateStatus();
    void updateProgress();
    void showCurrentTensor();
    void showStatistics();
    void goToWantedFinding();
    void giveRoom();

    TensorModel *m_model;
    QStackedWidget *m_stack;
    QTimer *m_arrange; ///< runs while figures came in that rows are not arranged by yet
    ArrangedTable *m_list = nullptr;
    TensorColumns *m_columns = nullptr;
    ValueGrid *m_values = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_stop = nullptr;
    int m_unreadable = 0; ///< how many tensors cannot be read
    int m_shownTensor = -1;
    std::optional<Finding> m_wantedFinding; ///< to be gone to
};

} // namespace weightroom
