#include "board_dialog.h"

#include "../app/actions.h"
#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../app/undo_in_dialog.h"
#include "../dialogs/dialog_frame.h"
#include "../look/room.h"
#include "../look/theme.h"
#include "board_words.h"
#include "current_session.h"
#include "session_words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>
#include <array>

namespace musette::gui {
namespace {

constexpr std::array kColours{model::CardColour::Yellow, model::CardColour::Green,
                              model::CardColour::Blue, model::CardColour::Pink};

} // namespace

BoardDialog::BoardDialog(const Surroundings& around, model::SequenceId sequence, model::CardId card,
                         QWidget* parent)
    : QDialog(parent), m_around(around), m_sequence(sequence), m_delegate(m_model, around.theme) {
    setObjectName("boardDialog");
    build();
    connect(&m_model, &BoardModel::written, this, &BoardDialog::write);
    connect(&around.session, &CurrentSession::changed, this, &BoardDialog::follow);
    connect(&around.theme, &Theme::changed, this, &BoardDialog::restyle);
    restyle();
    connect(
        &m_delegate, &BoardDelegate::closeEditor, this,
        [this] {
            if (m_behind)
                follow();
        },
        Qt::QueuedConnection);
    undoInDialog(*this, around.actions);
    follow();
    const QModelIndex there = m_model.indexOf(card);
    m_table->setCurrentIndex(there.isValid() ? there : m_model.index(0, 0));
    m_table->setFocus();
}

/// The chosen cell has a soft ground and its card an edge, never a saturated block.
void BoardDialog::restyle() {
    QPalette colours = m_table->palette();
    colours.setColor(QPalette::Highlight, m_around.theme.color(Tone::AccentSoft));
    m_table->setPalette(colours);
    m_table->viewport()->update();
}

void BoardDialog::build() {
    const SessionContent& content = *m_around.session.content();
    const model::Sequence* sequence = content.sequence(m_sequence);
    const QString title = tr("Board · %1").arg(sequence ? toQt(sequence->title) : QString());
    setWindowTitle(title);
    DialogFrame frame(*this, m_around.theme, title);
    m_about = new QLabel;
    m_about->setProperty("tone", "text2");
    m_about->setWordWrap(true);
    m_table = new QTableView;
    m_table->setObjectName("board");
    m_table->setAccessibleName(tr("Cards by column"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(&m_delegate);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    frame.add(m_about);
    frame.add(m_table, 1);
    frame.add(buildTools());
    frame.add(buildLegend());
    QPushButton* close = frame.finishWithClose();
    close->setDefault(false);
    close->setAutoDefault(false); // Enter is for the cards
    resize(roomFor(*this, {900, 620}));
}

QWidget* BoardDialog::buildTools() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& text, const QString& help) {
        auto* made = new QPushButton(text);
        made->setAutoDefault(false);
        made->setToolTip(help);
        line->addWidget(made);
        return made;
    };
    auto* column = button(tr("&Column"), tr("Add, rename, move or remove a column"));
    column->setObjectName("columnMenu");
    auto* menu = new QMenu(column);
    column->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillColumnMenu(*menu); });
    auto* colour = button(tr("C&olour"), tr("Colour of the card (C: the next one)"));
    colour->setObjectName("colourMenu");
    auto* colours = new QMenu(colour);
    colour->setMenu(colours);
    connect(colours, &QMenu::aboutToShow, this, [this, colours] {
        colours->clear();
        colours->addAction(tr("None"), this, [this] { setColour(model::CardColour::None); });
        for (const model::CardColour one : kColours)
            colours->addAction(colourLabel(m_model.board(), one), this,
                               [this, one] { setColour(one); });
    });
    connect(button(tr("&Give a dot"), tr("One vote more (+)")), &QPushButton::clicked, this,
            [this] { dot(1); });
    connect(button(tr("&Take a dot"), tr("One vote less (-)")), &QPushButton::clicked, this,
            [this] { dot(-1); });
    connect(button(tr("Delet&e the card"), tr("Delete the card (Del)")), &QPushButton::clicked,
            this, &BoardDialog::removeCard);
    line->addStretch();
    return row;
}

