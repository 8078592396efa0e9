#include "certificates.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace musette::test {
namespace {

template <auto Free>
struct Freed {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using Paper = std::unique_ptr<X509, Freed<&X509_free>>;
using Memory = std::unique_ptr<BIO, Freed<&BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<&X509_EXTENSION_free>>;

void require(bool done, const char* what) {
    if (!done)
        throw std::runtime_error(what);
}

std::string textOf(BIO* memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemOf(X509* paper) {
    const Memory memory(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_X509(memory.get(), paper) == 1, "no PEM of a certificate");
    return textOf(memory.get());
}

std::string pemOf(EVP_PKEY* key) {
    const Memory memory(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1,
            "no PEM of a key");
    return textOf(memory.get());
}

Key newKey() {
    Key key(EVP_EC_gen("P-256"));
    require(key != nullptr, "no key could be made");
    return key;
}

void extend(X509* paper, X509* issuer, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, paper, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    require(extension && X509_add_ext(paper, extension.get(), -1) == 1, "no certificate extension");
}

/// A certificate without extensions and signature.
Paper blank(const std::string& name, EVP_PKEY* key, long serial) {
    Paper paper(X509_new());
    X509_set_version(paper.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(paper.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(paper.get()), -30L * 24 * 3600);
    X509_gmtime_adj(X509_getm_notAfter(paper.get()), 30L * 24 * 3600);
    X509_set_pubkey(paper.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(paper.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    return paper;
}

} // namespace

struct Authority::Keys {
    Key key = newKey();
    Paper paper = blank("Test authority", key.get(), 1);
};

Authority::Authority() : m_keys(std::make_unique<Keys>()) {
    X509* paper = m_keys->paper.get();
    X509_set_issuer_name(paper, X509_get_subject_name(paper));
    extend(paper, paper, NID_basic_constraints, "critical,CA:TRUE");
    extend(paper, paper, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(paper, paper, NID_subject_key_identifier, "hash");
    require(X509_sign(paper, m_keys->key.get(), EVP_sha256()) > 0, "the authority is not signed");
}

Authority::~Authority() = default;

std::string Authority::pem() const {
    return pemOf(m_keys->paper.get());
}

Certificate Authority::issue(const std::string& name, Validity validity) const {
    const Key key = newKey();
    const Paper paper = blank("Test server", key.get(), 2);
    X509* issuer = m_keys->paper.get();
    if (validity == Validity::Expired)
        X509_gmtime_adj(X509_getm_notAfter(paper.get()), -24L * 3600);
    X509_set_issuer_name(paper.get(), X509_get_subject_name(issuer));
    extend(paper.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    extend(paper.get(), issuer, NID_subject_alt_name, name);
    require(X509_sign(paper.get(), m_keys->key.get(), EVP_sha256()) > 0,
            "a certificate is not signed");
    return {pemOf(paper.get()), pemOf(key.get())};
}

} // namespace musette::test
