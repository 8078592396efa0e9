#pragma once

#include <musette/base/time.h>
#include <musette/model/ids.h>
#include <musette/service/full_text.h>
#include <musette/service/reading.h>

#include <QObject>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

namespace musette::gui {

struct PreparedArticle;
struct Surroundings;
class ArticlePane;
class ChosenItem;
class ExcerptLine;
class RefreshController;

/// The whole article of an excerpt: reads it on its page when the reader asks, or when a feed that
/// always wants it is read; shows it, and the way back. Nothing is asked of a site before that.
/// After a refresh the new articles of such feeds are read, a few at a time.
/// Thread: GUI. Errors: told in the line under the article.
class FullTextReader final : public QObject {
    Q_OBJECT

public:
    FullTextReader(const Surroundings& surroundings, ChosenItem& item, ArticlePane& pane,
                   QObject* parent = nullptr);
    ~FullTextReader() override;

    void followRefresh(const RefreshController& refresh);

private:
    void follow(const PreparedArticle& article);
    void toggle();
    void wantWhole();
    void read(model::ItemId item);
    void take(model::ItemId item, const base::Result<service::FullTextOutcome>& outcome);
    void takeNew(const std::vector<service::FullTextOutcome>& outcomes);
    void show(bool whole);
    void setAlways(bool always);
    void update();

    const Surroundings& m_with;
    ChosenItem& m_item;
    ArticlePane& m_pane;
    ExcerptLine* m_line;
    model::ItemId m_shown; ///< the item that `m_whole` speaks of
    service::WholeArticle m_whole;
    bool m_excerptOnly = false;
    std::unordered_map<model::ItemId, std::unique_ptr<service::Job>> m_jobs;
    std::unordered_map<model::ItemId, QString> m_failures;
    std::unique_ptr<service::Job> m_newOnes;
    base::Instant m_refreshBegan{};
};

} // namespace musette::gui
