#include "fuzz_target.h"

#include <musette/base/text.h>
#include <musette/feed/parse.h>

#include <algorithm>
#include <string>

using namespace musette;

// The first line is the Content-Type, the rest the document: whatever both say, text comes out, and
// text that is UTF-8 already stays what it is.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input = fuzz::textOf(data, size);
    const std::size_t line = std::min(input.find('\n'), input.size());
    const std::string_view contentType = input.substr(0, line);
    const std::string_view bytes = input.substr(line < input.size() ? line + 1 : line);

    const std::string text = feed::decodeToUtf8(bytes, contentType);
    fuzz::require(base::isValidUtf8(text));
    // A second byte-order mark is text, but the first one of whoever reads that text; and a
    // declaration of HZ, the one encoding that a tilde makes plausible, may show once controls are
    // gone.
    if (!text.starts_with("\xEF\xBB\xBF") && text.find('~') == std::string::npos) {
        fuzz::require(feed::decodeToUtf8(text, "text/xml; charset=utf-8") == text);
    }
    return 0;
}
