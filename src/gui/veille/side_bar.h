#pragma once

#include "view_choice.h"

#include <QTreeView>

namespace musette::gui {

class FeedTreeModel;
class Theme;

/// The tree of views, sessions, feeds and tags. Choosing a row shows it; the selection survives a
/// rebuilding of the tree. Sections and folders are closed and opened by a click or by ← and →, and
/// stay so.
/// Thread: GUI.
class SideBar final : public QTreeView {
    Q_OBJECT

public:
    SideBar(FeedTreeModel& model, const Theme& theme, QWidget* parent = nullptr);

    void choose(const QString& key);
    [[nodiscard]] QString chosenKey() const { return m_key; }
    [[nodiscard]] const QStringList& collapsedKeys() const { return m_collapsed; }
    void setCollapsedKeys(const QStringList& keys);
    /// The feed of the chosen row; none for other rows.
    [[nodiscard]] model::FeedId chosenFeed() const;

signals:
    void chosen(const musette::gui::ViewChoice& view);
    /// Enter or a click on a view: the keyboard goes on in its articles.
    void listWanted();
    /// The «+» of a section, by its key.
    void addWanted(const QString& sectionKey);
    void menuWanted(const musette::gui::ViewChoice& view, const QPoint& at);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyboardSearch(const QString&) override {}

private:
    void restoreChoice();
    void toggleSection(const QModelIndex& section);
    [[nodiscard]] QModelIndex visiblePlaceOf(const QModelIndex& index) const;

    FeedTreeModel& m_model;
    QString m_key = "inbox";
    QStringList m_collapsed;
    bool m_restoring = false;
};

} // namespace musette::gui
