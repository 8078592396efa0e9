#include "article_pane.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/preferences.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../session/current_session.h"
#include "action_bar.h"
#include "article_page.h"
#include "chosen_item.h"
#include "empty_page.h"
#include "feed_card.h"
#include "found_note.h"

#include <musette/base/text.h>
#include <musette/service/reading.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

/// A held key passes articles faster than they can be read.
constexpr std::chrono::milliseconds kRest{40};

struct Prepared {
    model::ItemRow row;
    QString title; ///< as it is shown
    service::ReadableArticle readable;
};

/// An article in French, or in the program's own language when it does not say.
bool isFrench(const std::string& language) {
    return language.empty() ? QLocale().language() == QLocale::French
                            : QLocale(toQt(language)).language() == QLocale::French;
}

base::Result<Prepared> prepare(service::LibraryReader& reader, model::ItemId id,
                               service::ReadingExtent extent, const service::ReadingLabels& labels,
                               bool correctSpaces) {
    auto article = reader.article(id);
    if (!article)
        return std::unexpected(article.error());
    const bool french = correctSpaces && isFrench(article->language);
    service::ReadableArticle readable = service::makeReadable(
        *article, extent, labels, french ? service::Spacing::French : service::Spacing::AsWritten);
    const std::string& title = article->row.title;
    QString shownTitle = toQt(french ? base::frenchSpacing(title) : title);
    return Prepared{std::move(article->row), std::move(shownTitle), std::move(readable)};
}

bool opensInBrowser(const QUrl& address) {
    const QString scheme = address.scheme();
    return scheme == "http" || scheme == "https" || scheme == "mailto";
}

QUrl cleaned(const QUrl& address) {
    return address.scheme() == "mailto"
               ? address
               : QUrl(cleanAddress(fromQt(address.toString(QUrl::FullyEncoded))));
}

} // namespace

ArticlePane::ArticlePane(const Surroundings& surroundings, ChosenItem& item, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_item(item), m_bar(new ActionBar(surroundings)),
      m_pages(new QStackedWidget), m_view(new ReadingView(surroundings.theme)),
      m_empty(new EmptyPage(surroundings.theme)), m_card(new FeedCard(surroundings.theme)) {
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
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, [this] { load(Part::First); });
    connect(&item, &ChosenItem::chosen, this, &ArticlePane::follow);
    connect(&item, &ChosenItem::rowChanged, this, [this] { m_bar->follow(m_item.row()); });
    connect(&surroundings.session, &CurrentSession::changed, this,
            [this] { m_bar->follow(m_item.row()); });
    connect(m_view, &ReadingView::linkHovered, this, [this](const QString& address) {
        emit addressHovered(address == kShowRestLink ? QString() : address);
    });
    connect(m_view, &ReadingView::linkClicked, this, &ArticlePane::openLink);
    connect(m_view, &ReadingView::menuWanted, this, &ArticlePane::openMenu);
    connect(m_bar, &ActionBar::comfortWanted, &m_with.preferences, &Preferences::setComfort);
    connect(&m_with.preferences, &Preferences::changed, this, &ArticlePane::followPreferences);
    m_spacesCorrected = m_with.preferences.spacesCorrected();
    followPreferences();
    updatePage();
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

void ArticlePane::updatePage() {
    const bool reading = m_item.id() || m_noteShown;
    m_bar->setVisible(m_item.id() || m_noteShown);
    if (reading)
        m_pages->setCurrentWidget(m_view);
    else if (m_whenEmpty == WhenEmpty::FeedCard)
        m_pages->setCurrentWidget(m_card);
    else
        m_pages->setCurrentWidget(m_empty);
}

void ArticlePane::follow(model::ItemId id) {
    ++m_generation;
    m_noteShown = false;
    if (id)
        m_rest.start();
    else
        m_rest.stop();
    updatePage();
}

void ArticlePane::load(Part part) {
    const int generation = ++m_generation;
    const auto extent =
        part == Part::First ? service::ReadingExtent::FirstPart : service::ReadingExtent::Whole;
    m_with.bridge.read(
        this,
        [id = m_item.id(), extent, labels = readingLabels(),
         correct = m_spacesCorrected](service::LibraryReader& reader) {
            return prepare(reader, id, extent, labels, correct);
        },
        [this, generation, part](base::Result<Prepared> prepared) {
            if (generation != m_generation)
                return;
            if (!prepared) {
                m_with.messages.fail(prepared.error());
                return;
            }
            const QString page = articlePage(prepared->row, prepared->title, prepared->readable);
            if (part == Part::First)
                m_view->showHtml(page);
            else
                m_view->replaceHtml(page);
            m_view->setAccessibleName(tr("Article: %1").arg(toQt(prepared->row.title)));
            emit shown(prepared->row.id);
        });
}

void ArticlePane::showNote(const FoundNote& note) {
    m_item.choose({});
    m_rest.stop();
    ++m_generation;
    m_noteShown = true;
    m_view->showHtml(notePage(m_with.theme.shown(note.sessionTitle), note.html));
    m_view->setAccessibleName(tr("Note"));
    updatePage();
}

void ArticlePane::openLink(const QUrl& link) {
    if (link.toString() == kShowRestLink) {
        load(Part::Rest);
        return;
    }
    if (link.scheme().isEmpty() && link.hasFragment()) {
        m_view->scrollToAnchor(link.fragment());
        return;
    }
    // Anything else that a feed may have put there is not opened at all.
    if (opensInBrowser(link))
        QDesktopServices::openUrl(cleaned(link));
}

void ArticlePane::openMenu(const QUrl& link, const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString words = selectedWords();
    if (opensInBrowser(link)) {
        menu->addAction(tr("Open the link in the browser"), this, [this, link] { openLink(link); });
        menu->addAction(tr("Copy the address of the link"), this, [link] {
            QGuiApplication::clipboard()->setText(cleaned(link).toString(QUrl::FullyEncoded));
        });
        menu->addSeparator();
    }
    QAction* copy = menu->addAction(tr("Copy"), m_view, &QTextEdit::copy);
    copy->setEnabled(!words.isEmpty());
    menu->addAction(tr("Select all"), m_view, &QTextEdit::selectAll);
    if (m_item.id()) {
        menu->addSeparator();
        for (const Act act : {Act::Quote, Act::OpenInBrowser, Act::CopyLink})
            menu->addAction(&m_with.actions[act]);
    }
    menu->popup(at);
}

QString ArticlePane::selectedWords() const {
    QString words = m_view->textCursor().selectedText();
    words.replace(QChar::ParagraphSeparator, '\n').replace(QChar::LineSeparator, '\n');
    return words.remove(QChar::ObjectReplacementCharacter).trimmed();
}

} // namespace musette::gui
