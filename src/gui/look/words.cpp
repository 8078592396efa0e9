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
