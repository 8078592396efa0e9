#include "shortcuts_dialog.h"

#include "../app/actions.h"
#include "../look/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace musette::gui {
namespace {

constexpr int kKeyColumn = 132;

QLabel* plain(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const Actions& actions, const Theme& theme, QWidget* parent)
    : QDialog(parent), m_actions(actions), m_theme(theme) {
    setWindowTitle(tr("Keyboard shortcuts"));
    setObjectName("shortcutsDialog");
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(28, 24, 28, 24);
    page->setSpacing(14);
    auto* title = plain(tr("Keyboard shortcuts"));
    title->setFont(theme.font(TextRole::PageTitle));
    page->addWidget(title);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(40);
    auto* right = new QVBoxLayout;
    right->setSpacing(18);
    columns->addWidget(section(tr("Read and sort"), readingLines()), 1, Qt::AlignTop);
    right->addWidget(section(tr("During the day"), dayLines()));
    right->addWidget(section(tr("Anywhere"), anywhereLines()));
    right->addStretch();
    columns->addLayout(right, 1);
    page->addLayout(columns);
    page->addStretch();
    auto* buttons = new QHBoxLayout;
    auto* settings = new QPushButton(tr("Customise…"));
    settings->setObjectName("customise");
    settings->setAutoDefault(false);
    auto* close = new QPushButton(tr("Close"));
    close->setObjectName("close");
    close->setProperty("primary", true);
    close->setDefault(true);
    buttons->addWidget(settings);
    buttons->addStretch();
    buttons->addWidget(close);
    page->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(settings, &QPushButton::clicked, this, [this] {
        accept();
        emit settingsWanted();
    });
    close->setFocus();
}

QList<ShortcutsDialog::Line> ShortcutsDialog::readingLines() const {
    const auto of = [this](Act act) { return m_actions[act].shortcuts().mid(0, 1); };
    return {{{QKeySequence(Qt::Key_Down), QKeySequence(Qt::Key_Up)}, tr("Next, previous article")},
            {{QKeySequence(Qt::Key_Space)}, tr("Read on, then the next article")},
            {of(Act::Keep), tr("Keep")},
            {of(Act::Watch), tr("Watch")},
            {of(Act::LetGo), tr("Let go")},
            {of(Act::Link), tr("Link to the current half-day")},
            {of(Act::LinkElsewhere), tr("Link to another half-day…")},
            {of(Act::Tag), tr("Tag")},
            {of(Act::Quote), tr("Quote the selection in the notes")},
            {of(Act::Highlight), tr("Highlight the selection")},
            {of(Act::NoteAboutItem), tr("Note about the article")},
            {of(Act::AnnotateItem), tr("Annotate the article")},
            {of(Act::ToggleRead), tr("Read, unread")},
            {of(Act::Star), tr("Star")},
            {of(Act::LoadImages), tr("Load the images of the article")},
            {of(Act::OpenInBrowser), tr("Open in the browser")},
            {of(Act::FindNext) + of(Act::FindPrevious), tr("Find in the article")}};
}

QList<ShortcutsDialog::Line> ShortcutsDialog::dayLines() const {
    const auto of = [this](Act act) { return m_actions[act].shortcuts().mid(0, 1); };
    return {{of(Act::Capture), tr("Write a note, from anywhere")},
            {{QKeySequence(Qt::Key_Enter)}, tr("Record the note")},
            {{QKeySequence(Qt::SHIFT | Qt::Key_Enter)}, tr("New line")},
            {{QKeySequence(Qt::CTRL | Qt::Key_Enter)}, tr("New sequence")},
            {of(Act::AttachLast), tr("Attach the last article read")},
            {of(Act::NoteVisibility), tr("Who may see the note")},
            {of(Act::NoteSpeaker), tr("Speaker of the note")},
            {of(Act::NextHalfDay) + of(Act::PreviousHalfDay), tr("Next, previous half-day")},
            {{QKeySequence(Qt::Key_Escape)}, tr("Back to the article")}};
}

QList<ShortcutsDialog::Line> ShortcutsDialog::anywhereLines() const {
    const auto of = [this](Act act) { return m_actions[act].shortcuts().mid(0, 1); };
    return {{of(Act::ShowVeille) + of(Act::ShowJournee) + of(Act::ShowRapport),
             tr("Reading, Day, Report")},
            {of(Act::Find), tr("Search")},
            {of(Act::Undo), tr("Undo")},
            {of(Act::RefreshAll), tr("Refresh the feeds")},
            {of(Act::AddFeed), tr("Add a feed")},
            {of(Act::NextArea), tr("Next area")},
            {of(Act::Triage), tr("Sort the inbox")},
            {of(Act::SessionPanel), tr("Session panel")}};
}

QWidget* ShortcutsDialog::section(const QString& title, const QList<Line>& lines) const {
    auto* part = new QWidget;
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, kKeyColumn);
    grid->setColumnStretch(1, 1);
    auto* heading = plain(title);
    QFont bold = m_theme.font(TextRole::Ui);
    bold.setBold(true);
    heading->setFont(bold);
    heading->setProperty("tone", "text2");
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const Line& line : lines) {
        // A key that was switched off is not shown as one that works.
        if (line.keys.isEmpty())
            continue;
        grid->addWidget(keycaps(line.keys), row, 0);
        grid->addWidget(plain(line.does), row, 1);
        ++row;
    }
    return part;
}

QWidget* ShortcutsDialog::keycaps(const QList<QKeySequence>& keys) const {
    auto* caps = new QWidget;
    auto* line = new QHBoxLayout(caps);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    for (const QKeySequence& key : keys) {
        const QString text = key == QKeySequence(Qt::Key_Down) ? QStringLiteral("↓")
                             : key == QKeySequence(Qt::Key_Up)
                                 ? QStringLiteral("↑")
                                 : key.toString(QKeySequence::NativeText);
        auto* cap = plain(text);
        cap->setProperty("keycap", true);
        cap->setFont(m_theme.font(TextRole::Tiny));
        line->addWidget(cap);
    }
    line->addStretch();
    return caps;
}

} // namespace musette::gui
