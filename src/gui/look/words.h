#pragma once

#include <musette/base/error.h>
#include <musette/base/time.h>

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace musette::gui {

/// What went wrong and what to do about it, in the user's language.
[[nodiscard]] QString errorText(base::ErrorCode code);

/// A date by Qt's format, where French says « 1er » for the first of a month.
[[nodiscard]] QString dayText(QDate date, const QString& format, const QLocale& locale = {});

/// "12 min ago", "yesterday, 18:40", "12 Oct" (ui.md §7). Both moments in local time.
[[nodiscard]] QString relativeDate(const QDateTime& when, const QDateTime& now,
                                   const QLocale& locale);

/// How long ago, in the one unit that says most: "12 min ago", "yesterday", "3 months ago". Empty
/// for what is still to come.
[[nodiscard]] QString ageText(const QDateTime& when, const QDateTime& now);

/// "mardi 24 novembre 2026, 09:31"
[[nodiscard]] QString fullDate(base::Instant when);

/// French spacing where the locale is French; Theme::shown asks whether that is wished.
[[nodiscard]] QString shownText(const QString& text);

} // namespace musette::gui
