#pragma once

#include "../app/actions.h"
#include "reading_view.h"

#include <musette/model/item.h>

#include <QWidget>

#include <map>

class QMenu;
class QToolButton;

namespace musette::gui {

struct Surroundings;

/// The buttons above the article. Each shows what was done («Kept», «Linked to D1 · morning») and
/// triggers the command of its menu entry. In a narrow pane they keep their icon only, except the
/// one that links.
/// Thread: GUI.
class ActionBar final : public QWidget {
    Q_OBJECT

public:
    ActionBar(const Surroundings& surroundings, QWidget* parent = nullptr);

    /// None: nothing to act on.
    void follow(const model::ItemRow* item);
    void followComfort(const ReadingComfort& comfort);
    /// Where a small window that belongs to a command opens.
    [[nodiscard]] const QWidget& place(Act act) const;
    /// As narrow as the pane: buttons give way.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void comfortWanted(const musette::gui::ReadingComfort& comfort);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QToolButton* add(Act act, const char* icon);
    void addMenus();
    void fillComfortMenu();
    void restyle();
    void arrange();
    void setState(Act act, const QString& text, bool on);

    const Surroundings& m_with;
    std::map<Act, QToolButton*> m_buttons;
    std::map<Act, const char*> m_icons;
    QToolButton* m_comfortButton;
    QToolButton* m_more;
    QMenu* m_comfortMenu;
    ReadingComfort m_comfort;
};

} // namespace musette::gui
