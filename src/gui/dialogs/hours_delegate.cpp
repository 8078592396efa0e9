#include "hours_delegate.h"

#include <QTimeEdit>

namespace musette::gui {
namespace {

constexpr const char* kClock = "HH:mm";

} // namespace

QString HoursDelegate::displayText(const QVariant& value, const QLocale& locale) const {
    return value.typeId() == QMetaType::QTime ? value.toTime().toString(kClock)
                                              : QStyledItemDelegate::displayText(value, locale);
}

QWidget* HoursDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex& index) const {
    if (index.data(Qt::EditRole).typeId() != QMetaType::QTime)
        return nullptr;
    auto* field = new QTimeEdit(parent);
    field->setObjectName("hours");
    field->setDisplayFormat(kClock);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return field;
}

} // namespace musette::gui
