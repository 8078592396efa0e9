#pragma once

#include <musette/model/saved_search.h>

#include <QObject>
#include <QTimer>

#include <map>
#include <optional>
#include <vector>

namespace musette::gui {

class Bridge;

/// How many unread articles each saved search finds. The library keeps no such numbers: they are
/// counted one search at a time, once it has been quiet for a moment, so that nothing the user does
/// waits for all of them.
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
    void begin();
    void countNext();

    Bridge& m_bridge;
    std::vector<model::SavedSearch> m_searches;
    std::map<model::SavedSearchId, int> m_counts;
    std::vector<model::SavedSearch> m_waiting;
    int m_generation = 0; ///< of the counting: another one begins anew
    QTimer m_quiet;
};

} // namespace musette::gui
