#include "view_choice.h"

#include <QCoreApplication>

namespace musette::gui {
namespace {

QString word(const char* text) {
    return QCoreApplication::translate("Views", text);
}

ViewChoice triageView(ViewKind kind, const QString& key, const QString& title,
                      model::Triage state) {
    ViewChoice view{kind, key, title, {}};
    view.query.triage = state;
    return view;
}

} // namespace

ViewChoice inboxView() {
    return triageView(ViewKind::Inbox, "inbox", word(QT_TRANSLATE_NOOP("Views", "Inbox")),
                      model::Triage::Inbox);
}

ViewChoice keptView() {
    return triageView(ViewKind::Kept, "kept", word(QT_TRANSLATE_NOOP("Views", "Kept")),
                      model::Triage::Kept);
}

ViewChoice watchView() {
    return triageView(ViewKind::Watch, "watch", word(QT_TRANSLATE_NOOP("Views", "Watch")),
                      model::Triage::Watch);
}

ViewChoice letGoView() {
    return triageView(ViewKind::LetGo, "let-go", word(QT_TRANSLATE_NOOP("Views", "Let go")),
                      model::Triage::LetGo);
}

ViewChoice allView() {
    return {ViewKind::All, "all", word(QT_TRANSLATE_NOOP("Views", "Everything")), {}};
}

} // namespace musette::gui
