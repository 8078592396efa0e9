#include "words.h"

#include "../app/text.h"

#include <musette/base/text.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("Words", text);
}
QString counted(const char* text, int n) {
    return QCoreApplication::translate("Words", text, nullptr, n);
}

} // namespace

QString errorText(base::ErrorCode code) {
    using enum base::ErrorCode;
    switch (code) {
    case InvalidArgument:
        return word(
            QT_TRANSLATE_NOOP("Words", "This value cannot be used. Correct it and try again."));
    case InvalidUrl:
        return word(QT_TRANSLATE_NOOP("Words", "This is no address. Paste it from the browser."));
    case NotFound: return word(QT_TRANSLATE_NOOP("Words", "This is no longer in the library."));
    case AlreadyExists: return word(QT_TRANSLATE_NOOP("Words", "This is there already."));
    case NotAFeed:
        return word(QT_TRANSLATE_NOOP(
            "Words",
            "No feed on this page. The page was read, but it announces no RSS, Atom or JSON "
            "feed."));
    case NotOpml:
        return word(
            QT_TRANSLATE_NOOP("Words", "This file holds no list of feeds. Choose an OPML file."));
    case NotJson:
        return word(QT_TRANSLATE_NOOP(
            "Words", "This file is no session of Musette. Choose a JSON file that it made."));
    case EmptyBody:
        return word(QT_TRANSLATE_NOOP("Words", "The site sent nothing. Try again later."));
    case TooLarge:
        return word(QT_TRANSLATE_NOOP("Words", "What the site sends is too large to be a feed."));
    case Offline:
        return word(
            QT_TRANSLATE_NOOP("Words", "No connection. Musette goes on when the network is back."));
    case HostNotFound:
        return word(QT_TRANSLATE_NOOP(
            "Words",
            "This site cannot be found. Check the address, or paste it from the browser."));
    case ConnectionFailed:
        return word(
            QT_TRANSLATE_NOOP("Words", "This site does not take connections. Try again later."));
    case Timeout:
        return word(
            QT_TRANSLATE_NOOP("Words", "This site did not answer in time. Try again later."));
    case TlsFailed:
        return word(QT_TRANSLATE_NOOP(
            "Words", "The connection to this site is not safe: its certificate was refused."));
    case HttpStatus:
        return word(
            QT_TRANSLATE_NOOP("Words", "The site answered with an error. Check the address."));
    case Gone: return word(QT_TRANSLATE_NOOP("Words", "This feed has closed. Its articles stay."));
    case Unauthorized:
        return word(
            QT_TRANSLATE_NOOP("Words", "This site asks for a login, or refuses the one it got."));
    case RateLimited:
        return word(
            QT_TRANSLATE_NOOP("Words", "The site asks to wait. Musette tries again later."));
    case TooManyRedirects:
        return word(QT_TRANSLATE_NOOP("Words", "This address leads round in circles. Check it."));
    case RedirectRefused:
        return word(QT_TRANSLATE_NOOP(
            "Words", "This address leads to a place that Musette does not follow."));
    case ProtocolError:
        return word(QT_TRANSLATE_NOOP(
            "Words", "The answer of the site was cut off or damaged. Try again later."));
    case LibraryNotOurs:
        return word(QT_TRANSLATE_NOOP(
            "Words",
            "This file is no library of Musette. It was left as it is. Open another one."));
    case LibraryTooNew:
        return word(QT_TRANSLATE_NOOP(
            "Words", "This library comes from a newer version of Musette. It was left as it is."));
    case LibraryDamaged:
        return word(QT_TRANSLATE_NOOP(
            "Words",
            "This library is damaged. It was left as it is. Restore a backup, or open another "
            "one."));
    case LibraryReadOnly:
        return word(QT_TRANSLATE_NOOP(
            "Words",
            "This library can only be read. Copy it to a folder of yours to write in it."));
    case LibraryBusy:
        return word(QT_TRANSLATE_NOOP(
            "Words",
            "Another program uses this library. Close it there, or try again in a moment."));
    case LibraryUnavailable:
        return word(QT_TRANSLATE_NOOP(
            "Words",
            "The library cannot be opened at this place. Check the folder, or open another "
            "one."));
    case DiskFull:
        return word(QT_TRANSLATE_NOOP(
            "Words", "The disk is full: nothing more can be saved. Make room and try again."));
    case FileUnreadable:
        return word(QT_TRANSLATE_NOOP(
            "Words", "This file cannot be read. Check it, or choose another one."));
    case FileUnwritable:
        return word(
            QT_TRANSLATE_NOOP("Words", "This file cannot be written here. Choose another folder."));
    case FileDamaged:
        return word(QT_TRANSLATE_NOOP(
            "Words", "This file is damaged, or of another kind. Nothing was taken from it."));
    case NothingToUndo: return word(QT_TRANSLATE_NOOP("Words", "There is nothing to undo."));
    case Cancelled: return word(QT_TRANSLATE_NOOP("Words", "Stopped."));
    case Internal:
        return word(
            QT_TRANSLATE_NOOP("Words", "Something unexpected happened. What was saved is safe."));
    }
    return {};
}

