#pragma once

#include <QString>
#include <QStringList>

namespace musette::translations {

/// What breaks the rules of French typography (ui.md §7) in a text of the window; empty if nothing.
[[nodiscard]] QStringList frenchFaults(const QString& text);

/// Typewriter signs where a text should have ’ “ ” or ….
[[nodiscard]] QStringList typewriterSigns(const QString& text);

/// %1, %n, %Ln and {} of a text, sorted.
[[nodiscard]] QStringList placeholders(const QString& text);

/// The letter that follows & in lower case; empty if there is none (&& is a sign of its own).
[[nodiscard]] QString mnemonic(const QString& text);

} // namespace musette::translations
