// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/places/place.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace weightroom {

class FileField;
class IoRouter;
struct WindowServices;

/// Where a model shall be kept: a store of the program or a folder, and a name there.
class TargetBox : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TargetBox)

public:
    /// Offers every scheme of \a router that takes models without asking anybody else.
    TargetBox(const IoRouter *router, const QString &folder, QWidget *parent = nullptr);

    /// Offers the folders among the user's places, too, as they come and go.
    void offerFolders(const WindowServices &services);

    /// The URL to save to.
    QString target() const;
    QString name() const;
    /// The folder on the disk; empty for a store of the program.
    QString folder() const;
    /// Proposes \a name, unless the user has typed one.
    void propose(const QString &name);
    /// Proposes another place than the stores of \a scheme: what is to be kept is there already.
    void proposeElsewhere(const QString &scheme);
    /// For several models: each goes there under the name it has.
    void setNamesKept();
    /// The URL there of a model called \a name.
    QString targetOf(const QString &name) const;
    /// Why nothing can be kept there; empty when it can be tried.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    bool isFolder() const;
    bool isFolderOfPlaces() const;
    void showFields();
    void listFolders(const QList<Place> &places);

    QComboBox *m_place;
    FileField *m_folder;
    QLineEdit *m_name;
    QWidget *m_folderLabel = nullptr;
    QWidget *m_nameLabel = nullptr;
    bool m_keepsNames = false;
};

} // namespace weightroom
