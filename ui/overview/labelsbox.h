// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modellabels.h"

#include <QWidget>

class QLabel;

namespace weightroom {

class Library;
class ModelActions;

/// Tags and notes of a model, always as the library has them, with a button to edit them.
class LabelsBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsBox)

public:
    explicit LabelsBox(QWidget *parent = nullptr);

    /// Shows those of \a url, with its scheme; \a actions, with a library, outlive the box.
    void watch(const QString &url, ModelActions *actions);
    QString text() const;

private:
    void read();
    void show(const ModelLabels &labels);

    QString m_url;
    ModelActions *m_actions = nullptr;
    QLabel *m_tags;
    QLabel *m_notes;
};

} // namespace weightroom