QString dayText(QDate date, const QString& format, const QLocale& locale) {
    if (date.day() != 1 || locale.language() != QLocale::French)
        return locale.toString(date, format);
    static const QRegularExpression dayOfMonth("(?<!d)d(?!d)");
    return locale.toString(date, QString(format).replace(dayOfMonth, "'1er'"));
}

QString relativeDate(const QDateTime& when, const QDateTime& now, const QLocale& locale) {
    const qint64 seconds = when.secsTo(now);
    const bool dayFirst = locale.language() != QLocale::English;
    if (seconds < -60)
        return dayText(when.date(), dayFirst ? "d MMM yyyy" : "MMM d, yyyy", locale);
    if (seconds < 60)
        return word(QT_TRANSLATE_NOOP("Words", "just now"));
    if (seconds < 3600)
        return counted(QT_TRANSLATE_N_NOOP("Words", "%n min ago"), static_cast<int>(seconds / 60));
    if (when.date() == now.date())
        return counted(QT_TRANSLATE_N_NOOP("Words", "%n h ago"), static_cast<int>(seconds / 3600));
    const qint64 days = when.date().daysTo(now.date());
    if (days == 1)
        return word(QT_TRANSLATE_NOOP("Words", "yesterday, %1")).arg(when.toString("HH:mm"));
    if (days < 7)
        return dayText(when.date(), dayFirst ? "ddd d MMM" : "ddd, MMM d", locale);
    if (when.date().year() == now.date().year())
        return dayText(when.date(), dayFirst ? "d MMM" : "MMM d", locale);
    return dayText(when.date(), dayFirst ? "d MMM yyyy" : "MMM d, yyyy", locale);
}

QString ageText(const QDateTime& when, const QDateTime& now) {
    constexpr int kDaysOfMonth = 30;
    constexpr int kDaysOfYear = 365;
    const qint64 seconds = when.secsTo(now);
    if (seconds < 0)
        return {};
    if (seconds < 60)
        return word(QT_TRANSLATE_NOOP("Words", "just now"));
    if (seconds < 3600)
        return counted(QT_TRANSLATE_N_NOOP("Words", "%n min ago"), static_cast<int>(seconds / 60));
    const int days = static_cast<int>(when.date().daysTo(now.date()));
    if (days == 0)
        return counted(QT_TRANSLATE_N_NOOP("Words", "%n h ago"), static_cast<int>(seconds / 3600));
    if (days == 1)
        return word(QT_TRANSLATE_NOOP("Words", "yesterday"));
    if (days < 2 * kDaysOfMonth)
        return counted(QT_TRANSLATE_N_NOOP("Words", "%n day(s) ago"), days);
    if (days < 2 * kDaysOfYear)
        return counted(QT_TRANSLATE_N_NOOP("Words", "%n month(s) ago"), days / kDaysOfMonth);
    return counted(QT_TRANSLATE_N_NOOP("Words", "%n year(s) ago"), days / kDaysOfYear);
}

QString fullDate(base::Instant when) {
    const QLocale locale;
    const QDateTime local = toQt(when);
    const bool dayFirst = locale.language() != QLocale::English;
    return dayText(local.date(), dayFirst ? "dddd d MMMM yyyy" : "dddd, MMMM d, yyyy") + ", " +
           local.toString("HH:mm");
}

QString shownText(const QString& text) {
    if (QLocale().language() != QLocale::French)
        return text;
    return toQt(base::frenchSpacing(fromQt(text)));
}

} // namespace musette::gui
