#include "story_line.h"

#include "../app/bridge.h"
#include "../app/surroundings.h"
#include "../app/text.h"
#include "../look/theme.h"
#include "../session/flow_layout.h"
#include "chosen_item.h"

#include <QLabel>
#include <QPushButton>

#include <utility>

namespace musette::gui {

StoryLine::StoryLine(const Surroundings& surroundings, ChosenItem& item, QWidget* parent)
    : QWidget(parent), m_with(surroundings), m_item(item), m_label(new QLabel(tr("Also in"))) {
    setObjectName("storyLine");
    auto* flow = new FlowLayout(4);
    setLayout(flow);
    m_label->setProperty("tone", "text2");
    m_label->setMinimumHeight(30); // as high as the buttons beside it
    flow->addWidget(m_label);
    hide();
    connect(&item, &ChosenItem::rowChanged, this, &StoryLine::follow);
}

void StoryLine::follow() {
    const int generation = ++m_generation;
    if (std::exchange(m_shown, m_item.id()) != m_item.id()) {
        m_members.clear();
        fill();
    }
    if (m_item.row() == nullptr || m_item.row()->alsoIn == 0) {
        m_members.clear();
        fill();
        return;
    }
    m_with.bridge.read(
        this, [id = m_item.id()](service::LibraryReader& reader) { return reader.alsoIn(id); },
        [this, generation](base::Result<std::vector<model::StoryMember>> members) {
            if (generation != m_generation || !members || *members == m_members)
                return;
            m_members = *std::move(members);
            fill();
        });
}

void StoryLine::fill() {
    while (layout()->count() > 1) {
        QLayoutItem* old = layout()->takeAt(1);
        old->widget()->hide();
        old->widget()->deleteLater();
        delete old;
    }
    for (const model::StoryMember& member : m_members) {
        const QString feed = m_with.theme.shown(toQt(member.feedTitle));
        auto* button = new QPushButton(feed.isEmpty() ? tr("a page added by hand") : feed);
        button->setObjectName("storyMember");
        button->setProperty("link", true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(tr("Show the article of this feed"));
        button->setAccessibleName(tr("Also in %1").arg(button->text()));
        layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, id = member.item] { emit itemWanted(id); });
    }
    setVisible(!m_members.empty());
}

} // namespace musette::gui
