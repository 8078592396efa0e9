#pragma once

#include "session_content.h"

#include <QAbstractListModel>

#include <vector>

namespace musette::gui {

/// Whether sequences stand as headings between the notes (the workspace) or not (the panel).
enum class TimelineHeadings { Shown, Hidden };

/// The notes and linked items of one half-day in clock order, under one heading per sequence.
/// Thread: GUI.
class TimelineModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Sequence, Note, Item };
    enum Role { KindRole = Qt::UserRole };

    /// One row; the id of the kind it is stands, the others do not.
    struct Row {
        Kind kind = Kind::Note;
        model::SequenceId sequence;
        model::NoteId note;
        model::SessionItemId link;
    };

    explicit TimelineModel(TimelineHeadings headings, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_headings(headings) {}

    void show(SessionSnapshot content, model::HalfDayId halfDay);
    [[nodiscard]] const SessionSnapshot& content() const { return m_content; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole and EditRole: the note's Markdown, the item's or sequence's title;
    /// AccessibleTextRole: all that is painted.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] const Row& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const model::Note* noteAt(int row) const;
    [[nodiscard]] const model::LinkedItem* itemAt(int row) const;
    [[nodiscard]] const model::Sequence* sequenceAt(int row) const;
    [[nodiscard]] int rowOf(model::NoteId note) const;
    [[nodiscard]] int rowOf(model::SessionItemId link) const;
    /// The heading of the sequence.
    [[nodiscard]] int rowOf(model::SequenceId sequence) const;
    /// Of the note, the link or the heading that it is, wherever it stands now; -1: gone.
    [[nodiscard]] int rowOf(const Row& row) const;
    /// False only while the row is about to go.
    [[nodiscard]] bool stillThere(int row) const;

signals:
    /// A note was edited in place; the library keeps the text, the model follows the library.
    void noteEdited(musette::model::NoteId note, const QString& body);
    void sequenceRenamed(musette::model::SequenceId sequence, const QString& title);

private:
    [[nodiscard]] std::vector<Row> build() const;
    void addTimed(std::vector<Row>& rows, model::SequenceId sequence) const;
    [[nodiscard]] QString spoken(int row) const;

    TimelineHeadings m_headings;
    SessionSnapshot m_content;
    model::HalfDayId m_halfDay;
    std::vector<Row> m_rows;
};

} // namespace musette::gui
