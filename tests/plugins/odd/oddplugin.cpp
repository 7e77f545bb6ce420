// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "core/io/handlerplugin.h"

using namespace Qt::StringLiterals;

/// A plug-in that does nothing. Built several times: ODD_IID is the interface it names, ODD_SCHEMES
/// its schemes.
#ifdef ODD_INTERFACE_IS_MISSING
class OddPlugin : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ODD_IID)
};
#else
class OddPlugin : public QObject, public weightroom::HandlerPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID ODD_IID)
    Q_INTERFACES(weightroom::HandlerPlugin)

public:
    QStringList schemes() const override { return QStringList{ ODD_SCHEMES }; }
    int abilities(const QString &) const override { return Reads; }
};
#endif

#include "oddplugin.moc"
