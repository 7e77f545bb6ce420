// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/operation.h"
#include "ui/document/modelpage.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace weightroom {

class IndexProxy;
class TensorModel;
class ValueGrid;

/// All tensors of a model with their figures, and below them the values of the selected one.
class WeightsPage : public ModelPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WeightsPage)

public:
    explicit WeightsPage(ModelDocument *document, QWidget *parent = nullptr);
    ~WeightsPage() override;

    QString title() const override;
    QString iconName() const override;
    void activate() override;
    bool isComplete() const override;
    bool canFind() const override { return true; }
    void focusFind() override;
    void copySelection() override;
    void selectAll() override;

private:
    QWidget *buildContent();
    QWidget *buildTop();
    void buildTable();
    void chooseColumnWidths();
    void survey();
    void updateStatus();
    void updateProgress();
    void restoreSelection();
    void takeSelection();
    void showCurrentTensor();

    TensorModel *m_model;
    IndexProxy *m_proxy;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    ValueGrid *m_values = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_stop = nullptr;
    OperationPtr m_operation; ///< of survey()
    int m_unreadable = 0;
    int m_shownTensor = -1;
    bool m_isActive = false;
    bool m_isRestoring = false;
};

} // namespace weightroom
