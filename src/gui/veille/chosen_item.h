#pragma once

#include <musette/model/item.h>

#include <QObject>

#include <optional>

namespace musette::gui {

class Bridge;

/// The item that commands act on: the selected one. Its row follows the library; what a command is
/// about to write is shown at once. It stays chosen when the library loses it, then without a row,
/// so that no command acts on it.
/// Thread: GUI.
class ChosenItem final : public QObject {
    Q_OBJECT

public:
    explicit ChosenItem(Bridge& bridge, QObject* parent = nullptr);

    /// `known`: the row as far as a list holds it; it is read otherwise. None: nothing is chosen.
    void choose(model::ItemId id, const model::ItemRow* known = nullptr);
    [[nodiscard]] model::ItemId id() const { return m_id; }
    /// None while nothing is chosen, until the row of what is chosen has come, and when it is gone.
    [[nodiscard]] const model::ItemRow* row() const { return m_row ? &*m_row : nullptr; }
    /// It was in the library when it was chosen, and is no longer.
    [[nodiscard]] bool gone() const { return m_gone; }
    /// The row as it will be after a command.
    void expect(const model::ItemRow& row);

signals:
    /// Another item, or none.
    void chosen(musette::model::ItemId id);
    void rowChanged();

private:
    void read();

    Bridge& m_bridge;
    model::ItemId m_id;
    std::optional<model::ItemRow> m_row;
    bool m_gone = false;
    int m_generation = 0;
};

} // namespace musette::gui