QWidget* BoardDialog::buildLegend() {
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(new QLabel(tr("Colours stand for:")));
    for (const model::CardColour colour : kColours) {
        auto* field = new QLineEdit;
        field->setObjectName("label" + QString::number(static_cast<int>(colour)));
        field->setPlaceholderText(colourWord(colour));
        field->setAccessibleName(tr("What %1 stands for").arg(colourWord(colour).toLower()));
        auto* swatch = new QLabel;
        swatch->setFixedSize(14, 14);
        swatch->setStyleSheet(QString("background: %1; border: 1px solid %2; border-radius: 3px;")
                                  .arg(m_around.theme.color(groundOf(colour)).name(),
                                       m_around.theme.color(Tone::Outline).name()));
        line->addWidget(swatch);
        line->addWidget(field, 1);
        m_labels[static_cast<std::size_t>(colour)] = field;
        connect(field, &QLineEdit::editingFinished, this,
                [this, colour, field] { setLabel(colour, field->text()); });
    }
    return row;
}

void BoardDialog::follow() {
    const auto* editor = m_table->findChild<QPlainTextEdit*>("cardEditor");
    if (editor != nullptr && editor->isVisible()) {
        m_behind = true; // what is being typed stays
        return;
    }
    m_behind = false;
    const SessionSnapshot& content = m_around.session.content();
    const model::Sequence* sequence =
        m_around.session.exists() ? content->sequence(m_sequence) : nullptr;
    if (sequence == nullptr) {
        reject();
        return;
    }
    m_about->setText(tr("%1, as its sequence is. Type to write a card, Alt and arrows move it, "
                        "+ and - count dots, C changes the colour.")
                         .arg(visibilityWord(sequence->visibility)));
    const auto found =
        std::ranges::find(content->document.boards, m_sequence, &model::Board::sequence);
    const QModelIndex before = m_table->currentIndex();
    m_model.show(found == content->document.boards.end() ? model::Board{} : *found);
    for (const model::CardColour colour : kColours) {
        QLineEdit* field = m_labels[static_cast<std::size_t>(colour)];
        if (!field->hasFocus())
            field->setText(toQt(m_model.board().labels[static_cast<std::size_t>(colour)]));
    }
    QModelIndex there = m_model.indexOf(m_followed);
    if (m_writingIn >= 0)
        there = m_model.freeCell(m_writingIn);
    if (!there.isValid())
        there = m_model.index(std::min(before.row(), m_model.rowCount() - 1),
                              std::min(before.column(), m_model.columnCount() - 1));
    m_writingIn = -1;
    m_table->setCurrentIndex(there.isValid() ? there : m_model.index(0, 0));
    fitRows();
}

void BoardDialog::fitRows() {
    m_table->resizeRowsToContents();
}

void BoardDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    fitRows();
}

const model::BoardCard* BoardDialog::current() const {
    return m_model.cardAt(m_table->currentIndex());
}

const model::BoardColumn* BoardDialog::currentColumn() const {
    return m_model.columnAt(m_table->currentIndex());
}

void BoardDialog::change(service::BoardEditor::Change change) {
    const model::BoardCard* card = current();
    m_followed = card ? card->id : model::CardId{};
    m_around.bridge.edit(
        [sequence = m_sequence, change = std::move(change)](service::LibraryEditor& editor) {
            return editor.boards.change(sequence, change);
        });
}

void BoardDialog::write(model::BoardColumnId column, const model::BoardCard& card) {
    if (card.id) {
        change([card](model::Board& board) { return service::editCard(board, card); });
        return;
    }
    m_writingIn = m_table->currentIndex().column();
    change([column, card](model::Board& board) { return service::addCard(board, column, card); });
}

void BoardDialog::move(int right, int down) {
    const model::BoardCard* card = current();
    if (card == nullptr)
        return;
    change([id = card->id, right, down](model::Board& board) {
        return right != 0 ? service::moveCardAcross(board, id, right)
                          : service::moveCard(board, id, down);
    });
}

void BoardDialog::dot(int by) {
    if (const model::BoardCard* card = current())
        change(
            [id = card->id, by](model::Board& board) { return service::dotCard(board, id, by); });
}

void BoardDialog::setColour(model::CardColour colour) {
    if (const model::BoardCard* known = current()) {
        model::BoardCard card = *known;
        card.colour = colour;
        change([card](model::Board& board) { return service::editCard(board, card); });
    }
}

void BoardDialog::nextColour() {
    if (const model::BoardCard* card = current())
        setColour(static_cast<model::CardColour>((static_cast<std::size_t>(card->colour) + 1) %
                                                 model::kCardColours));
}

