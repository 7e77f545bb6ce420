// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

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
    ~ModelPage() override;

    /// The translated text of the tab, with a mnemonic that no other page uses.
    virtual QString title() const = 0;
    /// The name of the tab's icon (widgets/icons.h).
    virtual QString iconName() const = 0;

    /// Called when the page is shown for the first time: ask the document for what is needed.
    virtual void activate() { }
    /// Everything visible has been computed and drawn (for pictures of the window and tests).
    virtual bool isComplete() const { return true; }

    /// Edit > Find here: puts the cursor into the page's find field.
    virtual bool canFind() const { return false; }
    virtual void focusFind() { }
    /// Edit > Copy and Select All, where the focused widget has no own idea of them.
    virtual void copySelection() { }
    virtual void selectAll() { }

protected:
    ModelDocument *document() const { return m_document; }

private:
    ModelDocument *m_document;
};

} // namespace weightroom
