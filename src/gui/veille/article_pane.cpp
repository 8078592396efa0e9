#include "article_pane.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/preferences.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/picture_painter.h"
#include "../session/current_session.h"
#include "action_bar.h"
#include "article_address.h"
#include "article_chips.h"
#include "article_find.h"
#include "article_foot.h"
#include "article_header.h"
#include "article_images.h"
#include "article_line.h"
#include "article_margin.h"
#include "chosen_item.h"
#include "empty_page.h"
#include "feed_card.h"
#include "find_bar.h"
#include "found_note.h"
#include "image_commands.h"
#include "prepared_article.h"
#include "selection_copy.h"
#include "story_line.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

/// A held key passes articles faster than they can be read.
constexpr std::chrono::milliseconds kRest{40};

} // namespace

ArticlePane::ArticlePane(const Surroundings& surroundings, ChosenItem& item, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_item(item), m_bar(new ActionBar(surroundings)),
      m_pages(new QStackedWidget), m_view(new ReadingView(surroundings.theme)),
      m_header(new ArticleHeader(surroundings.bridge, surroundings.theme)), m_foot(new ArticleFoot),
      m_images(new ArticleImages(surroundings, this)),
      m_restLine(new ArticleLine(ArticleLine::Ground::None)),
      m_goneLine(new ArticleLine(ArticleLine::Ground::Soft)), m_margin(nullptr),
      m_empty(new EmptyPage(surroundings.theme)), m_card(new FeedCard(surroundings.theme)) {
    build();
    addLines();
    new ImageCommands(m_with, *this, *m_images);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] { load(Part::First); });
    connect(&item, &ChosenItem::chosen, this, &ArticlePane::follow);
    connect(&item, &ChosenItem::rowChanged, this, [this] {
        m_bar->follow(m_item.row());
        m_goneLine->say(m_item.gone() ? tr("This article is no longer in the library. It stays "
                                           "here until you open another one.")
                                      : QString());
    });
    connect(&surroundings.session, &CurrentSession::changed, this,
            [this] { m_bar->follow(m_item.row()); });
    connectView();
    connect(m_bar, &ActionBar::comfortWanted, &m_with.preferences, &Preferences::setComfort);
    connect(&m_with.preferences, &Preferences::changed, this, &ArticlePane::followPreferences);
    m_spacesCorrected = m_with.preferences.spacesCorrected();
    followPreferences();
    updatePage();
}

void ArticlePane::build() {
    setObjectName("articlePane");
    setProperty("ground", "paper");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(400);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    for (QWidget* page : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_empty),
                          static_cast<QWidget*>(m_card)})
        m_pages->addWidget(page);
    m_view->setEdges(*m_header, *m_foot);
    auto* find = new FindBar(m_with.theme);
    column->addWidget(find);
    m_find = new ArticleFind(*m_view, *find, m_with.theme, this);
    const Actions& actions = m_with.actions;
    connect(&actions[Act::FindInArticle], &QAction::triggered, m_find, [this] { m_find->open(); });
    connect(&actions[Act::FindNext], &QAction::triggered, m_find, [this] { m_find->step(+1); });
    connect(&actions[Act::FindPrevious], &QAction::triggered, m_find, [this] { m_find->step(-1); });
}

/// The keys of finding work while there is an article on the screen to find something in.
void ArticlePane::updateFind(bool shown) {
    for (const Act act : {Act::FindInArticle, Act::FindNext, Act::FindPrevious})
        m_with.actions[act].setEnabled(shown && reading());
    if (!reading())
        m_find->close();
}

void ArticlePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    updateFind(true);
}

void ArticlePane::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    updateFind(false);
}

void ArticlePane::addLines() {
    m_goneLine->setObjectName("articleGone");
    m_header->addLine(m_goneLine);
    auto* chips = new ArticleChips(m_with, m_item);
    m_header->addLine(chips);
    connect(chips, &ArticleChips::tagWanted, this, &ArticlePane::tagWanted);
    connect(chips, &ArticleChips::halfDayWanted, this, &ArticlePane::halfDayWanted);
    auto* story = new StoryLine(m_with, m_item);
    m_header->addLine(story);
    connect(story, &StoryLine::itemWanted, this, &ArticlePane::itemWanted);
    m_restLine->setObjectName("articleRest");
    m_foot->addLine(m_restLine);
    connect(m_restLine->addButton(tr("Show the rest")), &QPushButton::clicked, this,
            [this] { load(Part::Rest); });
    m_margin = new ArticleMargin(m_with, m_item, *m_view, *m_foot, this);
    connect(m_margin, &ArticleMargin::restWanted, this, [this] { load(Part::Rest); });
    connect(this, &ArticlePane::menuOpens, m_margin, &ArticleMargin::fillMenu);
}

void ArticlePane::connectView() {
    connect(m_view, &ReadingView::linkHovered, this, [this](const QString& address) {
        emit addressHovered(imageToLoad(address) < 0 ? address : QString());
    });
    connect(m_view, &ReadingView::linkClicked, this, &ArticlePane::openLink);
    connect(m_view, &ReadingView::menuWanted, this, &ArticlePane::openMenu);
    connect(m_view, &ReadingView::sizeWanted, this, [this](int steps) {
        m_with.preferences.setTextStep(m_with.preferences.textStep() + steps);
    });
    connect(m_view, &ReadingView::textSizeChanged, m_header, &ArticleHeader::setTextSize);
}

