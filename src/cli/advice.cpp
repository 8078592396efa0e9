#include "advice.h"

#include <algorithm>
#include <string_view>

namespace musette::cli {
namespace {

std::string_view adviceFor(base::ErrorCode code) {
    using enum base::ErrorCode;
    switch (code) {
    case InvalidUrl: return "give one such as https://example.org/feed";
    case NotAFeed: return "`musette-cli discover` lists the feeds of a page";
    case NotOpml: return "give a file that a feed reader exported as OPML";
    case NotJson: return "give a file that `session export-json` wrote";
    case EmptyBody: return "try again later";
    case TooLarge: return "--max-size raises the limit";
    case HostNotFound: return "check the spelling, and the network";
    case ConnectionFailed: return "check the address and the network, or try again later";
    case Timeout: return "try again later, or give it longer with --timeout";
    case TlsFailed: return "if the authority is your own, name its file in MUSETTE_CA_FILE";
    case HttpStatus:
    case RedirectRefused:
    case TooManyRedirects:
    case ProtocolError: return "check the address, or try again later";
    case Unauthorized: return "`feed add` with user:password@ before the host gives another login";
    case RateLimited: return "it will be asked again when the server wants it";
    case Gone: return "it is asked no more; `feed remove` takes it out";
    case LibraryNotOurs:
    case LibraryUnavailable: return "name another file";
    case LibraryTooNew: return "update Musette, or name another file";
    case LibraryReadOnly: return "make the file and its folder writable";
    case LibraryBusy: return "try again when it has ended or is closed";
    case DiskFull: return "make room and try again";
    default: return {};
    }
}

} // namespace

std::string describe(const base::Error& error) {
    std::string line = error.detail;
    // A server's or a parser's words may hold line ends; a message is one line.
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    if (const std::string_view advice = adviceFor(error.code); !advice.empty())
        line.append("; ").append(advice);
    return line;
}

} // namespace musette::cli
