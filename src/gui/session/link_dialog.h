#pragma once

#include "session_content.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace musette::gui {

class Theme;

/// What a linked article is there for, who gave it, a remark, who may see the link, and the
/// sequence of the session that it belongs to. Thread: GUI.
class LinkDialog final : public QDialog {
    Q_OBJECT

public:
    LinkDialog(const Theme& theme, const SessionContent& content, const model::LinkedItem& item,
               QWidget* parent = nullptr);

    [[nodiscard]] model::SessionItem link() const;

private:
    void fillPlaces(const SessionContent& content);

    struct Place {
        model::HalfDayId halfDay;
        model::SequenceId sequence;
    };
    model::SessionItem m_link;
    std::vector<Place> m_places;
    QComboBox* m_role = nullptr;
    QComboBox* m_givenBy = nullptr;
    QComboBox* m_place = nullptr;
    QComboBox* m_visibility = nullptr;
    QLineEdit* m_comment = nullptr;
};

} // namespace musette::gui
