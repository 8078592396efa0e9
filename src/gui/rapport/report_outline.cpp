#include "report_outline.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../session/session_words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kAnchor = Qt::UserRole;

QString iconFor(const report::OutlineEntry& entry) {
    if (entry.hidden)
        return visibilityIcon(entry.visibility);
    switch (entry.kind) {
    case report::OutlineKind::Section: return "list-checks";
    case report::OutlineKind::HalfDay:
        return entry.anchor.ends_with("matin")    ? slotIcon(model::Slot::Morning)
               : entry.anchor.ends_with("soiree") ? slotIcon(model::Slot::Evening)
                                                  : slotIcon(model::Slot::Afternoon);
    case report::OutlineKind::Sequence: return "graduation-cap";
    case report::OutlineKind::Note: return "pencil";
    case report::OutlineKind::Quote: return "quote";
    case report::OutlineKind::Link: return "link";
    }
    return {};
}

Tone toneFor(const report::OutlineEntry& entry) {
    if (entry.hidden)
        return Tone::Text3;
    return entry.kind == report::OutlineKind::HalfDay || entry.kind == report::OutlineKind::Link
               ? Tone::Session
               : Tone::Text2;
}

bool sameParts(const std::vector<report::OutlineEntry>& a,
               const std::vector<report::OutlineEntry>& b) {
    return std::ranges::equal(a, b, [](const auto& one, const auto& other) {
        return one.anchor == other.anchor && one.level == other.level;
    });
}

} // namespace

ReportOutline::ReportOutline(const Theme& theme, QWidget* parent)
    : QTreeWidget(parent), m_theme(theme) {
    setObjectName("reportOutline");
    setAccessibleName(tr("Contents of the report"));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(18);
    setIconSize(QSize(16, 16));
    setUniformRowHeights(true);
    setExpandsOnDoubleClick(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int) {
        emit included(item->data(0, kAnchor).toString(), item->checkState(0) == Qt::Checked);
    });
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item, int) {
        emit placeWanted(item->data(0, kAnchor).toString());
    });
    connect(&theme, &Theme::changed, this, &ReportOutline::rebuild);
    rebuild();
}

void ReportOutline::fill(QTreeWidgetItem& item, const report::OutlineEntry& entry) {
    QString title = m_theme.shown(toQt(entry.title));
    if (entry.hidden)
        title = tr("%1 (%2)").arg(title, visibilityWord(entry.visibility).toLower());
    item.setText(0, title);
    item.setToolTip(0, title);
    item.setIcon(0, m_theme.icon(iconFor(entry), toneFor(entry)));
    item.setData(0, kAnchor, toQt(entry.anchor));
    QFont font = m_theme.font(TextRole::Ui);
    font.setBold(entry.level == 1);
    item.setFont(0, font);
    item.setForeground(0, m_theme.color(entry.hidden ? Tone::Text3 : Tone::Text));
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!entry.hidden)
        flags |= Qt::ItemIsUserCheckable;
    item.setFlags(flags);
    item.setCheckState(0, entry.included && !entry.hidden ? Qt::Checked : Qt::Unchecked);
}

void ReportOutline::show(const std::vector<report::OutlineEntry>& entries) {
    const bool same = sameParts(entries, m_entries);
    m_entries = entries;
    if (!same) {
        rebuild();
        return;
    }
    const QSignalBlocker quiet(this);
    QTreeWidgetItemIterator item(this);
    for (const report::OutlineEntry& entry : m_entries) {
        fill(**item, entry);
        ++item;
    }
}

void ReportOutline::rebuild() {
    // The boxes are drawn on this ground: it cannot be transparent.
    setStyleSheet(QString("QTreeWidget { background: %1; border: none; }"
                          "QTreeWidget:focus { border: none; } QTreeWidget::item { height: 26px; }")
                      .arg(m_theme.color(Tone::Side).name()));
    const QSignalBlocker quiet(this);
    const QString focused =
        currentItem() == nullptr ? QString() : currentItem()->data(0, kAnchor).toString();
    clear();
    std::vector<QTreeWidgetItem*> path;
    for (const report::OutlineEntry& entry : m_entries) {
        const auto depth = static_cast<std::size_t>(std::max(1, entry.level)) - 1;
        path.resize(std::min(depth, path.size()));
        auto* item = path.empty() ? new QTreeWidgetItem(this) : new QTreeWidgetItem(path.back());
        path.push_back(item);
        fill(*item, entry);
        if (item->data(0, kAnchor).toString() == focused)
            setCurrentItem(item);
    }
    expandAll();
}

void ReportOutline::choose(const QString& anchor) {
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if ((*item)->data(0, kAnchor).toString() == anchor) {
            setCurrentItem(*item);
            return;
        }
    }
}

void ReportOutline::keyPressEvent(QKeyEvent* event) {
    const QString anchor =
        currentItem() == nullptr ? QString() : currentItem()->data(0, kAnchor).toString();
    const int key = event->key();
    if (!anchor.isEmpty() && event->modifiers() == Qt::AltModifier &&
        (key == Qt::Key_Up || key == Qt::Key_Down)) {
        emit moveWanted(anchor, key == Qt::Key_Up ? -1 : 1);
        return;
    }
    if (!anchor.isEmpty() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        emit placeWanted(anchor);
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace musette::gui
