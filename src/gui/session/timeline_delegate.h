#pragma once

#include "text_delegate.h"
#include "timeline_model.h"

class QTextDocument;

namespace musette::gui {

class Theme;

/// How much room a time line has.
enum class Density { Panel, Page };

/// Paints notes, linked items and sequence headings, and edits notes in place.
/// Thread: GUI.
class TimelineDelegate final : public TextDelegate {
    Q_OBJECT

public:
    TimelineDelegate(const TimelineModel& model, const Theme& theme, Density density,
                     QObject* parent = nullptr)
        : TextDelegate(parent), m_model(model), m_theme(theme), m_density(density) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

private:
    [[nodiscard]] int width(const QStyleOptionViewItem& option) const;
    [[nodiscard]] int timeWidth() const;
    [[nodiscard]] QRect column(const QStyleOptionViewItem& option) const;
    [[nodiscard]] QRect textRect(const QRect& column) const;
    [[nodiscard]] QRect cardRect(const QRect& column) const;
    void fillDocument(QTextDocument& document, const model::Note& note, int textWidth) const;
    void paintNote(QPainter& painter, const QRect& column, const model::Note& note) const;
    void paintItem(QPainter& painter, const QRect& column, const model::LinkedItem& item) const;
    void paintHeading(QPainter& painter, const QRect& column,
                      const model::Sequence& sequence) const;
    void paintTime(QPainter& painter, const QRect& column, base::Instant at) const;
    /// The visibility of a note is shown only where it is stricter than its sequence's.
    [[nodiscard]] bool showsVisibility(const model::Note& note) const;

    const TimelineModel& m_model;
    const Theme& m_theme;
    Density m_density;
};

} // namespace musette::gui
