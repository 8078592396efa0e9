#include "full_text_reader.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../look/words.h"
#include "article_foot.h"
#include "article_pane.h"
#include "chosen_item.h"
#include "excerpt_line.h"
#include "prepared_article.h"
#include "refresh_controller.h"

#include <musette/base/url.h>

#include <algorithm>

namespace musette::gui {
namespace {

QString reasonOf(base::ErrorCode code) {
    using enum base::ErrorCode;
    // What is said of feeds does not fit a page.
    switch (code) {
    case HttpStatus: return FullTextReader::tr("The site answered with an error.");
    case Gone: return FullTextReader::tr("It is no longer there.");
    case Unauthorized: return FullTextReader::tr("The site asks for a login.");
    case RateLimited: return FullTextReader::tr("The site asks to wait. Try again later.");
    case TooLarge: return FullTextReader::tr("It is too large.");
    default: return errorText(code);
    }
}

/// Why there is no whole article; empty when there is one.
QString failureOf(const base::Result<service::FullTextOutcome>& outcome) {
    using Kind = service::FullTextOutcome::Kind;
    if (!outcome)
        return errorText(outcome.error().code);
    switch (outcome->kind) {
    case Kind::Stored: return {};
    case Kind::NoArticle: return FullTextReader::tr("No article was found on the page.");
    case Kind::NoPage: return FullTextReader::tr("This address leads to a file, not to a page.");
    case Kind::Failed: break;
    }
    return FullTextReader::tr("The page could not be read.") + ' ' + reasonOf(outcome->error.code);
}

} // namespace

FullTextReader::FullTextReader(const Surroundings& surroundings, ChosenItem& item,
                               ArticlePane& pane, QObject* parent)
    : QObject(parent), m_with(surroundings), m_item(item), m_pane(pane), m_line(new ExcerptLine) {
    pane.foot().addLine(m_line);
    connect(&pane, &ArticlePane::prepared, this, &FullTextReader::follow);
    connect(&item, &ChosenItem::rowChanged, this, &FullTextReader::update);
    connect(m_line, &ExcerptLine::wholeWanted, this, &FullTextReader::wantWhole);
    connect(m_line, &ExcerptLine::excerptWanted, this, [this] { show(false); });
    connect(m_line, &ExcerptLine::stopWanted, this, [this] {
        m_jobs.erase(m_item.id());
        update();
    });
    const Actions& actions = surroundings.actions;
    connect(m_line, &ExcerptLine::browserWanted, &actions[Act::OpenInBrowser], &QAction::trigger);
    connect(&actions[Act::FullText], &QAction::triggered, this, &FullTextReader::toggle);
    connect(&actions[Act::AlwaysFullText], &QAction::triggered, this, &FullTextReader::setAlways);
    update();
}

FullTextReader::~FullTextReader() = default;

void FullTextReader::followRefresh(const RefreshController& refresh) {
    connect(&refresh, &RefreshController::runningChanged, this, [this](bool running) {
        if (running)
            m_refreshBegan = m_with.bridge.now();
    });
    connect(&refresh, &RefreshController::finished, this, [this] {
        m_newOnes = m_with.bridge.readNewFullTexts(
            this, m_refreshBegan,
            [this](const std::vector<service::FullTextOutcome>& outcomes) { takeNew(outcomes); });
    });
}

void FullTextReader::follow(const PreparedArticle& article) {
    const bool opened = m_shown != article.row.id;
    m_shown = article.row.id;
    m_whole = article.readable.whole;
    m_excerptOnly = article.readable.excerptOnly;
    const bool wanted = opened && m_whole.always && !m_whole.read;
    if (wanted && base::isHttpUrl(article.row.url) && !m_failures.contains(m_shown))
        read(m_shown);
    update();
}

void FullTextReader::toggle() {
    if (m_shown != m_item.id() || !m_item.id())
        return update();
    if (m_whole.shown)
        show(false);
    else
        wantWhole();
}

void FullTextReader::wantWhole() {
    if (m_whole.read)
        show(true);
    else
        read(m_item.id());
}

void FullTextReader::read(model::ItemId item) {
    if (m_jobs.contains(item))
        return;
    m_failures.erase(item);
    auto job = m_with.bridge.readFullText(
        this, item, [this, item](const base::Result<service::FullTextOutcome>& outcome) {
            take(item, outcome);
        });
    if (job)
        m_jobs[item] = std::move(job);
    update();
}

void FullTextReader::take(model::ItemId item,
                          const base::Result<service::FullTextOutcome>& outcome) {
    if (m_jobs.erase(item) == 0)
        return; // stopped
    if (const QString failure = failureOf(outcome); !failure.isEmpty())
        m_failures[item] = failure;
    else if (item == m_item.id())
        m_pane.reload();
    update();
}

/// What is open was perhaps among them.
void FullTextReader::takeNew(const std::vector<service::FullTextOutcome>& outcomes) {
    m_newOnes.reset();
    const auto found = std::ranges::find(outcomes, m_item.id(), &service::FullTextOutcome::item);
    if (found != outcomes.end() && found->kind == service::FullTextOutcome::Kind::Stored)
        m_pane.reload();
}

void FullTextReader::show(bool whole) {
    m_with.bridge.edit(
        this,
        [item = m_item.id(), whole](service::LibraryEditor& editor) {
            return editor.items.showFullText(item, whole);
        },
        [this, item = m_item.id()](const base::Status& status) {
            if (!status)
                m_with.messages.fail(status.error());
            else if (item == m_item.id())
                m_pane.reload();
        });
}

void FullTextReader::setAlways(bool always) {
    const model::ItemRow* item = m_item.row();
    if (item == nullptr || !item->feed)
        return;
    m_with.bridge.edit([feed = item->feed, always](service::LibraryEditor& editor) {
        service::FeedEdit edit;
        edit.alwaysFullText = always;
        return editor.feeds.edit(feed, edit);
    });
    m_with.messages.tellUndoable(always ? tr("New articles of this feed are read whole")
                                        : tr("Articles of this feed are read whole on request"));
    m_whole.always = always;
    if (always && !m_whole.read && base::isHttpUrl(item->url))
        read(item->id);
    update();
}

void FullTextReader::update() {
    const model::ItemRow* row = m_item.row();
    const bool known = row != nullptr && row->id == m_shown;
    ExcerptLine::State state;
    state.onWeb = row != nullptr && base::isHttpUrl(row->url);
    QAction& whole = m_with.actions[Act::FullText];
    QAction& always = m_with.actions[Act::AlwaysFullText];
    whole.setEnabled(state.onWeb);
    always.setEnabled(row != nullptr && row->feed);
    whole.setChecked(known && m_whole.shown);
    always.setChecked(known && m_whole.always);
    if (!known)
        return;
    state.whole = m_whole;
    state.excerptOnly = m_excerptOnly;
    state.reading = m_jobs.contains(m_shown);
    if (const auto failure = m_failures.find(m_shown); failure != m_failures.end())
        state.failure = failure->second;
    m_line->show(state);
}

} // namespace musette::gui
