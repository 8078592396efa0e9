#pragma once

#include <musette/base/time.h>

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <string>
#include <string_view>

namespace musette::gui {

/// UTF-8 of the core ↔ QString of the window.
[[nodiscard]] inline QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline std::string fromQt(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// A moment on this machine's wall clock.
[[nodiscard]] inline QDateTime toQt(base::Instant moment) {
    return QDateTime::fromSecsSinceEpoch(moment.time_since_epoch().count());
}

[[nodiscard]] inline QDate toQt(base::Date date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

[[nodiscard]] inline base::Date fromQt(const QDate& date) {
    return std::chrono::year{date.year()} /
           std::chrono::month{static_cast<unsigned>(date.month())} /
           std::chrono::day{static_cast<unsigned>(date.day())};
}

} // namespace musette::gui
