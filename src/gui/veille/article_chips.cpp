#include "article_chips.h"

#include "../app/bridge.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../session/flow_layout.h"
#include "../session/session_words.h"
#include "chosen_item.h"

#include <QToolButton>

#include <algorithm>
#include <utility>

namespace musette::gui {
namespace {

constexpr int kIcon = 13;

bool samePlaces(const std::vector<model::HalfDayPlace>& one,
                const std::vector<model::HalfDayPlace>& other) {
    return std::ranges::equal(one, other, [](const auto& a, const auto& b) {
        return a.halfDay.id == b.halfDay.id && a.sessionTitle == b.sessionTitle &&
               a.dayNumber == b.dayNumber;
    });
}

} // namespace

ArticleChips::ArticleChips(const Surroundings& surroundings, ChosenItem& item, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_item(item) {
    setObjectName("articleChips");
    setLayout(new FlowLayout(6));
    hide();
    connect(&item, &ChosenItem::rowChanged, this, &ArticleChips::follow);
    connect(&surroundings.theme, &Theme::changed, this, &ArticleChips::fill);
}

void ArticleChips::follow() {
    if (std::exchange(m_shown, m_item.id()) != m_item.id())
        m_places.clear();
    m_tags = m_item.row() != nullptr ? m_item.row()->tags : std::vector<std::string>{};
    fill();
    if (m_item.id())
        readPlaces();
}

void ArticleChips::readPlaces() {
    const int generation = ++m_generation;
    m_with.bridge.read(
        this, [id = m_item.id()](service::LibraryReader& reader) { return reader.placesOf(id); },
        [this, generation](base::Result<std::vector<model::HalfDayPlace>> places) {
            if (generation != m_generation || !places || samePlaces(m_places, *places))
                return;
            m_places = std::move(*places);
            fill();
        });
}

QToolButton* ArticleChips::add(const char* kind, const char* icon, const QString& text) {
    auto* chip = new QToolButton;
    chip->setProperty("chip", kind);
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setIconSize({kIcon, kIcon});
    chip->setIcon(
        m_with.theme.icon(icon, kind == std::string_view("halfDay") ? Tone::Session : Tone::Text2));
    chip->setFont(m_with.theme.font(TextRole::Tiny));
    chip->setText(text);
    chip->setFocusPolicy(Qt::TabFocus);
    chip->setCursor(Qt::PointingHandCursor);
    layout()->addWidget(chip);
    return chip;
}

void ArticleChips::fill() {
    while (QLayoutItem* old = layout()->takeAt(0)) {
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (const model::HalfDayPlace& place : m_places) {
        const QString label = halfDayLabel(place.dayNumber, place.halfDay.slot);
        QToolButton* chip = add("halfDay", "link", label);
        const QString session = toQt(place.sessionTitle);
        chip->setToolTip(tr("%1 of “%2”: show this half-day").arg(label, session));
        chip->setAccessibleName(tr("Linked to %1 of “%2”").arg(label, session));
        connect(chip, &QToolButton::clicked, this,
                [this, id = place.halfDay.id] { emit halfDayWanted(id); });
    }
    for (const std::string& tag : m_tags) {
        QToolButton* chip = add("tag", "tag", toQt(tag));
        chip->setToolTip(tr("Show the articles tagged “%1”").arg(toQt(tag)));
        chip->setAccessibleName(tr("Tag “%1”").arg(toQt(tag)));
        connect(chip, &QToolButton::clicked, this, [this, tag] { emit tagWanted(toQt(tag)); });
    }
    setVisible(layout()->count() > 0);
}

} // namespace musette::gui