void BoardDialog::removeCard() {
    if (const model::BoardCard* card = current()) {
        change([id = card->id](model::Board& board) { return service::removeCard(board, id); });
        m_around.messages.tellUndoable(tr("Card deleted"));
    }
}

void BoardDialog::setLabel(model::CardColour colour, const QString& label) {
    const auto which = static_cast<std::size_t>(colour);
    if (toQt(m_model.board().labels[which]) == label.trimmed())
        return;
    change([which, text = fromQt(label.trimmed())](model::Board& board) {
        board.labels[which] = text;
        return base::Status();
    });
}

void BoardDialog::fillColumnMenu(QMenu& menu) {
    menu.clear();
    menu.addAction(tr("&Add a column…"), this, [this] { askForColumn(false); });
    if (currentColumn() == nullptr)
        return;
    menu.addAction(tr("&Rename…"), this, [this] { askForColumn(true); });
    menu.addAction(tr("Move le&ft"), this, [this] { changeColumn(&service::moveColumn, -1); });
    menu.addAction(tr("Move r&ight"), this, [this] { changeColumn(&service::moveColumn, 1); });
    menu.addAction(tr("&Delete the column with its cards"), this, &BoardDialog::removeColumn);
}

void BoardDialog::askForColumn(bool rename) {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("columnDialog");
    dialog->setWindowTitle(tr("Column"));
    dialog->setLabelText(tr("Column &name:"));
    const model::BoardColumn* column = currentColumn();
    const model::BoardColumnId id = rename && column ? column->id : model::BoardColumnId{};
    if (id)
        dialog->setTextValue(toQt(column->title));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString& title) {
        if (title.trimmed().isEmpty())
            return;
        change([id, text = fromQt(title)](model::Board& board) {
            return id ? service::renameColumn(board, id, text) : service::addColumn(board, text);
        });
    });
    dialog->open();
}

void BoardDialog::changeColumn(base::Status (*work)(model::Board&, model::BoardColumnId, int),
                               int by) {
    if (const model::BoardColumn* column = currentColumn())
        change([id = column->id, work, by](model::Board& board) { return work(board, id, by); });
}

void BoardDialog::removeColumn() {
    if (const model::BoardColumn* column = currentColumn()) {
        change([id = column->id](model::Board& board) { return service::removeColumn(board, id); });
        m_around.messages.tellUndoable(tr("Column deleted"));
    }
}

bool BoardDialog::handleKey(int key, Qt::KeyboardModifiers modifiers, const QString& text) {
    if (modifiers == Qt::AltModifier) {
        switch (key) {
        case Qt::Key_Left: move(-1, 0); return true;
        case Qt::Key_Right: move(1, 0); return true;
        case Qt::Key_Up: move(0, -1); return true;
        case Qt::Key_Down: move(0, 1); return true;
        default: return false;
        }
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        m_table->edit(m_table->currentIndex());
        return true;
    }
    if (current() == nullptr)
        return false; // typing writes a new card
    if (key == Qt::Key_Delete)
        removeCard();
    else if (text == "+")
        dot(1);
    else if (text == "-")
        dot(-1);
    else if (key == Qt::Key_C && modifiers == Qt::NoModifier)
        nextColour();
    else
        return !text.trimmed().isEmpty() && (modifiers & Qt::ControlModifier) == 0;
    return true;
}

bool BoardDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && m_table->hasFocus() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Escape) { // to the table any key begins a card
            reject();
            return true;
        }
        if (handleKey(key->key(), key->modifiers() & ~Qt::KeypadModifier, key->text()))
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

void openBoard(const Surroundings& around, QWidget& window, model::SequenceId sequence,
               model::CardId card) {
    const std::vector<std::string> columns{fromQt(BoardDialog::tr("Practices")),
                                           fromQt(BoardDialog::tr("Opportunities")),
                                           fromQt(BoardDialog::tr("Difficulties"))};
    const auto show = [around, &window, sequence, card] {
        auto* dialog = new BoardDialog(around, sequence, card, &window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    const auto& boards = around.session.content()->document.boards;
    if (std::ranges::find(boards, sequence, &model::Board::sequence) != boards.end()) {
        show();
        return;
    }
    around.bridge.edit(
        &window,
        [sequence, columns](service::LibraryEditor& editor) {
            return editor.boards.make(sequence, columns);
        },
        [around, show](const base::Result<model::BoardId>& made) {
            if (made)
                show();
            else
                around.messages.fail(made.error());
        });
}

} // namespace musette::gui
