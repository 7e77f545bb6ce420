// SPDX-FileCopyrightText: The Weightroom authors
// SPDX-License-Identifier: Apache-2.0

#include "tests/support/testcertificate.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace weightroom::testing {

namespace {

/// What \a write puts into a memory BIO.
template <typename Write>
QByteArray pemOf(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), &BIO_free);
    if (write(bio.get()) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return { bytes, size };
}

void addExtension(X509 *certificate, int kind, const char *value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

} // namespace

TestCertificate TestCertificate::make(int days)
{
    const TestCertificate none{ QSslCertificate(), QSslKey() };
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"),
                                                                  &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> made(X509_new(), &X509_free);
    if (!key || !made)
        return none;
    X509 *x509 = made.get();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    constexpr long day = 24L * 60 * 60;
    X509_gmtime_adj(X509_getm_notBefore(x509), -2 * day);
    X509_gmtime_adj(X509_getm_notAfter(x509), days * day);
    X509_set_pubkey(x509, key.get());
    X509_NAME *name = X509_get_subject_name(x509);
    const QByteArray said("Test of uploads");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(said.constData()), -1, -1,
                               0);
    X509_set_issuer_name(x509, name);
    addExtension(x509, NID_subject_alt_name, "IP:127.0.0.1,DNS:secure.test");
    addExtension(x509, NID_basic_constraints, "critical,CA:TRUE");
    if (X509_sign(x509, key.get(), EVP_sha256()) == 0)
        return none;
    const QByteArray certificate
        = pemOf([x509](BIO *bio) { return PEM_write_bio_X509(bio, x509); });
    const QByteArray secret = pemOf([&key](BIO *bio) {
        return PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
    return { QSslCertificate(certificate, QSsl::Pem),
             QSslKey(secret, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey) };
}

} // namespace weightroom::testing
