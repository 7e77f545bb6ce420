// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/io/handlerplugin.h"

#include <QObject>

namespace weightroom {

/// zip://PATH.zip: a model in one file, model.json and weights.bin. Weights are not compressed, so
/// that any part of them is read where it lies. Zip files made by others can be opened, too:
/// compressed, in whatever folder, with any number of weight files.
class ZipPlugin : public QObject, public HandlerPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID WEIGHTROOM_HANDLER_PLUGIN_IID)
    Q_INTERFACES(weightroom::HandlerPlugin)

public:
    QStringList schemes() const override;
    int abilities(const QString &scheme) const override;
    bool load(const HandlerPlace &place, HandlerModel &model, HandlerContext &context) override;
    bool save(const HandlerPlace &place, const ModelToSave &model,
              HandlerContext &context) override;
    bool list(const HandlerPlace &under, QList<HandlerEntry> &models,
              HandlerContext &context) override;
    bool remove(const HandlerPlace &place, HandlerContext &context) override;
    bool rename(const HandlerPlace &from, const HandlerPlace &to, HandlerContext &context) override;
    QString canonicalPath(const HandlerPlace &place) const override;
};

} // namespace weightroom
