#pragma once

#include <musette/model/half_day_place.h>
#include <musette/model/item.h>

#include <QWidget>

#include <vector>

class QToolButton;

namespace musette::gui {

struct Surroundings;
class ChosenItem;

/// The half-days that the chosen article is linked to and its tags, each a button that leads there.
/// Hidden while there are none.
/// Thread: GUI.
class ArticleChips final : public QWidget {
    Q_OBJECT

public:
    ArticleChips(const Surroundings& surroundings, ChosenItem& item, QWidget* parent = nullptr);

signals:
    void halfDayWanted(musette::model::HalfDayId halfDay);
    void tagWanted(const QString& label);

private:
    void follow();
    void readPlaces();
    void fill();
    QToolButton* add(const char* kind, const char* icon, const QString& text);

    const Surroundings& m_with;
    ChosenItem& m_item;
    std::vector<model::HalfDayPlace> m_places;
    std::vector<std::string> m_tags;
    model::ItemId m_shown;
    int m_generation = 0;
};

} // namespace musette::gui
