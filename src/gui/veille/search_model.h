#pragma once

#include "found_note.h"

#include <musette/base/error.h>
#include <musette/model/item.h>
#include <musette/model/query.h>

#include <QAbstractListModel>
#include <QString>

#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

namespace musette::service {
class LibraryReader;
}

namespace musette::gui {

/// What is searched for, where and in which order.
struct SearchWish {
    QString words;
    bool withLetGo = false;
    bool oneOfEachStory = false;
    model::ItemSort sort = model::ItemSort::Rank;
};

/// What a search found: the first articles in the order wished for; notes, highlights and notes on
/// articles.
struct SearchResults {
    QString words;
    QString marked; ///< the words alone, without criteria
    std::vector<model::ItemRow> articles;
    std::vector<FoundNote> notes;
    bool whole = true;    ///< no other article matches
    int articleCount = 0; ///< all that match; those shown as long as `counted` is false
    int letGoCount = 0;   ///< matches among what was let go, when nothing else was found
    bool withLetGo = false;
    bool counted = true;
};

/// What a note is and of what.
[[nodiscard]] QString noteWhere(const FoundNote& note);

/// The articles that are wished for.
[[nodiscard]] model::ItemQuery queryOf(const SearchWish& wish);

/// Searches articles and notes, for the first page. Thread: the reader executor's.
[[nodiscard]] base::Result<SearchResults> searchLibrary(service::LibraryReader& reader,
                                                        const SearchWish& wish);
/// Further articles of a search.
struct MoreArticles {
    std::vector<model::ItemRow> articles;
    bool whole = true;
};
/// The articles behind those that are shown. Thread: the reader executor's.
[[nodiscard]] base::Result<MoreArticles>
moreArticles(service::LibraryReader& reader, const SearchWish& wish,
             const std::unordered_set<model::ItemId>& shown);
/// How many articles match. Thread: the reader executor's.
[[nodiscard]] base::Result<std::size_t> countFound(service::LibraryReader& reader,
                                                   const SearchWish& wish);

/// The results as a list: some articles, the notes, the other articles, which come as the list is
/// scrolled. Thread: GUI.
class SearchModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { All, Articles, Notes };
    using Hit = std::variant<model::ItemRow, FoundNote>;

    using QAbstractListModel::QAbstractListModel;

    void show(SearchResults results);
    /// Behind those that are shown.
    void append(MoreArticles more);
    void setKind(Kind kind);
    /// The number of all articles that match, told after the first of them.
    void setArticleCount(int count);
    /// Passages in which the words stand, for the articles from `first` on; empty: its excerpt.
    void setPassages(std::size_t first, const std::vector<std::string>& passages);
    /// What stands under the title of an article.
    [[nodiscard]] QString passageOf(const model::ItemRow& item) const;
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const SearchResults& results() const { return m_results; }
    [[nodiscard]] int count(Kind kind) const;
    [[nodiscard]] const Hit* hitAt(int row) const;
    [[nodiscard]] int rowOf(model::ItemId id) const;
    /// A row as it is now; others stay as they were found.
    void amend(const model::ItemRow& item);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

signals:
    /// The list was scrolled to its end, and there are more articles.
    void moreWanted();

private:
    void fill();

    SearchResults m_results;
    Kind m_kind = Kind::All;
    std::vector<Hit> m_hits;
    std::unordered_map<model::ItemId, QString> m_passages;
    bool m_awaitsMore = false;
};

} // namespace musette::gui
