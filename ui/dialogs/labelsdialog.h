// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/manage/modellabels.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace weightroom {

class Settings;

/// Tags and, for one model, notes. Tags are typed with commas between them, or picked from those in
/// use. Deletes itself.
class LabelsDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LabelsDialog)

public:
    /// For the models \a names. \a labels: what they have; of several models the tags that all of
    /// them have. \a known: tags in use.
    LabelsDialog(const QStringList &names, const ModelLabels &labels, const QStringList &known,
                 Settings *settings, QWidget *parent = nullptr);

    void focusNotes();

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    void chosen(const weightroom::ModelLabels &labels);

private:
    QWidget *buildKnownTags(const QStringList &known);
    QStringList tags() const;

    Settings *m_settings;
    QLineEdit *m_tags;
    QPlainTextEdit *m_notes;
};

} // namespace weightroom
