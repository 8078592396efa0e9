#include "words.h"

#include <QCoreApplication>

namespace musette::gui {
namespace {

// What somebody gave.

constexpr const char* kInvalidArgument =
    QT_TRANSLATE_NOOP("Words", "This value cannot be used. Correct it and try again.");
constexpr const char* kInvalidUrl =
    QT_TRANSLATE_NOOP("Words", "This is no address. Paste it from the browser.");
constexpr const char* kNotFound = QT_TRANSLATE_NOOP("Words", "This is no longer in the library.");
constexpr const char* kAlreadyExists = QT_TRANSLATE_NOOP("Words", "This is there already.");

// Documents.

constexpr const char* kNotAFeed = QT_TRANSLATE_NOOP(
    "Words", "No feed on this page. The page was read, but it announces no RSS, Atom or JSON "
             "feed.");
constexpr const char* kNotOpml =
    QT_TRANSLATE_NOOP("Words", "This file holds no list of feeds. Choose an OPML file.");
constexpr const char* kNotJson = QT_TRANSLATE_NOOP(
    "Words", "This file is no session of Musette. Choose a JSON file that it made.");
constexpr const char* kEmptyBody =
    QT_TRANSLATE_NOOP("Words", "The site sent nothing. Try again later.");
constexpr const char* kTooLarge =
    QT_TRANSLATE_NOOP("Words", "What the site sends is too large to be a feed.");

// The network.

constexpr const char* kOffline =
    QT_TRANSLATE_NOOP("Words", "No connection. Musette goes on when the network is back.");
constexpr const char* kHostNotFound = QT_TRANSLATE_NOOP(
    "Words", "This site cannot be found. Check the address, or paste it from the browser.");
constexpr const char* kConnectionFailed =
    QT_TRANSLATE_NOOP("Words", "This site does not take connections. Try again later.");
constexpr const char* kTimeout =
    QT_TRANSLATE_NOOP("Words", "This site did not answer in time. Try again later.");
constexpr const char* kTlsFailed = QT_TRANSLATE_NOOP(
    "Words", "The connection to this site is not safe: its certificate was refused.");
constexpr const char* kHttpStatus =
    QT_TRANSLATE_NOOP("Words", "The site answered with an error. Check the address.");
constexpr const char* kGone =
    QT_TRANSLATE_NOOP("Words", "This feed has closed. Its articles stay.");
constexpr const char* kUnauthorized =
    QT_TRANSLATE_NOOP("Words", "This site asks for a login, or refuses the one it got.");
constexpr const char* kRateLimited =
    QT_TRANSLATE_NOOP("Words", "The site asks to wait. Musette tries again later.");
constexpr const char* kTooManyRedirects =
    QT_TRANSLATE_NOOP("Words", "This address leads round in circles. Check it.");
constexpr const char* kRedirectRefused =
    QT_TRANSLATE_NOOP("Words", "This address leads to a place that Musette does not follow.");
constexpr const char* kProtocolError =
    QT_TRANSLATE_NOOP("Words", "The answer of the site was cut off or damaged. Try again later.");

// The library's file.

constexpr const char* kLibraryNotOurs = QT_TRANSLATE_NOOP(
    "Words", "This file is no library of Musette. It was left as it is. Open another one.");
constexpr const char* kLibraryTooNew = QT_TRANSLATE_NOOP(
    "Words", "This library comes from a newer version of Musette. It was left as it is.");
constexpr const char* kLibraryDamaged = QT_TRANSLATE_NOOP(
    "Words", "This library is damaged. It was left as it is. Restore a backup, or open another "
             "one.");
constexpr const char* kLibraryReadOnly = QT_TRANSLATE_NOOP(
    "Words", "This library can only be read. Copy it to a folder of yours to write in it.");
constexpr const char* kLibraryBusy = QT_TRANSLATE_NOOP(
    "Words", "Another program uses this library. Close it there, or try again in a moment.");
constexpr const char* kLibraryUnavailable = QT_TRANSLATE_NOOP(
    "Words", "The library cannot be opened at this place. Check the folder, or open another "
             "one.");
constexpr const char* kDiskFull = QT_TRANSLATE_NOOP(
    "Words", "The disk is full: nothing more can be saved. Make room and try again.");

// Files and the rest.

constexpr const char* kFileUnreadable =
    QT_TRANSLATE_NOOP("Words", "This file cannot be read. Check it, or choose another one.");
constexpr const char* kFileUnwritable =
    QT_TRANSLATE_NOOP("Words", "This file cannot be written here. Choose another folder.");
constexpr const char* kFileDamaged = QT_TRANSLATE_NOOP(
    "Words", "This file is damaged, or of another kind. Nothing was taken from it.");
constexpr const char* kNothingToUndo = QT_TRANSLATE_NOOP("Words", "There is nothing to undo.");
constexpr const char* kCancelled = QT_TRANSLATE_NOOP("Words", "Stopped.");
constexpr const char* kInternal =
    QT_TRANSLATE_NOOP("Words", "Something unexpected happened. What was saved is safe.");

/// No default: a code without words does not compile.
const char* wordsFor(base::ErrorCode code) {
    using enum base::ErrorCode;
    switch (code) {
    case InvalidArgument: return kInvalidArgument;
    case InvalidUrl: return kInvalidUrl;
    case NotFound: return kNotFound;
    case AlreadyExists: return kAlreadyExists;
    case NotAFeed: return kNotAFeed;
    case NotOpml: return kNotOpml;
    case NotJson: return kNotJson;
    case EmptyBody: return kEmptyBody;
    case TooLarge: return kTooLarge;
    case Offline: return kOffline;
    case HostNotFound: return kHostNotFound;
    case ConnectionFailed: return kConnectionFailed;
    case Timeout: return kTimeout;
    case TlsFailed: return kTlsFailed;
    case HttpStatus: return kHttpStatus;
    case Gone: return kGone;
    case Unauthorized: return kUnauthorized;
    case RateLimited: return kRateLimited;
    case TooManyRedirects: return kTooManyRedirects;
    case RedirectRefused: return kRedirectRefused;
    case ProtocolError: return kProtocolError;
    case LibraryNotOurs: return kLibraryNotOurs;
    case LibraryTooNew: return kLibraryTooNew;
    case LibraryDamaged: return kLibraryDamaged;
    case LibraryReadOnly: return kLibraryReadOnly;
    case LibraryBusy: return kLibraryBusy;
    case LibraryUnavailable: return kLibraryUnavailable;
    case DiskFull: return kDiskFull;
    case FileUnreadable: return kFileUnreadable;
    case FileUnwritable: return kFileUnwritable;
    case FileDamaged: return kFileDamaged;
    case NothingToUndo: return kNothingToUndo;
    case Cancelled: return kCancelled;
    case Internal: return kInternal;
    }
    return "";
}

} // namespace

QString errorText(base::ErrorCode code) {
    return QCoreApplication::translate("Words", wordsFor(code));
}

} // namespace musette::gui
