#pragma once

#include "../app/surroundings.h"
#include "board_delegate.h"
#include "board_model.h"

#include <musette/service/board_editor.h>

#include <QDialog>

#include <array>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QTableView;

namespace musette::gui {

/// The board of a workshop: columns of cards with colours in words and dots. Arrows go from card to
/// card, typing in a free cell writes a new one, Enter or F2 edits, Alt+arrows move, + and - give
/// and take a dot, C changes the colour, Delete removes, Ctrl+Z takes back.
/// Follows the library; closes when the sequence goes. Thread: GUI. Errors: told by Messages.
class BoardDialog final : public QDialog {
    Q_OBJECT

public:
    /// The keyboard begins at `card`; none: at the first.
    BoardDialog(const Surroundings& around, model::SequenceId sequence, model::CardId card,
                QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void restyle();
    [[nodiscard]] QWidget* buildTools();
    [[nodiscard]] QWidget* buildLegend();
    void fillColumnMenu(QMenu& menu);
    void follow();
    void fitRows();
    bool handleKey(int key, Qt::KeyboardModifiers modifiers, const QString& text);

    void change(service::BoardEditor::Change change);
    void write(model::BoardColumnId column, const model::BoardCard& card);
    void move(int right, int down);
    void dot(int by);
    void setColour(model::CardColour colour);
    void nextColour();
    void removeCard();
    void setLabel(model::CardColour colour, const QString& label);
    void askForColumn(bool rename);
    void changeColumn(base::Status (*work)(model::Board&, model::BoardColumnId, int), int by);
    void removeColumn();
    /// The card that the keyboard is on; none in a free cell.
    [[nodiscard]] const model::BoardCard* current() const;
    [[nodiscard]] const model::BoardColumn* currentColumn() const;

    Surroundings m_around;
    model::SequenceId m_sequence;
    BoardModel m_model;
    BoardDelegate m_delegate;
    QTableView* m_table = nullptr;
    QLabel* m_about = nullptr;
    std::array<QLineEdit*, model::kCardColours> m_labels{};
    model::CardId m_followed; ///< the card that keeps the keyboard
    bool m_behind = false;    ///< the library went on while a card was edited
    int m_writingIn = -1;     ///< the column whose free cell gets it next
};

/// Opens the board of a sequence over the window; one without a board gets the usual columns.
void openBoard(const Surroundings& around, QWidget& window, model::SequenceId sequence,
               model::CardId card = {});

} // namespace musette::gui
