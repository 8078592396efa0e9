#pragma once

#include <QSplitter>

namespace musette::gui {

class WindowMemory;

/// The four columns side by side, with the widths of ui.md §2: sidebar, list, pane, session panel.
/// Below 1100 px the sidebar is called by a button and the panel lies over the pane.
/// Thread: GUI.
class Columns final : public QSplitter {
    Q_OBJECT

public:
    struct Parts {
        QWidget* sideBar;
        QWidget* list;
        QWidget* pane;
        QWidget* panel;
    };

    Columns(const Parts& parts, QWidget* parent);

    void keep(WindowMemory& memory) const;
    void recall(const WindowMemory& memory);

    /// While the inbox is sorted, sidebar and panel are folded away.
    void setTriage(bool on);
    void setPanelWanted(bool wanted);
    [[nodiscard]] bool panelShown() const;
    /// In a narrow window, until a view is chosen.
    void setSideBarCalled(bool called);
    [[nodiscard]] bool narrow() const { return m_narrow; }
    void setListShown(bool shown);
    /// As narrow as list and pane: the other columns give way.
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void narrowChanged(bool narrow);
    void panelShownChanged(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void arrangePanel();
    void setDesignedSizes();

    Parts m_parts;
    bool m_narrow = false;
    bool m_sizedByHand = false; ///< otherwise as designed for the width
    bool m_triage = false;
    bool m_panelWanted = true;
    bool m_panelCalled = false; ///< in a narrow window, where it lies over the text
    bool m_sideBarCalled = false;
};

} // namespace musette::gui
