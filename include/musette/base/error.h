#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace musette::base {

/// What went wrong, as far as a caller can do something about it.
///
/// The desktop program maps each code to one translated sentence; `Error::detail` is English and
/// goes to logs and to the command line.
enum class ErrorCode {
    // input
    InvalidArgument, ///< a value of the caller makes no sense (wrong date, empty title…)
    InvalidUrl,      ///< text that is no address
    NotFound,        ///< no such feed, item, session… in this library
    AlreadyExists,   ///< it is there already, and twice would be wrong
    // documents
    NotAFeed,  ///< the document is no feed; detail says what it is instead
    NotOpml,   ///< the document is no list of feeds
    NotJson,   ///< the document is not the JSON that was asked for
    EmptyBody, ///< nothing at all came
    TooLarge,  ///< a size limit was reached
    // network
    Offline,          ///< no network at all
    HostNotFound,     ///< DNS does not know the host
    ConnectionFailed, ///< refused, reset, unreachable
    Timeout,          ///< the time limit was reached
    TlsFailed,        ///< the certificate or the handshake was refused
    HttpStatus,       ///< the server answered with an error status
    Gone,             ///< HTTP 410: it will not come back
    Unauthorized,     ///< HTTP 401/407: a login is missing or wrong
    RateLimited,      ///< HTTP 429/503 with Retry-After
    TooManyRedirects, ///< a redirect loop or chain without end
    RedirectRefused,  ///< a redirect to a scheme that is not followed
    ProtocolError,    ///< what came is not HTTP, or was cut off or damaged
    // library file
    LibraryNotOurs,     ///< another program's file, or no database at all
    LibraryTooNew,      ///< made by a later version of Musette
    LibraryDamaged,     ///< the file fails SQLite's checks
    LibraryReadOnly,    ///< it cannot be written
    LibraryBusy,        ///< another process holds the writer's lock
    LibraryUnavailable, ///< it cannot be opened or made at that place
    DiskFull,           ///< no room left, or a file-size limit
    // files and the rest
    FileUnreadable, ///< a file of the user cannot be read
    FileUnwritable, ///< a file cannot be written at that place
    FileDamaged,    ///< a file of the user is damaged, or of another kind than was asked for
    NothingToUndo,  ///< the journal is empty, or what would be undone has changed since
    Cancelled,      ///< the caller withdrew the request
    Internal,       ///< a bug of ours
};

/// The name of a code, for logs and tests ("Timeout").
[[nodiscard]] std::string_view nameOf(ErrorCode code);

/// An error: the code for programs, the detail for people who read logs. No secrets in `detail`.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or an Error. Nothing in Musette's own interfaces throws.
template <class T>
using Result = std::expected<T, Error>;

/// Success or an Error.
using Status = Result<void>;

/// Shorthand for returning an error: `return fail(ErrorCode::NotFound, "no feed 7");`
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string detail) {
    return std::unexpected(Error{code, std::move(detail)});
}

} // namespace musette::base
