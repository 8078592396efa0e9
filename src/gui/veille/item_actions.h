#pragma once

#include <musette/model/item.h>

#include <QObject>
#include <QString>

#include <functional>
#include <string>
#include <vector>

class QWidget;

namespace musette::gui {

struct HalfDayPlaceChoice;

enum class Act;
struct Surroundings;
class ChosenItem;

/// Carries the commands of the menu «Article» out on the chosen item, and shows their effect at
/// once. Which item comes next is not its business.
/// Thread: GUI.
class ItemActions final : public QObject {
    Q_OBJECT

public:
    /// What the commands ask of the screen.
    struct Places {
        std::function<QString()> selectedWords;   ///< in the article
        std::function<const QWidget&(Act)> under; ///< where the small windows open
        std::function<std::vector<std::string>()> knownTags;
    };

    ItemActions(const Surroundings& surroundings, ChosenItem& item, Places places,
                QObject* parent = nullptr);

signals:
    /// After a decision, also one that was taken back.
    void decided(musette::model::ItemId id, musette::model::Triage state);
    void linked(musette::model::ItemId id);
    void ruleWanted(const musette::model::ItemRow& item);

private:
    void connectTriage();
    void connectSession();
    void connectRest();
    void on(Act act, std::function<void(const model::ItemRow&)> run);
    void decide(const model::ItemRow& item, model::Triage state);
    void copyTitleAndLink(const model::ItemRow& item);
    void quote(const model::ItemRow& item);
    void askTag();
    void toggleTag(const QString& label);
    void askPlace(const model::ItemRow& item, const QString& purpose,
                  std::function<void(const HalfDayPlaceChoice&)> chosen);
    void updateEnabled();

    const Surroundings& m_with;
    ChosenItem& m_item;
    Places m_places;
};

} // namespace musette::gui
