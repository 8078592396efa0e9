#include "session_articles.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "../veille/item_commands.h"
#include "article_cards.h"
#include "current_session.h"
#include "session_words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kMostKept = 60;

QLabel* heading(const QString& text, const Theme& theme) {
    auto* label = new QLabel(text);
    QFont bold = theme.font(TextRole::Small);
    bold.setBold(true);
    label->setFont(bold);
    label->setProperty("tone", "text2");
    return label;
}

QLabel* hint(const QString& text, const Theme& theme) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setFont(theme.font(TextRole::Small));
    label->setProperty("tone", "text3");
    return label;
}

base::Result<std::vector<model::ItemRow>> keptRows(service::LibraryReader& reader) {
    model::ItemQuery query;
    query.triage = model::Triage::Kept;
    query.limit = kMostKept;
    const auto ids = reader.itemIds(query);
    if (!ids)
        return std::unexpected(ids.error());
    return reader.itemRows(*ids);
}

} // namespace

SessionArticles::SessionArticles(const Surroundings& around, QWidget* parent)
    : QScrollArea(parent), m_around(around),
      m_linked(new ArticleCards(around.theme, tr("Articles of the half-day"))),
      m_kept(new ArticleCards(around.theme, tr("Kept for this session"))),
      m_noneLinked(hint(tr("No article yet. L links the one you read."), around.theme)),
      m_noneKept(hint(tr("Articles you keep stand here until they are linked."), around.theme)) {
    setObjectName("sessionArticles");
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_linked->setObjectName("linkedArticles");
    m_kept->setObjectName("keptArticles");
    auto* column = new QWidget;
    column->setProperty("ground", "side");
    column->setAttribute(Qt::WA_StyledBackground);
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(16, 14, 14, 14);
    lines->setSpacing(8);
    lines->addWidget(heading(m_linked->accessibleName(), around.theme));
    lines->addWidget(m_noneLinked);
    lines->addWidget(m_linked);
    lines->addSpacing(4);
    lines->addWidget(heading(m_kept->accessibleName(), around.theme));
    lines->addWidget(m_noneKept);
    lines->addWidget(m_kept);
    lines->addStretch();
    setWidget(column);
    for (ArticleCards* cards : {m_linked, m_kept}) {
        connect(cards, &ArticleCards::opened, this, &SessionArticles::itemWanted);
        connect(cards, &ArticleCards::linkWanted, this, &SessionArticles::toggle);
    }
    connect(&around.session, &CurrentSession::changed, this, [this] {
        showLinked();
        showKept();
    });
    connect(&around.bridge, &Bridge::changed, this, [this](const model::LibraryChange& change) {
        if (change.lists || !change.items.empty())
            readKept();
    });
    showLinked();
    readKept();
}

void SessionArticles::showLinked() {
    std::vector<ArticleCard> cards;
    if (m_around.session.exists()) {
        for (const model::LinkedItem& item : m_around.session.content()->document.items) {
            if (item.link.halfDay == m_around.session.halfDay())
                cards.push_back(
                    {item.link.item, m_around.theme.shown(toQt(item.title)),
                     tr("%1 · linked at %2").arg(toQt(item.sourceName), clockText(item.link.at)),
                     true});
        }
    }
    m_noneLinked->setVisible(cards.empty());
    m_linked->setVisible(!cards.empty());
    m_linked->show(std::move(cards));
}

void SessionArticles::readKept() {
    const int generation = ++m_generation;
    m_around.bridge.read(this, &keptRows,
                         [this, generation](base::Result<std::vector<model::ItemRow>> rows) {
                             if (generation != m_generation)
                                 return;
                             if (!rows) {
                                 m_around.messages.fail(rows.error());
                                 return;
                             }
                             m_keptRows = *std::move(rows);
                             showKept();
                         });
}

void SessionArticles::showKept() {
    std::vector<ArticleCard> cards;
    if (m_around.session.exists()) {
        const auto& linked = m_around.session.content()->document.items;
        for (const model::ItemRow& row : m_keptRows) {
            const bool known = std::ranges::any_of(
                linked, [&](const model::LinkedItem& item) { return item.link.item == row.id; });
            if (!known)
                cards.push_back(
                    {row.id, m_around.theme.shown(toQt(row.title)), toQt(row.sourceName), false});
        }
    }
    m_noneKept->setVisible(cards.empty());
    m_kept->setVisible(!cards.empty());
    m_kept->show(std::move(cards));
}

void SessionArticles::toggle(model::ItemId item) {
    model::ItemRow row;
    row.id = item;
    m_around.items.toggleLink(row);
}

} // namespace musette::gui
