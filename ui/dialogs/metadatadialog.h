// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/base/json/jsontext.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace weightroom {

class Settings;

/// Edits the userDefinedMetadata of a model: a form for labels, author, licence and description,
/// and a page with all of it as JSON. Both show the same. Deletes itself.
class MetadataDialog : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MetadataDialog)

public:
    MetadataDialog(const QString &name, const JsonText &metadata, Settings *settings,
                   QWidget *parent = nullptr);

public Q_SLOTS:
    void done(int result) override;

Q_SIGNALS:
    /// Another metadata than there was; absent: none.
    void chosen(const weightroom::JsonText &metadata);

private:
    QWidget *buildForm();
    QWidget *buildJson();
    QWidget *buildButtons();
    void fillForm();
    void fillJson();
    void takeForm();
    void takeJson();
    void turnPage(int page);
    void updateSave();

    Settings *m_settings;
    JsonText m_before;
    JsonText m_metadata; ///< as it is now, as far as it is valid
    QTabWidget *m_pages;
    QPlainTextEdit *m_labels;
    QLineEdit *m_author;
    QLineEdit *m_license;
    QPlainTextEdit *m_description;
    QPlainTextEdit *m_json;
    QLabel *m_reason;
    QPushButton *m_save;
    bool m_isFilling = false;
};

} // namespace weightroom
