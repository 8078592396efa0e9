#include "list_column.h"

#include "../app/actions.h"
#include "../app/areas.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../app/window_memory.h"
#include "../look/theme.h"
#include "empty_page.h"
#include "item_list_model.h"
#include "item_list_view.h"
#include "list_header.h"

#include <musette/model/names.h>

#include <QAction>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

/// A view that comes sooner shows no sign of loading (ui.md §4).
constexpr std::chrono::milliseconds kPatience{200};
constexpr const char* kOrderKey = "veille/order";
constexpr const char* kGroupKey = "veille/oneOfEachStory";

/// Grey rows that stand in for a list on its way, without animation.
class WaitingRows final : public QWidget {
public:
    explicit WaitingRows(const Theme& theme) : m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        constexpr int kRow = 104;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Tone::Sunken));
        for (int y = 14; y < height(); y += kRow) {
            for (int line = 0; line < 3; ++line)
                painter.drawRoundedRect(
                    QRect(28, y + line * 24, (width() - 44) * (4 - line) / 5, 12), 4, 4);
        }
    }

private:
    const Theme& m_theme;
};

} // namespace

ListColumn::ListColumn(const Surroundings& surroundings, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_model(new ItemListModel(surroundings.bridge, this)),
      m_header(new ListHeader(surroundings)), m_pages(new QStackedWidget),
      m_list(new ItemListView(*m_model, surroundings.theme)),
      m_empty(new EmptyPage(surroundings.theme)), m_waiting(new WaitingRows(surroundings.theme)) {
    setObjectName("listColumn");
    setProperty("ground", "base");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(260);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
    for (QWidget* page : {static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_empty), m_waiting})
        m_pages->addWidget(page);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_model->loading())
            m_pages->setCurrentWidget(m_waiting);
    });
    // Where the last view stood means nothing in this one. Those who look for the open article in
    // the new rows come after this.
    connect(m_model, &QAbstractItemModel::modelReset, m_list, &QAbstractItemView::scrollToTop);
    connect(m_model, &ItemListModel::counted, this, [this] {
        updatePage();
        if (std::exchange(m_toTop, false))
            m_list->scrollToTop();
        emit filled();
    });
    connect(m_model, &ItemListModel::failed, &surroundings.messages, &Messages::fail);
    connect(m_header, &ListHeader::choiceChanged, this, &ListColumn::ask);
    connect(m_header, &ListHeader::newWanted, this, &ListColumn::showNew);
    QAction& showNew = m_with.actions[Act::ShowNew];
    connect(&showNew, &QAction::triggered, this, &ListColumn::showNew);
    showNew.setEnabled(false);
    connect(m_model, &ItemListModel::waitingChanged, this, [this, &showNew](int count) {
        m_header->setWaiting(count);
        showNew.setEnabled(count > 0);
    });
}

void ListColumn::show(const ViewChoice& view) {
    const bool another = view.key != m_choice.key;
    m_choice = view;
    m_header->setTitle(view.title);
    m_header->setTriageOffered(view.kind == ViewKind::Inbox);
    if (another) {
        ListHeader::Choice choice = m_header->choice();
        choice.unreadOnly = choice.starredOnly = false;
        m_header->setChoice(choice);
    }
    ask();
}

void ListColumn::rename(const QString& title) {
    m_choice.title = title;
    m_header->setTitle(title);
}

void ListColumn::ask() {
    model::ItemQuery query = m_choice.query;
    query.unreadOnly = m_header->choice().unreadOnly;
    query.starredOnly = m_header->choice().starredOnly;
    query.oneOfEachStory = m_header->choice().oneOfEachStory;
    query.sort = m_header->choice().sort;
    m_patience.start();
    m_model->show(query);
    emit asked();
}

void ListColumn::showNew() {
    const model::ItemSort order = m_header->choice().sort;
    m_toTop = m_model->waiting() > 0 &&
              (order == model::ItemSort::Published || order == model::ItemSort::Arrived);
    m_model->showWaiting();
    if (isVisible())
        focusArticles();
}

void ListColumn::keepState() {
    m_with.memory.keep(kOrderKey, toQt(model::nameOf(m_header->choice().sort)));
    m_with.memory.keep(kGroupKey, m_header->choice().oneOfEachStory);
}

void ListColumn::recallState() {
    ListHeader::Choice choice = m_header->choice();
    choice.sort =
        model::fromName<model::ItemSort>(fromQt(m_with.memory.recall(kOrderKey).toString()))
            .value_or(choice.sort);
    choice.oneOfEachStory = m_with.memory.recall(kGroupKey, false).toBool();
    m_header->setChoice(choice);
}

bool ListColumn::holdsNothing() const {
    return !m_model->loading() && m_model->rowCount() == 0 && !m_header->choice().unreadOnly &&
           !m_header->choice().starredOnly;
}

void ListColumn::updatePage() {
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentWidget(m_list);
        return;
    }
    sayEmpty();
    m_pages->setCurrentWidget(m_empty);
}

/// The pages hand the focus on to each other as they change.
void ListColumn::focusArticles() {
    enterArea(*m_pages->currentWidget());
}

void ListColumn::sayEmpty() {
    const auto offer = [this](Act act, const QString& text) {
        return EmptyPage::Choice{text, [this, act] { m_with.actions[act].trigger(); }};
    };
    EmptyPage::Content content;
    if (m_header->choice().unreadOnly || m_header->choice().starredOnly) {
        content.text = tr("No article here passes the filter.");
        content.choices = {{tr("Show all"), [this] {
                                ListHeader::Choice choice = m_header->choice();
                                choice.unreadOnly = choice.starredOnly = false;
                                m_header->setChoice(choice);
                                ask();
                            }}};
        m_empty->say(std::move(content));
        return;
    }
    switch (m_choice.kind) {
    case ViewKind::Inbox: content.text = tr("Nothing is left to sort."); break;
    case ViewKind::Kept:
        content.text = tr("No article kept. The key R keeps the article shown.");
        break;
    case ViewKind::Watch:
        content.text = tr("No article watched. The key S lets the article shown come back in two "
                          "weeks.");
        break;
    case ViewKind::LetGo: content.text = tr("No article let go."); break;
    case ViewKind::All:
        content.text = tr("No article yet.");
        content.choices = {{tr("Add a feed…"), [this] { emit addFeedWanted(); }}};
        break;
    case ViewKind::Session:
        content.text = tr("No article linked to this session. The key L links the article shown to "
                          "the current half-day.");
        break;
    case ViewKind::Folder:
    case ViewKind::Feed:
        content.text = tr("No article has come yet.");
        content.choices = {offer(
            m_choice.kind == ViewKind::Feed ? Act::RefreshFeed : Act::RefreshAll, tr("Refresh"))};
        break;
    case ViewKind::Tag:
        content.text = tr("No article has this tag. The key T tags the article shown.");
        break;
    case ViewKind::Search: content.text = tr("No article matches this search now."); break;
    case ViewKind::Section: break;
    }
    m_empty->say(std::move(content));
}

} // namespace musette::gui
