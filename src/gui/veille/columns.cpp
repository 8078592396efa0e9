#include "columns.h"

#include "../app/areas.h"
#include "../app/window_memory.h"

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kNarrowBelow = 1100;
constexpr int kOverlay = 320;
constexpr int kTriageList = 380;

/// Between the designs for 1280 and for 1920 px.
int between(int at1280, int at1920, int width) {
    return at1280 + (at1920 - at1280) * (std::clamp(width, 1280, 1920) - 1280) / (1920 - 1280);
}

} // namespace

Columns::Columns(const Parts& parts, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), m_parts(parts) {
    setObjectName("veille");
    setChildrenCollapsible(false);
    setHandleWidth(1);
    for (QWidget* part : {parts.sideBar, parts.list, parts.pane, parts.panel})
        addWidget(part);
    parts.sideBar->setMinimumWidth(180);
    parts.panel->setMinimumWidth(260);
    setStretchFactor(indexOf(parts.pane), 1);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_sizedByHand = true; });
    const QString names[] = {tr("Width of the sidebar"), tr("Width of the list"),
                             tr("Width of the session panel")};
    for (int i = 1; i < count(); ++i)
        handle(i)->setAccessibleName(names[i - 1]);
}

void Columns::keep(WindowMemory& memory) const {
    memory.keep("veille/panel", m_panelWanted);
    // Widths of a window that shows all its columns; others are made by the occasion.
    if (!m_narrow && !m_triage && m_sizedByHand)
        memory.keep(static_cast<const QSplitter&>(*this));
}

void Columns::recall(const WindowMemory& memory) {
    m_panelWanted = memory.recall("veille/panel", true).toBool();
    m_sizedByHand = memory.recall(static_cast<QSplitter&>(*this));
    setHandleWidth(1);
    setChildrenCollapsible(false);
    arrange();
}

void Columns::setTriage(bool on) {
    m_triage = on;
    arrange();
    if (!m_sizedByHand && !m_narrow)
        setDesignedSizes();
}

void Columns::setPanelWanted(bool wanted) {
    (m_narrow ? m_panelCalled : m_panelWanted) = wanted;
    arrange();
}

bool Columns::panelShown() const {
    return !m_triage && (m_narrow ? m_panelCalled : m_panelWanted);
}

void Columns::setSideBarCalled(bool called) {
    m_sideBarCalled = called;
    arrange();
}

void Columns::setListShown(bool shown) {
    m_parts.list->setVisible(shown);
}

void Columns::arrange() {
    m_parts.sideBar->setVisible(!m_triage && (!m_narrow || m_sideBarCalled));
    arrangePanel();
}

void Columns::arrangePanel() {
    QWidget* panel = m_parts.panel;
    const bool over = m_narrow;
    if (over != (panel->parentWidget() == parentWidget())) {
        panel->setProperty(kOverlaidArea, over);
        if (over)
            panel->setParent(parentWidget());
        else
            addWidget(panel);
    }
    panel->setVisible(panelShown());
    emit panelShownChanged(panelShown());
    if (!over)
        return;
    const int wide = std::min(kOverlay, width());
    panel->setGeometry(x() + width() - wide, y(), wide, height());
    panel->raise();
}

QSize Columns::minimumSizeHint() const {
    return {m_parts.list->minimumWidth() + m_parts.pane->minimumWidth() + handleWidth(),
            QSplitter::minimumSizeHint().height()};
}

void Columns::setDesignedSizes() {
    const int side = between(212, 250, width());
    const int list = m_triage ? kTriageList : between(308, 400, width());
    const int panel = between(300, 370, width());
    setSizes({side, list, std::max(400, width() - side - list - panel - 3), panel});
}

void Columns::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    const bool narrow = width() < kNarrowBelow;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        m_sideBarCalled = m_panelCalled = false;
        arrange();
        emit narrowChanged(narrow);
    } else {
        arrangePanel();
    }
    if (!m_sizedByHand && !narrow)
        setDesignedSizes();
}

} // namespace musette::gui
