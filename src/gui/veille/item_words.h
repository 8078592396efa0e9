#pragma once

#include <musette/model/item.h>

#include <QDateTime>
#include <QString>

namespace musette::gui {

/// All that a row of the list shows, as a sentence for a screen reader (ui.md §10).
[[nodiscard]] QString spokenRow(const model::ItemRow& item, const QDateTime& now);
/// "D1 · morning" from the key that the store gives for a link ("D1 morning").
[[nodiscard]] QString linkChip(const std::string& key);

} // namespace musette::gui
