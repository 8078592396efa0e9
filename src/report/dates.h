#pragma once

#include <musette/base/time.h>
#include <musette/model/session.h>
#include <musette/report/report.h>

#include <string>
#include <vector>

namespace musette::report {

/// "24 novembre 2026", "1er mai 2016"; "24 November 2026".
[[nodiscard]] std::string longDate(base::Date date, Language language);

/// "mardi 24 novembre 2026", "Tuesday 24 November 2026".
[[nodiscard]] std::string dateWithWeekday(base::Date date, Language language);

/// A piece of a sentence; `datetime` is empty but where the piece is a date.
struct DatePiece {
    std::string text;
    std::string datetime;
};

/// "24 et 25 novembre 2026", "du 30 novembre au 3 décembre 2026", in pieces.
[[nodiscard]] std::vector<DatePiece> dateRange(base::Date first, base::Date last,
                                               Language language);

/// The pieces of a range as one text.
[[nodiscard]] std::string textOf(const std::vector<DatePiece>& pieces);

/// "9 h 30", "14 h"; "09:30".
[[nodiscard]] std::string clockText(model::ClockMinutes minutes, Language language);

/// "09:30", for `<time datetime>`.
[[nodiscard]] std::string clockDatetime(model::ClockMinutes minutes);

} // namespace musette::report
