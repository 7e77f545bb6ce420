// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modelpage.h"
#include "ui/json/jsonsearch.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace weightroom {

class BusyBar;
class JsonTreeModel;

/// The model's JSON as a tree, with find and copy of paths and values.
class JsonPage : public ModelPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonPage)

public:
    explicit JsonPage(ModelDocument *document, QWidget *parent = nullptr);
    ~JsonPage() override;

    QString title() const override;
    QString iconName() const override;
    bool isComplete() const override;
    /// Copies the value of the current row as JSON.
    void copySelection() override;

protected:
    void begin() override;

private:
    QLayout *buildTop();
    QLayout *buildBottom();
    void buildTree();
    void takeRoots(const QList<JsonRoot> &roots);
    void find(const QString &words);
    void goOn(int step);
    void updateHits();
    void showPath();
    void copyPath();
    void copyValue();
    void copyText(const QByteArray &utf8);
    void showMenu(const QPoint &position);

    JsonTreeModel *m_model;
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_tree = nullptr;
    QLineEdit *m_field = nullptr;
    QLabel *m_hitText = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLineEdit *m_path = nullptr;
    QToolButton *m_copyPath = nullptr;
    QToolButton *m_copyValue = nullptr;
    QLabel *m_note = nullptr;
    BusyBar *m_busy = nullptr;
    QList<JsonRoot> m_roots;
    JsonHits m_hits;
    QString m_words; ///< what m_hits are for
    qsizetype m_hit = -1;
    OperationPtr m_copy;
    bool m_isLocating = false;
};

} // namespace weightroom
