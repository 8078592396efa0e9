#include "visibility_menu.h"

#include "../session/session_words.h"

#include <QActionGroup>
#include <QMenu>

namespace musette::gui {

void addVisibilities(QMenu& menu, model::Visibility now,
                     std::function<void(model::Visibility)> choose) {
    auto* group = new QActionGroup(&menu);
    for (const auto one :
         {model::Visibility::Private, model::Visibility::Team, model::Visibility::Public}) {
        QAction* action =
            menu.addAction(visibilityWord(one), &menu, [choose, one] { choose(one); });
        action->setCheckable(true);
        action->setChecked(one == now);
        group->addAction(action);
    }
}

} // namespace musette::gui
