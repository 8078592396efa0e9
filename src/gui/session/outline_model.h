#pragma once

#include "session_content.h"

#include <QAbstractListModel>

#include <vector>

namespace musette::gui {

class CurrentSession;
class Theme;

/// The days of the current session with their half-days and numbered sequences, one row each.
/// Thread: GUI.
class OutlineModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Kind { Day, HalfDay, Sequence };

    struct Row {
        Kind kind = Kind::Day;
        model::DayId day;
        model::HalfDayId halfDay;
        model::SequenceId sequence;

        friend bool operator==(const Row&, const Row&) = default;
    };

    OutlineModel(const CurrentSession& session, const Theme& theme, QObject* parent = nullptr);

    /// Shows what the current session holds now.
    void follow();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: the words of the row; EditRole: the title of a sequence; AccessibleTextRole:
    /// all that is painted.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    [[nodiscard]] const Row& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] const SessionSnapshot& content() const { return m_content; }
    [[nodiscard]] bool isCurrent(const Row& row) const;
    /// "5 notes", else "1 article", else nothing.
    [[nodiscard]] QString countsOf(model::HalfDayId id) const;
    [[nodiscard]] int rowOf(const Row& row) const;

signals:
    void sequenceRenamed(musette::model::SequenceId sequence, const QString& title);

private:
    [[nodiscard]] QString title(const Row& row) const;
    [[nodiscard]] QString spoken(const Row& row) const;

    const CurrentSession& m_session;
    const Theme& m_theme;
    SessionSnapshot m_content;
    std::vector<Row> m_rows;
};

} // namespace musette::gui
