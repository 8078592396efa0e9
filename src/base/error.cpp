#include <musette/base/error.h>

namespace musette::base {

std::string_view nameOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidArgument: return "InvalidArgument";
    case ErrorCode::InvalidUrl: return "InvalidUrl";
    case ErrorCode::NotFound: return "NotFound";
    case ErrorCode::AlreadyExists: return "AlreadyExists";
    case ErrorCode::NotAFeed: return "NotAFeed";
    case ErrorCode::NotOpml: return "NotOpml";
    case ErrorCode::NotJson: return "NotJson";
    case ErrorCode::EmptyBody: return "EmptyBody";
    case ErrorCode::TooLarge: return "TooLarge";
    case ErrorCode::Offline: return "Offline";
    case ErrorCode::HostNotFound: return "HostNotFound";
    case ErrorCode::ConnectionFailed: return "ConnectionFailed";
    case ErrorCode::Timeout: return "Timeout";
    case ErrorCode::TlsFailed: return "TlsFailed";
    case ErrorCode::HttpStatus: return "HttpStatus";
    case ErrorCode::Gone: return "Gone";
    case ErrorCode::Unauthorized: return "Unauthorized";
    case ErrorCode::RateLimited: return "RateLimited";
    case ErrorCode::TooManyRedirects: return "TooManyRedirects";
    case ErrorCode::RedirectRefused: return "RedirectRefused";
    case ErrorCode::ProtocolError: return "ProtocolError";
    case ErrorCode::LibraryNotOurs: return "LibraryNotOurs";
    case ErrorCode::LibraryTooNew: return "LibraryTooNew";
    case ErrorCode::LibraryDamaged: return "LibraryDamaged";
    case ErrorCode::LibraryReadOnly: return "LibraryReadOnly";
    case ErrorCode::LibraryBusy: return "LibraryBusy";
    case ErrorCode::LibraryUnavailable: return "LibraryUnavailable";
    case ErrorCode::DiskFull: return "DiskFull";
    case ErrorCode::FileUnreadable: return "FileUnreadable";
    case ErrorCode::FileUnwritable: return "FileUnwritable";
    case ErrorCode::FileDamaged: return "FileDamaged";
    case ErrorCode::NothingToUndo: return "NothingToUndo";
    case ErrorCode::Cancelled: return "Cancelled";
    case ErrorCode::Internal: return "Internal";
    }
    return "Internal";
}

} // namespace musette::base
