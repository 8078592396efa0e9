#include "search_column.h"

#include "../app/actions.h"
#include "../app/areas.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../app/window_memory.h"
#include "../look/theme.h"
#include "empty_page.h"
#include "search_delegate.h"
#include "search_fault.h"

#include <musette/service/reader.h>

#include <QActionGroup>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <functional>
#include <unordered_set>
#include <utility>

namespace musette::gui {
namespace {

/// A list whose keys are given to its column first, and that takes no letters for searching.
class ResultList final : public QListView {
public:
    std::function<bool(QKeyEvent&)> onKey;
    std::function<void(int)> onChosen;

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (!onKey(*event))
            QListView::keyPressEvent(event);
    }
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override {
        QListView::currentChanged(current, previous);
        onChosen(current.row());
    }
    void focusInEvent(QFocusEvent* event) override {
        QAbstractScrollArea::focusInEvent(event);
        viewport()->update();
    }
    void keyboardSearch(const QString&) override {}
};

/// All that match are counted once nobody types any more: that may take longer than a first page.
constexpr std::chrono::milliseconds kRest{400};
constexpr const char* kOrderKey = "veille/search-order";
constexpr const char* kByRank = "rank";
constexpr const char* kByDate = "date";

/// "100+" as long as no more than the first are known.
QString chipText(SearchModel::Kind kind, int count, bool counted) {
    const QString number = QLocale().toString(count) + (counted ? "" : "+");
    switch (kind) {
    case SearchModel::Kind::All: return SearchColumn::tr("All %1").arg(number);
    case SearchModel::Kind::Articles: return SearchColumn::tr("Articles %1").arg(number);
    case SearchModel::Kind::Notes: return SearchColumn::tr("Notes %1").arg(number);
    }
    return {};
}

} // namespace

