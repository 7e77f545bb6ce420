// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace weightroom {

struct CertificateSummary;

/// Asks whether a certificate is to be trusted for its host, in the middle of a transfer. Accepted:
/// it is. The button that says no is the default one.
class TrustPrompt : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TrustPrompt)

public:
    explicit TrustPrompt(const CertificateSummary &certificate, QWidget *parent = nullptr);
};

} // namespace weightroom
