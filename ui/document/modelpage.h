// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/run.h"

#include <QWidget>

class QLineEdit;

namespace weightroom {

class ModelDocument;

/// One inner tab of a model: Overview, Topology, Weights, Histogram, JSON. Pages are made when the
/// document is ready, and work only from activate() on: what is never looked at costs nothing.
class ModelPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelPage)

public:
    /// \a document is ready and outlives the page.
    explicit ModelPage(ModelDocument *document, QWidget *parent = nullptr);
    /// Cancels the work under way.
    ~ModelPage() override;

    /// The translated text of the tab, with a mnemonic that no other page uses.
    virtual QString title() const = 0;
    /// The name of the tab's icon (widgets/icons.h).
    virtual QString iconName() const = 0;

    /// The page is looked at; the first time it begins to ask the document for what it needs.
    void activate();
    bool isActive() const { return m_isActive; }
    /// Everything visible has been computed and drawn (for pictures of the window and tests).
    virtual bool isComplete() const { return m_isActive && !isWorking(); }

    /// Edit > Find here: puts the cursor into the page's find field.
    bool canFind() const { return m_findField != nullptr; }
    void focusFind();
    /// Edit > Copy and Select All, where the focused widget has no own idea of them.
    virtual void copySelection() { }
    virtual void selectAll() { }

Q_SIGNALS:
    /// The values of the document's current tensor are wanted: the Weights page shows them.
    void valuesRequested();

protected:
    /// The first activate().
    virtual void begin() = 0;

    ModelDocument *document() const { return m_document; }
    void setFindField(QLineEdit *field) { m_findField = field; }

    /// Runs \a job, an Expected<T>(Operation &), in the background and gives its result to \a take.
    /// A page does one work at a time: what was under way is cancelled and its result dropped.
    template <typename Job, typename Take>
    void work(Job job, Take take);
    void dropWork();
    bool isWorking() const { return m_work != nullptr; }
    /// Of the work under way; null without one.
    const OperationPtr &workOperation() const { return m_work; }

private:
    QThreadPool *pool() const;

    ModelDocument *m_document;
    QLineEdit *m_findField = nullptr;
    OperationPtr m_work;
    bool m_isActive = false;
};

template <typename Job, typename Take>
void ModelPage::work(Job job, Take take)
{
    dropWork();
    const OperationPtr operation = Operation::create();
    m_work = operation;
    whenDone(run(pool(), operation, std::move(job)), this,
             [this, operation, take = std::move(take)](auto result) mutable {
                 if (operation != m_work)
                     return;
                 m_work.reset();
                 take(std::move(result));
             });
}

} // namespace weightroom
