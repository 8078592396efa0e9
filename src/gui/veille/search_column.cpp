#include "search_column.h"

#include "../app/areas.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../look/theme.h"
#include "empty_page.h"
#include "search_delegate.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>
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

QString chipText(SearchModel::Kind kind, int count) {
    const QString number = QLocale().toString(count);
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
      m_pages(new QStackedWidget), m_empty(new EmptyPage(surroundings.theme)) {
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
    auto* head = new QWidget;
    head->setProperty("edge", "bottom");
    head->setAttribute(Qt::WA_StyledBackground);
    auto* headColumn = new QVBoxLayout(head);
    headColumn->setContentsMargins(16, 10, 12, 10);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    headColumn->addWidget(m_title);
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
    headColumn->addLayout(chips);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    connect(&m_with.theme, &Theme::changed, this, &SearchColumn::restyle);
    restyle();
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
    m_list->viewport()->update();
}

void SearchColumn::search(const QString& words) {
    if (words == m_words)
        return;
    m_words = words;
    m_among = SearchAmong::WithoutLetGo;
    run();
}

void SearchColumn::forget() {
    m_words.clear();
    ++m_generation;
    m_model->show({});
}

void SearchColumn::run() {
    const int generation = ++m_generation;
    m_with.bridge.read(
        this,
        [words = m_words, among = m_among](service::LibraryReader& reader) {
            return searchLibrary(reader, words, among);
        },
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
    const SearchResults& shown = m_model->results();
    const QString words = shown.words.trimmed();
    const int total = m_model->count(SearchModel::Kind::All);
    m_title->setText(tr("%Ln result(s) for “%1”", nullptr, total).arg(words));
    if (shown.articleCount > static_cast<int>(shown.articles.size()))
        m_title->setText(m_title->text() + " · " +
                         tr("the best %Ln", nullptr, static_cast<int>(shown.articles.size())));
    updateChips();
}

void SearchColumn::updateChips() {
    for (const auto& [kind, chip] : m_chips) {
        chip->setText(chipText(kind, m_model->count(kind)));
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
                                m_among = SearchAmong::Everything;
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
    case Qt::Key_Enter: emit articleWanted(); return true;
    case Qt::Key_Escape: emit leaveWanted(); return true;
    default: return false;
    }
}

QString SearchColumn::title() const {
    return m_title->text();
}

} // namespace musette::gui