void ArticlePane::followPreferences() {
    m_view->setComfort(m_with.preferences.comfort());
    m_bar->followComfort(m_view->comfort());
    const bool corrected = m_with.preferences.spacesCorrected();
    if (std::exchange(m_spacesCorrected, corrected) != corrected && m_item.id())
        load(Part::First);
}

void ArticlePane::setWhenEmpty(WhenEmpty what) {
    m_whenEmpty = what;
    m_noteShown = m_noteShown && static_cast<bool>(m_item.id());
    updatePage();
}

bool ArticlePane::reading() const {
    return m_item.id() || m_noteShown;
}

void ArticlePane::updatePage() {
    m_bar->setVisible(reading());
    updateFind(isVisible());
    if (reading())
        m_pages->setCurrentWidget(m_view);
    else if (m_whenEmpty == WhenEmpty::FeedCard)
        m_pages->setCurrentWidget(m_card);
    else
        m_pages->setCurrentWidget(m_empty);
}

void ArticlePane::follow(model::ItemId id) {
    ++m_generation;
    m_noteShown = false;
    if (m_shown)
        m_places[m_shown.value] = m_view->readingPlace();
    m_shown = {};
    if (id)
        m_rest.start();
    else
        m_rest.stop();
    updatePage();
}

void ArticlePane::reload() {
    if (m_item.id() && !m_item.gone() && !m_rest.isActive())
        load(Part::Again);
}

void ArticlePane::load(Part part) {
    const int generation = ++m_generation;
    ArticleWishes wishes;
    wishes.extent =
        part == Part::Rest ? service::ReadingExtent::Whole : service::ReadingExtent::FirstPart;
    wishes.labels = readingLabels();
    wishes.correctSpaces = m_spacesCorrected;
    m_with.bridge.read(
        this,
        [id = m_item.id(), wishes](service::LibraryReader& reader) {
            return prepareArticle(reader, id, wishes);
        },
        [this, generation, part](base::Result<PreparedArticle> article) {
            if (generation != m_generation)
                return;
            if (article)
                show(*article, part);
            else if (!m_item.gone())
                m_with.messages.fail(article.error());
        });
}

void ArticlePane::show(const PreparedArticle& article, Part part) {
    m_header->show(article);
    m_restLine->say(article.readable.truncated ? tr("This article is very long.") : QString());
    m_images->show(article.row, article.readable.parts, article.images);
    m_view->pictures().setPictures(article.images.pictures);
    emit prepared(article);
    const QStringList text = m_images->parts();
    if (part == Part::First)
        m_view->showParts(text, m_places[article.row.id.value]);
    else
        m_view->replaceParts(text);
    m_view->setAccessibleName(tr("Article: %1").arg(article.title));
    m_shown = article.row.id;
    emit shown(article.row.id);
}

void ArticlePane::showNote(const FoundNote& note) {
    m_item.choose({});
    m_rest.stop();
    ++m_generation;
    m_noteShown = true;
    m_images->clear();
    m_view->pictures().setPictures({});
    m_header->showNote(note.label, m_with.theme.shown(note.title));
    for (ArticleLine* line : findChildren<ArticleLine*>())
        line->say({});
    m_view->showParts({note.html});
    m_view->setAccessibleName(tr("Note"));
    updatePage();
}

void ArticlePane::openLink(const QUrl& link) {
    if (m_noteShown && link.scheme().isEmpty() && link.fragment() == QLatin1String(kPlaceLink)) {
        emit placeWanted();
        return;
    }
    if (link.scheme().isEmpty() && link.hasFragment()) {
        m_view->goToAnchor(link.fragment());
        return;
    }
    openOutside(link);
}

void ArticlePane::openMenu(const QUrl& link, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString words = selectedWords();
    if (opensOutside(link)) {
        menu->addAction(tr("Open the link in the browser"), this, [this, link] { openLink(link); });
        menu->addAction(tr("Copy the address of the link"), this, [link] {
            QGuiApplication::clipboard()->setText(cleanLink(link).toString(QUrl::FullyEncoded));
        });
        menu->addSeparator();
    }
    QAction* copy = menu->addAction(tr("Copy"), m_view, &QTextEdit::copy);
    copy->setEnabled(!words.isEmpty());
    menu->addAction(tr("Select all"), m_view, &QTextEdit::selectAll);
    if (m_item.id()) {
        menu->addSeparator();
        for (const Act act : {Act::Quote, Act::FindInArticle, Act::OpenInBrowser, Act::CopyLink,
                              Act::CopyTitleAndLink})
            menu->addAction(&m_with.actions[act]);
    }
    emit menuOpens(*menu, link);
    menu->popup(at);
}

QString ArticlePane::selectedWords() const {
    return copyOf(m_view->textCursor()).text;
}

} // namespace musette::gui
