#pragma once

#include <musette/model/item.h>

#include <QWidget>

#include <vector>

class QLabel;

namespace musette::gui {

struct Surroundings;
class ChosenItem;

/// "Also in": the other feeds that tell the story of the chosen article, each a button that leads
/// to its article. Hidden while there are none. Thread: GUI.
class StoryLine final : public QWidget {
    Q_OBJECT

public:
    StoryLine(const Surroundings& surroundings, ChosenItem& item, QWidget* parent = nullptr);

signals:
    void itemWanted(musette::model::ItemId id);

private:
    void follow();
    void fill();

    const Surroundings& m_with;
    ChosenItem& m_item;
    QLabel* m_label;
    std::vector<model::StoryMember> m_members;
    model::ItemId m_shown;
    int m_generation = 0;
};

} // namespace musette::gui
