#include "converter.h"

#include <musette/base/text.h>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace musette::feed {
namespace {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// The names that mean another encoding in a browser than by their letter.
std::string browserName(std::string_view label) {
    static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
        {"iso-8859-1", "windows-1252"}, {"iso8859-1", "windows-1252"},
        {"iso_8859-1", "windows-1252"}, {"latin1", "windows-1252"},
        {"latin-1", "windows-1252"},    {"l1", "windows-1252"},
        {"us-ascii", "windows-1252"},   {"ascii", "windows-1252"},
        {"ansi", "windows-1252"},       {"cp1252", "windows-1252"},
        {"iso-8859-9", "windows-1254"}, {"latin5", "windows-1254"},
        {"iso-8859-11", "windows-874"}, {"tis-620", "windows-874"},
        {"gb2312", "gb18030"},          {"gbk", "gb18030"},
        {"gb_2312-80", "gb18030"},      {"x-gbk", "gb18030"},
        {"shift_jis", "windows-31j"},   {"shift-jis", "windows-31j"},
        {"sjis", "windows-31j"},        {"x-sjis", "windows-31j"},
        {"euc-kr", "windows-949"},      {"ks_c_5601-1987", "windows-949"},
        {"big5", "big5-hkscs"},         {"x-x-big5", "big5-hkscs"},
        {"unicode", "utf-16"},          {"ucs-2", "utf-16"},
    };
    for (const auto& [from, to] : kNames) {
        if (from == label) {
            return std::string(to);
        }
    }
    return std::string(label);
}

} // namespace

std::optional<std::string> convertToUtf8(std::string_view bytes, std::string_view encoding) {
    const std::string name = browserName(base::asciiLower(base::trim(encoding)));
    UErrorCode status = U_ZERO_ERROR;
    const Converter from(ucnv_open(name.c_str(), &status));
    const Converter to(ucnv_open("utf-8", &status));
    if (name.empty() || U_FAILURE(status)) {
        return std::nullopt;
    }
    std::string out;
    std::string chunk(std::size_t{64} << 10, '\0');
    std::u16string pivot(8192, u'\0');
    char16_t* pivotRead = pivot.data();
    char16_t* pivotWrite = pivot.data();
    const char* source = bytes.data();
    const char* end = source + bytes.size();
    for (bool reset = true;; reset = false) {
        char* target = chunk.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, end,
                       pivot.data(), &pivotRead, &pivotWrite, pivot.data() + pivot.size(),
                       static_cast<UBool>(reset), static_cast<UBool>(true), &status);
        out.append(chunk.data(), static_cast<std::size_t>(target - chunk.data()));
        if (status != U_BUFFER_OVERFLOW_ERROR) {
            break;
        }
    }
    return out;
}

std::string detectEncoding(std::string_view bytes) {
    constexpr std::size_t kSample = 64 << 10;
    constexpr std::int32_t kSure = 30;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    if (U_FAILURE(status)) {
        return "windows-1252";
    }
    ucsdet_enableInputFilter(detector.get(), static_cast<UBool>(true)); // markup is not language
    ucsdet_setText(detector.get(), bytes.data(),
                   static_cast<std::int32_t>(std::min(bytes.size(), kSample)), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < kSure) {
        return "windows-1252";
    }
    const char* name = ucsdet_getName(match, &status);
    return U_SUCCESS(status) && name != nullptr ? base::asciiLower(name) : "windows-1252";
}

} // namespace musette::feed
