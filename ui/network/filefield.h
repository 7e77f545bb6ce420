// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QLineEdit;

namespace weightroom {

/// A field for the path of a file or folder that is there, with a button to look for it.
class FileField : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileField)

public:
    enum class Kind { File, Folder };

    /// \a name is the field's object name, \a title what it is for, such as "Client certificate".
    FileField(const QString &name, const QString &title, QWidget *parent = nullptr,
              Kind kind = Kind::File);

    QString path() const;
    void setPath(const QString &path);
    QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

private:
    void browse();

    Kind m_kind;
    QString m_title;
    QLineEdit *m_edit;
};

} // namespace weightroom
