// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/document/modeldocument.h"

#include <QTimer>

namespace weightroom {

class ModelView;

/// Prepares the view of a model that is only looked at: the view that is shown stays until the next
/// one has its pages, so that going through a list does not flicker. What is asked for while the
/// one before is prepared takes its place.
class ModelPreview : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelPreview)

public:
    using MakeView = std::function<ModelView *(ModelDocument *)>;

    /// \a makeView makes children of \a parent. \a pool outlives the preview.
    ModelPreview(QThreadPool *pool, MakeView makeView, QWidget *parent);

    /// Begins with the model at \a url, which \a load reads; its page \a page will be shown.
    ModelDocument *prepare(const QString &url, const ModelDocument::Load &load, int page);
    /// Drops what is being prepared.
    void cancel();
    /// The URL of what is being prepared; empty when nothing is.
    QString url() const;

Q_SIGNALS:
    /// \a view is worth showing and belongs to the receiver, as does its document.
    void ready(weightroom::ModelView *view);

private:
    void follow();
    void show();

    QThreadPool *m_pool;
    MakeView m_makeView;
    QWidget *m_parent;
    ModelView *m_view = nullptr;
    QTimer m_patience;
};

} // namespace weightroom
