#pragma once

#include <musette/model/change.h>
#include <musette/model/query.h>
#include <musette/model/saved_search.h>

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>
#include <vector>

namespace musette::gui {

class Bridge;

/// How many unread articles each saved search finds. All are found once, one search at a time; from
/// then on a change asks only for the articles that it names, and a refresh for those that came
/// (docs/schema.md, "Lists and searches"). What names none (an undo, a purge) has all of them found
/// again, when it has been quiet for a moment; so has, some minutes later, any change at all.
/// Thread: GUI.
class SavedSearchCounts final : public QObject {
    Q_OBJECT

public:
    explicit SavedSearchCounts(Bridge& bridge, QObject* parent = nullptr);

    /// The searches there are; new and changed ones are counted at once.
    void follow(const std::vector<model::SavedSearch>& searches);
    /// Nothing until it was counted.
    [[nodiscard]] std::optional<int> of(model::SavedSearchId id) const;

signals:
    void counted(musette::model::SavedSearchId id, int unread);

private:
    /// The unread articles that a search finds, a bit for each id.
    struct Found {
        model::SavedSearch search;
        std::vector<bool> bits;
        int count = 0;

        void set(model::ItemId id, bool found);
    };

    void heed(const model::LibraryChange& change);
    void countAll();
    void countNext();
    void askFor(const std::vector<model::ItemId>& items);
    void askForNew();
    [[nodiscard]] std::vector<model::SavedSearch> known() const;
    /// None when it was removed or changed meanwhile.
    [[nodiscard]] Found* foundBy(const model::SavedSearch& search);

    Bridge& m_bridge;
    std::vector<model::SavedSearch> m_searches;
    std::map<model::SavedSearchId, Found> m_found;
    std::vector<model::SavedSearch> m_waiting; ///< to be counted
    bool m_counting = false;
    int m_generation = 0;   ///< of the counting: another one begins anew
    model::ItemId m_newest; ///< later ones have not been looked at
    QTimer m_quiet;
    QTimer m_arrived;
    QTimer m_settled;
};

} // namespace musette::gui
