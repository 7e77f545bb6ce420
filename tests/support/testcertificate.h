// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace weightroom::testing {

/// A certificate for 127.0.0.1, made for this run and signed by itself, with its key: nobody trusts
/// it who was not told to.
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;

    /// Null parts where OpenSSL cannot make one. \a days of validity; negative: it has run out.
    static TestCertificate make(int days = 1);
};

} // namespace weightroom::testing
