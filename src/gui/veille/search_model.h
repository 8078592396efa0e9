#pragma once

#include "found_note.h"

#include <musette/base/error.h>
#include <musette/model/item.h>
#include <musette/model/query.h>

#include <QAbstractListModel>
#include <QString>

#include <variant>
#include <vector>

namespace musette::service {
class LibraryReader;
}

namespace musette::gui {

/// What a search found: articles by how well they match, then notes, highlights and notes on
/// articles among them.
struct SearchResults {
    QString words;
    std::vector<model::ItemRow> articles; ///< the best ones
    std::vector<FoundNote> notes;
    int articleCount = 0; ///< all that match, without what was let go unless that was asked for
    int letGoCount = 0;   ///< matches among what was let go
    bool withLetGo = false;
};

enum class SearchAmong { WithoutLetGo, Everything };

/// What a note is and of what.
[[nodiscard]] QString noteWhere(const FoundNote& note);

/// Searches articles and notes. Thread: the reader executor's.
[[nodiscard]] base::Result<SearchResults> searchLibrary(service::LibraryReader& reader,
                                                        const QString& words, SearchAmong among);

/// The results as a list. Thread: GUI.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { All, Articles, Notes };
    using Hit = std::variant<model::ItemRow, FoundNote>;

    using QAbstractListModel::QAbstractListModel;

    void show(SearchResults results);
    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const SearchResults& results() const { return m_results; }
    [[nodiscard]] int count(Kind kind) const;
    [[nodiscard]] const Hit* hitAt(int row) const;
    [[nodiscard]] int rowOf(model::ItemId id) const;
    /// A row as it is now; others stay as they were found.
    void amend(const model::ItemRow& item);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void fill();

    SearchResults m_results;
    Kind m_kind = Kind::All;
    std::vector<Hit> m_hits;
};

} // namespace musette::gui
