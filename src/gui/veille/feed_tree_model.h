#pragma once

#include "saved_search_counts.h"
#include "view_choice.h"

#include <musette/service/reader.h>

#include <QAbstractItemModel>

#include <memory>
#include <optional>
#include <vector>

namespace musette::gui {

class Bridge;

/// The sidebar: the standing views, the sessions, the folders with their feeds, the saved searches,
/// the tags, with the counts beside them. Rebuilt from one reading of the library; when only counts
/// or titles changed the rows stay where they are. Thread: GUI.
class FeedTreeModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, KeyRole, CountRole, ErrorRole, CurrentRole, QuietRole };

    explicit FeedTreeModel(Bridge& bridge, QObject* parent = nullptr);
    ~FeedTreeModel() override;

    void reload();
    /// The session that notes go to stands in bold.
    void setCurrentSession(model::SessionId session);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    // Feeds and folders are dragged to another place; what is dropped is told by `placeWanted`.
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    /// What a row shows when it is chosen. Sections give nothing to show.
    [[nodiscard]] const ViewChoice& choiceAt(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& key) const;
    [[nodiscard]] const service::Overview& overview() const { return m_overview; }
    /// The articles of a view without a filter, as the library counts them; nothing where it does
    /// not, and until it was read.
    [[nodiscard]] std::optional<int> articlesOf(const ViewChoice& view) const;
    [[nodiscard]] const model::Feed* feed(model::FeedId id) const;

signals:
    void reloaded();
    void failed(const musette::base::Error& error);
    /// A feed or folder was dropped there; see FeedPlacing::place.
    void placeWanted(const QString& key, const QString& under, const QString& before);

private:
    struct Node;
    using Children = std::vector<std::unique_ptr<Node>>;

    void take(service::Overview overview);
    [[nodiscard]] std::unique_ptr<Node> build() const;
    void addSessions(Node& root) const;
    void addFeeds(Node& root) const;
    void addSearches(Node& root) const;
    void addTags(Node& root) const;
    [[nodiscard]] int articlesIn(model::FolderId folder) const;
    void showCount(model::SavedSearchId id, int unread);
    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex find(const Node& node, const QString& key) const;
    void refresh(Node& node, Node& fresh);
    void tellChanged(const QModelIndex& parent);

    Bridge& m_bridge;
    service::Overview m_overview;
    SavedSearchCounts m_searchCounts;
    std::unique_ptr<Node> m_root;
    model::SessionId m_currentSession;
    int m_generation = 0;
    bool m_read = false;
};

} // namespace musette::gui
