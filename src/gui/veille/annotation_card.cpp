#include "annotation_card.h"

#include "../app/text.h"
#include "../session/flow_layout.h"
#include "../session/session_words.h"
#include "annotation_actions.h"
#include "annotation_commands.h"
#include "visibility_menu.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr qsizetype kLongestText = 600;

QRect onScreen(const QWidget& widget) {
    return {widget.mapToGlobal(QPoint(0, 0)), widget.size()};
}

} // namespace

void AnnotationCard::build() {
    setProperty("annotation", true);
    m_column->setContentsMargins(0, 4, 0, 8);
    m_column->setSpacing(2);
    m_buttons->setLayout(new FlowLayout(8));
}

AnnotationCard::AnnotationCard(const Passage& passage, AnnotationActions& actions,
                               AnnotationCommands& commands)
    : m_column(new QVBoxLayout(this)), m_buttons(new QWidget) {
    build();
    const model::Highlight& highlight = passage.highlight;
    const QString about = shortWords(highlight);
    addText(toQt(highlight.quote.exact), "passage");
    if (!highlight.note.empty())
        addText(toQt(highlight.note), "note");
    m_column->addWidget(m_buttons);
    if (passage.found)
        connect(addButton(tr("Go to the passage"), about), &QPushButton::clicked, this,
                [this, id = highlight.id] { emit passageWanted(id); });
    QPushButton* note =
        addButton(highlight.note.empty() ? tr("Add a note") : tr("Edit the note"), about);
    connect(note, &QPushButton::clicked, &actions,
            [&actions, highlight, note] { actions.editNote(highlight, onScreen(*note)); });
    addVisibility(highlight.visibility, about, [&commands, highlight](model::Visibility chosen) {
        commands.setVisibility(highlight, chosen);
    });
    connect(addButton(tr("Remove"), about), &QPushButton::clicked, &commands,
            [&commands, highlight] { commands.remove(highlight); });
}

AnnotationCard::AnnotationCard(const model::ItemNote& note, AnnotationActions& actions,
                               AnnotationCommands& commands)
    : m_column(new QVBoxLayout(this)), m_buttons(new QWidget) {
    build();
    const QString about = tr("Note on the article");
    addText(toQt(note.body), "note");
    m_column->addWidget(m_buttons);
    QPushButton* edit = addButton(tr("Edit the note"), about);
    connect(edit, &QPushButton::clicked, &actions,
            [&actions, note, edit] { actions.editNote(note, onScreen(*edit)); });
    addVisibility(note.visibility, about, [&commands, note](model::Visibility chosen) {
        commands.setVisibility(note, chosen);
    });
    connect(addButton(tr("Remove"), about), &QPushButton::clicked, &commands,
            [&commands, note] { commands.remove(note); });
}

void AnnotationCard::addText(const QString& text, const char* role) {
    auto* label = new QLabel(text.size() <= kLongestText ? text : text.left(kLongestText) + "…");
    label->setProperty("annotationText", role);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

QPushButton* AnnotationCard::addButton(const QString& text, const QString& about) {
    auto* button = new QPushButton(text);
    button->setProperty("link", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(tr("%1: %2").arg(text, about));
    m_buttons->layout()->addWidget(button);
    return button;
}

void AnnotationCard::addVisibility(model::Visibility now, const QString& about,
                                   std::function<void(model::Visibility)> choose) {
    QPushButton* button = addButton(visibilityWord(now), about);
    button->setText(button->text() + " ▾");
    button->setToolTip(tr("Who may see it in a report"));
    auto* menu = new QMenu(button);
    addVisibilities(*menu, now, std::move(choose));
    button->setMenu(menu);
}

} // namespace musette::gui