SearchColumn::SearchColumn(const Surroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_model(new SearchModel(this)), m_title(new QLabel),
      m_pages(new QStackedWidget), m_empty(new EmptyPage(surroundings.theme)),
      m_order(new QToolButton), m_save(new QToolButton) {
    setObjectName("searchColumn");
    setProperty("ground", "base");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(260);
    auto* list = new ResultList;
    list->onKey = [this](QKeyEvent& event) { return handleKey(event); };
    list->onChosen = [this](int row) { choose(row); };
    m_list = list;
    m_list->setObjectName("results");
    m_list->setAccessibleName(tr("Results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchDelegate(*m_model, m_with.theme, this));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &SearchColumn::count);
    connect(m_list, &QListView::doubleClicked, this, [this] {
        if (const FoundNote* note = chosenNote())
            emit placeWanted(*note);
    });
    connect(m_model, &SearchModel::moreWanted, this, &SearchColumn::readMore);
    connect(&m_with.theme, &Theme::changed, this, &SearchColumn::restyle);
    restyle();
}

/// What was searched for, the order, and the kinds of what was found.
QWidget* SearchColumn::makeHead() {
    auto* head = new QWidget;
    head->setProperty("edge", "bottom");
    head->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(16, 8, 10, 10);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    addOrder();
    m_save->setObjectName("saveSearch");
    m_save->setFocusPolicy(Qt::TabFocus);
    m_save->setToolTip(tr("Save the search as a folder that fills itself"));
    m_save->setAccessibleName(tr("Save the search"));
    m_save->setEnabled(false);
    connect(m_save, &QToolButton::clicked, &m_with.actions[Act::SaveSearch], &QAction::trigger);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(2);
    upper->addWidget(m_title, 1);
    upper->addWidget(m_save, 0, Qt::AlignTop);
    upper->addWidget(m_order, 0, Qt::AlignTop);
    column->addLayout(upper);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(6);
    auto* group = new QButtonGroup(this);
    for (const auto kind :
         {SearchModel::Kind::All, SearchModel::Kind::Articles, SearchModel::Kind::Notes}) {
        auto* chip = new QToolButton;
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        group->addButton(chip);
        chips->addWidget(chip);
        connect(chip, &QToolButton::clicked, this, [this, kind] {
            m_model->setKind(kind);
            updateChips();
        });
        m_chips[kind] = chip;
    }
    m_chips[SearchModel::Kind::All]->setChecked(true);
    chips->addStretch();
    column->addLayout(chips);
    return head;
}

void SearchColumn::restyle() {
    m_title->setFont(m_with.theme.font(TextRole::PanelTitle));
    for (const auto& [kind, chip] : m_chips) {
        chip->setFont(m_with.theme.font(TextRole::Small));
        chip->setStyleSheet(
            QString("QToolButton { border-radius: 12px; padding: 3px 9px; min-height: 18px;"
                    " background: %1; color: %2; border: 1px solid transparent; }"
                    "QToolButton:checked { background: %3; color: %4; }"
                    "QToolButton:focus { border: 1px solid %5; }")
                .arg(m_with.theme.color(Tone::Window).name(),
                     m_with.theme.color(Tone::Text2).name(),
                     m_with.theme.color(Tone::AccentSoft).name(),
                     m_with.theme.color(Tone::AccentInk).name(),
                     m_with.theme.color(Tone::Accent).name()));
    }
    m_save->setIcon(m_with.theme.icon("folder", Tone::Text));
    m_order->setIcon(m_with.theme.icon("arrow-down-wide-narrow", Tone::Text));
    m_list->viewport()->update();
}

/// The best first, or the newest; of a story one article, as in lists.
void SearchColumn::addOrder() {
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->setObjectName("resultOrder");
    m_order->setToolTip(tr("Order"));
    m_order->setAccessibleName(tr("Order"));
    m_order->setMenu(new QMenu(m_order));
    if (m_with.memory.recall(kOrderKey).toString() == kByDate)
        m_wish.sort = model::ItemSort::Published;
    auto* orders = new QActionGroup(this);
    const std::pair<QString, model::ItemSort> choices[] = {
        {tr("Best matches first"), model::ItemSort::Rank},
        {tr("Newest first"), model::ItemSort::Published}};
    for (const auto& [text, sort] : choices) {
        QAction* action = m_order->menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(sort == m_wish.sort);
        orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort = sort] {
            m_wish.sort = sort;
            m_with.memory.keep(kOrderKey, sort == model::ItemSort::Rank ? kByRank : kByDate);
            run();
        });
    }
    QAction& group = m_with.actions[Act::GroupStories];
    m_order->menu()->addSeparator();
    m_order->menu()->addAction(&group);
    connect(&group, &QAction::toggled, this, [this] {
        if (!m_wish.words.isEmpty())
            run();
    });
}

void SearchColumn::search(const QString& words) {
    if (words == m_wish.words)
        return;
    m_wish.words = words;
    m_wish.withLetGo = false;
    run();
}

model::ItemQuery SearchColumn::query() const {
    return queryOf(m_wish);
}

void SearchColumn::setSavable(bool savable) {
    if (savable == m_savable)
        return;
    m_savable = savable;
    m_save->setEnabled(savable);
    emit savableChanged();
}

void SearchColumn::forget() {
    setSavable(false);
    m_wish.words.clear();
    ++m_generation;
    m_model->show({});
}

void SearchColumn::run() {
    const int generation = ++m_generation;
    m_rest.stop();
    m_wish.oneOfEachStory = m_with.actions[Act::GroupStories].isChecked();
    const auto fault = service::LibraryReader::faultIn(fromQt(m_wish.words));
    setSavable(!fault && !m_wish.words.trimmed().isEmpty());
    if (fault) {
        showFault(*fault);
        return;
    }
    m_with.bridge.read(
        this,
        [wish = m_wish](service::LibraryReader& reader) { return searchLibrary(reader, wish); },
        [this, generation](base::Result<SearchResults> results) {
            if (generation != m_generation)
                return;
            if (results)
                show(*std::move(results));
            else
                m_with.messages.fail(results.error());
        });
}

void SearchColumn::show(SearchResults results) {
    m_model->show(std::move(results));
    tellTitle();
    if (!m_model->results().counted)
        m_rest.start();
    readPassages(0);
}

void SearchColumn::tellTitle() {
    const SearchResults& shown = m_model->results();
    const QString words = shown.words.trimmed();
    const int articles = static_cast<int>(shown.articles.size());
    if (!shown.counted)
        m_title->setText(tr("The first %Ln result(s) for “%1”", nullptr, articles).arg(words));
    else
        m_title->setText(
            tr("%Ln result(s) for “%1”", nullptr, m_model->count(SearchModel::Kind::All))
                .arg(words));
    updateChips();
}

/// What is wrong stands in the place of the results, which would be those of something else.
void SearchColumn::showFault(const model::SearchFault& fault) {
    m_model->show({});
    m_title->setText(m_wish.words.trimmed());
    updateChips();
    EmptyPage::Content content;
    content.text = searchFaultText(fault);
    m_empty->say(std::move(content));
    m_pages->setCurrentWidget(m_empty);
}

/// All that match are counted after the first ones are shown.
void SearchColumn::count() {
    m_with.bridge.read(
        this, [wish = m_wish](service::LibraryReader& reader) { return countFound(reader, wish); },
        [this, generation = m_generation](const base::Result<std::size_t>& found) {
            if (generation != m_generation || !found)
                return;
            m_model->setArticleCount(static_cast<int>(*found));
            tellTitle();
        });
}

/// The list is at the end of the articles it has got.
void SearchColumn::readMore() {
    std::unordered_set<model::ItemId> shown;
    for (const model::ItemRow& item : m_model->results().articles)
        shown.insert(item.id);
    m_with.bridge.read(
        this,
        [wish = m_wish, shown = std::move(shown)](service::LibraryReader& reader) {
            return moreArticles(reader, wish, shown);
        },
        [this, generation = m_generation](base::Result<MoreArticles> more) {
            if (generation != m_generation)
                return;
            if (!more) {
                m_with.messages.fail(more.error());
                return;
            }
            const std::size_t first = m_model->results().articles.size();
            m_model->append(*std::move(more));
            tellTitle();
            readPassages(first);
        });
}

/// A few articles at a time, so that the next key does not wait for them.
void SearchColumn::readPassages(std::size_t first) {
    constexpr std::size_t kAtOnce = 20;
    const auto& articles = m_model->results().articles;
    if (first >= articles.size())
        return;
    std::vector<model::ItemId> ids;
    for (std::size_t i = first; i < std::min(articles.size(), first + kAtOnce); ++i)
        ids.push_back(articles[i].id);
    m_with.bridge.read(
        this,
        [ids, words = fromQt(m_wish.words)](service::LibraryReader& reader) {
            return reader.passages(ids, words);
        },
        [this, first,
         generation = m_generation](const base::Result<std::vector<std::string>>& passages) {
            if (generation != m_generation || !passages)
                return;
            m_model->setPassages(first, *passages);
            readPassages(first + kAtOnce);
        });
}

void SearchColumn::updateChips() {
    for (const auto& [kind, chip] : m_chips) {
        const bool counted = kind == SearchModel::Kind::Notes || m_model->results().counted;
        chip->setText(chipText(kind, m_model->count(kind), counted));
        chip->setAccessibleName(chip->text());
        chip->setChecked(kind == m_model->kind());
    }
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentWidget(m_list);
        return;
    }
    EmptyPage::Content content;
    const SearchResults& shown = m_model->results();
    content.text = tr("Nothing for “%1”.").arg(shown.words.trimmed());
    if (!shown.withLetGo && shown.letGoCount > 0 && m_model->kind() != SearchModel::Kind::Notes) {
        content.text += ' ' + tr("Search among the articles let go?");
        content.choices = {{tr("Search there too"), [this] {
                                m_wish.withLetGo = true;
                                run();
                            }}};
    }
    m_empty->say(std::move(content));
    m_pages->setCurrentWidget(m_empty);
}

