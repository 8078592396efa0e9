#include "item_actions.h"

#include "../app/actions.h"
#include "../app/messages.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../session/current_session.h"
#include "../session/note_draft.h"
#include "article_address.h"
#include "chosen_item.h"
#include "half_day_places.h"
#include "item_commands.h"
#include "pick_list.h"

#include <musette/base/url.h>

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace musette::gui {
namespace {

constexpr std::array kItemActs{
    Act::Keep,          Act::Watch,         Act::LetGo,         Act::Link,
    Act::LinkElsewhere, Act::Tag,           Act::Quote,         Act::QuoteElsewhere,
    Act::Highlight,     Act::AnnotateItem,  Act::NoteAboutItem, Act::ToggleRead,
    Act::Star,          Act::OpenInBrowser, Act::CopyLink,      Act::CopyTitleAndLink,
    Act::RuleFromItem};

} // namespace

ItemActions::ItemActions(const Surroundings& surroundings, ChosenItem& item, Places places,
                         QObject* parent)
    : QObject(parent), m_with(surroundings), m_item(item), m_places(std::move(places)) {
    connectTriage();
    connectSession();
    connectRest();
    connect(&item, &ChosenItem::rowChanged, this, &ItemActions::updateEnabled);
    updateEnabled();
}

void ItemActions::on(Act act, std::function<void(const model::ItemRow&)> run) {
    connect(&m_with.actions[act], &QAction::triggered, this, [this, run = std::move(run)] {
        if (m_item.row() == nullptr)
            return;
        const model::ItemRow item = *m_item.row();
        run(item);
    });
}

void ItemActions::updateEnabled() {
    const model::ItemRow* item = m_item.row();
    for (const Act act : kItemActs)
        m_with.actions[act].setEnabled(item != nullptr);
    const bool address = item != nullptr && base::isHttpUrl(item->url);
    m_with.actions[Act::OpenInBrowser].setEnabled(address);
    m_with.actions[Act::CopyLink].setEnabled(address);
    m_with.actions[Act::CopyTitleAndLink].setEnabled(address);
}

void ItemActions::decide(const model::ItemRow& item, model::Triage state) {
    m_with.items.triage(item, state);
    model::ItemRow after = item;
    after.triage = item.triage == state ? model::Triage::Inbox : state;
    m_item.expect(after);
    emit decided(item.id, after.triage);
}

void ItemActions::connectTriage() {
    for (const auto& [act, state] : {std::pair{Act::Keep, model::Triage::Kept},
                                     {Act::Watch, model::Triage::Watch},
                                     {Act::LetGo, model::Triage::LetGo}})
        on(act, [this, state = state](const model::ItemRow& item) { decide(item, state); });
    on(Act::Star, [this](const model::ItemRow& item) {
        m_with.items.star(item);
        model::ItemRow after = item;
        after.starred = !item.starred;
        m_item.expect(after);
    });
    on(Act::ToggleRead, [this](const model::ItemRow& item) {
        m_with.items.toggleRead(item);
        model::ItemRow after = item;
        after.unread = !item.unread;
        m_item.expect(after);
    });
    on(Act::Tag, [this](const model::ItemRow&) { askTag(); });
}

void ItemActions::connectSession() {
    on(Act::Link, [this](const model::ItemRow& item) {
        m_with.items.toggleLink(item);
        emit linked(item.id);
    });
    on(Act::LinkElsewhere, [this](const model::ItemRow& item) {
        askPlace(item, tr("Link this article to another half-day or sequence"),
                 [this, item](const HalfDayPlaceChoice& chosen) {
                     m_with.items.linkTo(item, chosen.session, chosen.halfDay, chosen.sequence,
                                         chosen.label);
                     emit linked(item.id);
                 });
    });
    on(Act::Quote, [this](const model::ItemRow& item) { quote(item); });
    on(Act::QuoteElsewhere, [this](const model::ItemRow& item) {
        const QString words = m_places.selectedWords();
        if (words.isEmpty()) {
            m_with.messages.tell(tr("Mark the words to quote in the article first."));
            return;
        }
        askPlace(item, tr("Quote the selection in another half-day or sequence"),
                 [this, item, words](const HalfDayPlaceChoice& chosen) {
                     m_with.draft.quoteTo(item, words,
                                          {chosen.session, chosen.halfDay, chosen.sequence},
                                          chosen.label);
                 });
    });
    on(Act::NoteAboutItem, [this](const model::ItemRow& item) {
        if (m_with.session.exists())
            m_with.draft.attach(item.id, toQt(item.title));
        m_with.actions[Act::Capture].trigger();
    });
}

void ItemActions::connectRest() {
    on(Act::OpenInBrowser, [](const model::ItemRow& item) {
        if (base::isHttpUrl(item.url))
            QDesktopServices::openUrl(QUrl(cleanAddress(item.url)));
    });
    on(Act::CopyLink, [this](const model::ItemRow& item) {
        if (!base::isHttpUrl(item.url))
            return;
        QGuiApplication::clipboard()->setText(cleanAddress(item.url));
        m_with.messages.tell(tr("Link copied"));
    });
    on(Act::RuleFromItem, [this](const model::ItemRow& item) { emit ruleWanted(item); });
    on(Act::CopyTitleAndLink, [this](const model::ItemRow& item) { copyTitleAndLink(item); });
}

void ItemActions::copyTitleAndLink(const model::ItemRow& item) {
    if (!base::isHttpUrl(item.url))
        return;
    const QString address = cleanAddress(item.url);
    const QString title = m_with.theme.shown(toQt(item.title));
    auto* copied = new QMimeData; // the clipboard takes it
    copied->setText(title + '\n' + address);
    copied->setHtml("<a href=\"" + address.toHtmlEscaped() + "\">" + title.toHtmlEscaped() +
                    "</a>");
    QGuiApplication::clipboard()->setMimeData(copied);
    m_with.messages.tell(tr("Title and link copied"));
}

void ItemActions::quote(const model::ItemRow& item) {
    const QString words = m_places.selectedWords();
    if (!m_with.session.exists())
        m_with.items.toggleLink(item); // which says that there is no session, and offers one
    else if (words.isEmpty())
        m_with.messages.tell(tr("Mark the words to quote in the article first."));
    else
        m_with.draft.quote(item, words);
}

void ItemActions::askTag() {
    auto* list =
        new PickList(tr("Tag this article: Enter puts a tag on or takes it off"), tr("Tag"),
                     PickList::Typed::MayBeNew, m_places.under(Act::Tag).window());
    const auto fill = [this, list] {
        std::vector<PickList::Line> lines;
        const model::ItemRow* item = m_item.row();
        std::vector<std::string> labels = m_places.knownTags();
        for (const std::string& own : item != nullptr ? item->tags : std::vector<std::string>{}) {
            if (std::ranges::find(labels, own) == labels.end())
                labels.push_back(own);
        }
        for (const std::string& label : labels) {
            const bool has =
                item != nullptr && std::ranges::find(item->tags, label) != item->tags.end();
            lines.push_back({toQt(label), toQt(label), has});
        }
        list->setLines(std::move(lines));
    };
    fill();
    connect(&m_item, &ChosenItem::rowChanged, list, fill);
    connect(list, &PickList::picked, this,
            [this](const QVariant& label) { toggleTag(label.toString()); });
    connect(list, &PickList::typed, this, &ItemActions::toggleTag);
    list->openBelow(m_places.under(Act::Tag));
}

void ItemActions::toggleTag(const QString& label) {
    if (m_item.row() == nullptr)
        return;
    const model::ItemRow item = *m_item.row();
    m_with.items.toggleTag(item, label);
    model::ItemRow after = item;
    const std::string tag = fromQt(label.trimmed());
    if (std::erase(after.tags, tag) == 0)
        after.tags.push_back(tag);
    m_item.expect(after);
}

void ItemActions::askPlace(const model::ItemRow& item, const QString& purpose,
                           std::function<void(const HalfDayPlaceChoice&)> chosen) {
    const QWidget& under = m_places.under(Act::Link);
    readHalfDays(m_with.bridge, this,
                 [this, item, purpose, chosen = std::move(chosen),
                  place = QPointer<const QWidget>(&under)](std::vector<HalfDayPlaceChoice> places) {
                     if (place == nullptr)
                         return;
                     if (places.empty()) {
                         m_with.items.toggleLink(item); // says that there is no session
                         return;
                     }
                     auto* list = new PickList(purpose, tr("Half-day or sequence"),
                                               PickList::Typed::MustMatch, place->window());
                     std::vector<PickList::Line> lines;
                     for (std::size_t i = 0; i < places.size(); ++i)
                         // What tells one place from the other comes first: a line may be cut.
                         lines.push_back({places[i].label + " – " + places[i].sessionTitle,
                                          static_cast<int>(i), false});
                     list->setLines(std::move(lines));
                     connect(list, &PickList::picked, this,
                             [list, chosen, places = std::move(places)](const QVariant& row) {
                                 chosen(places[static_cast<std::size_t>(row.toInt())]);
                                 list->close();
                             });
                     list->openBelow(*place);
                 });
}

} // namespace musette::gui
