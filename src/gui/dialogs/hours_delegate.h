#pragma once

#include <QStyledItemDelegate>

namespace musette::gui {

/// Shows the hours of half-days as «09:00» and edits them as times, so that nothing else can be
/// written there. The first column names the half-day and is not edited. Thread: GUI.
class HoursDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
};

} // namespace musette::gui