void SearchColumn::choose(int row) {
    const SearchModel::Hit* hit = m_model->hitAt(row);
    if (hit == nullptr)
        return;
    if (const auto* item = std::get_if<model::ItemRow>(hit)) {
        emit articleChosen(*item);
        return;
    }
    const auto& note = std::get<FoundNote>(*hit);
    if (note.item)
        emit annotationChosen(note.item, note.highlight);
    else
        emit noteChosen(note);
}

const FoundNote* SearchColumn::chosenNote() const {
    const SearchModel::Hit* hit = m_model->hitAt(m_list->currentIndex().row());
    const auto* note = hit == nullptr ? nullptr : std::get_if<FoundNote>(hit);
    return note != nullptr && note->session ? note : nullptr;
}

bool SearchColumn::step(int by) {
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + by : 0;
    if (m_model->hitAt(row) == nullptr)
        return false;
    m_list->setCurrentIndex(m_model->index(row));
    return true;
}

void SearchColumn::enter() {
    enterArea(*m_pages->currentWidget());
    if (!m_list->currentIndex().isValid())
        step(1);
}

bool SearchColumn::handleKey(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Space:
        emit screenWanted(event.modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // A note is read here, like an article; what is short is looked at in its place.
        if (const FoundNote* note = chosenNote(); note && note->kind != FoundNote::Kind::Note)
            emit placeWanted(*note);
        else
            emit articleWanted();
        return true;
    case Qt::Key_Escape: emit leaveWanted(); return true;
    default: return false;
    }
}

QString SearchColumn::title() const {
    return m_title->text();
}

} // namespace musette::gui
