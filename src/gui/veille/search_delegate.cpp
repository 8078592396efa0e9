#include "search_delegate.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "row_ground.h"
#include "search_marks.h"
#include "search_model.h"

#include <QPainter>

namespace musette::gui {
namespace {

constexpr int kLeft = 18;
constexpr int kRight = 16;
constexpr int kTop = 10;
constexpr int kGap = 3;
constexpr int kIcon = 15;
constexpr int kLines = 2;

QFont titleFont(const Theme& theme) {
    QFont font = theme.font(TextRole::ItemTitle);
    font.setBold(true);
    return font;
}

} // namespace

struct SearchDelegate::Face {
    const char* icon = "rss";
    Tone tone = Tone::Text2;
    QString where;
    QString when;
    int others = 0; ///< that tell the same story
    QString title;
    QString excerpt;
};

SearchDelegate::Face SearchDelegate::faceOf(int row) const {
    Face face;
    const SearchModel::Hit* hit = m_model.hitAt(row);
    if (hit == nullptr)
        return face;
    if (const auto* item = std::get_if<model::ItemRow>(hit)) {
        if (!item->halfDays.empty()) {
            face.icon = "link";
            face.tone = Tone::Session;
        } else if (item->triage == model::Triage::LetGo) {
            face.icon = "archive-x";
        }
        face.where = toQt(item->sourceName);
        face.others = item->alsoIn;
        if (item->published)
            face.when =
                relativeDate(toQt(*item->published), QDateTime::currentDateTime(), QLocale());
        face.title = m_theme.shown(toQt(item->title));
        face.excerpt = m_theme.shown(m_model.passageOf(*item));
        return face;
    }
    const auto& note = std::get<FoundNote>(*hit);
    face.icon = note.highlight                            ? "highlighter"
                : note.kind == FoundNote::Kind::Board     ? "square-check"
                : note.kind == FoundNote::Kind::OfSession ? "musette"
                                                          : "pencil";
    face.tone = note.item ? Tone::Accent : Tone::Session;
    face.where = noteWhere(note);
    face.title = m_theme.shown(note.text);
    return face;
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    const int small = QFontMetrics(m_theme.font(TextRole::Small)).height();
    return {200, 2 * kTop + small + kLines * (QFontMetrics(titleFont(m_theme)).height() + small) +
                     2 * kGap};
}

int SearchDelegate::paintMarked(QPainter& painter, const QRect& box, const QFont& font,
                                const QString& text, int lines) const {
    QTextCharFormat mark;
    mark.setBackground(m_theme.color(Tone::Mark));
    mark.setForeground(m_theme.color(Tone::Text));
    const QFontMetrics metrics(font);
    QString shown = text;
    int y = box.top();
    for (int count = 1; count <= lines && !shown.isEmpty(); ++count) {
        QTextLayout whole(shown, font);
        whole.beginLayout();
        QTextLine first = whole.createLine();
        first.setLineWidth(box.width());
        whole.endLayout();
        const QString line = count == lines ? metrics.elidedText(shown, Qt::ElideRight, box.width())
                                            : shown.left(first.textLength());
        QTextLayout layout(line, font);
        layout.setFormats(searchMarks(line, m_model.results().marked, mark));
        layout.beginLayout();
        QTextLine only = layout.createLine();
        only.setLineWidth(box.width() + 8);
        layout.endLayout();
        layout.draw(&painter, QPointF(box.left(), y));
        shown = shown.mid(first.textLength());
        y += metrics.height();
    }
    return y;
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, m_theme);
    const Face face = faceOf(index.row());
    QRect inner = option.rect.adjusted(kLeft, kTop, -kRight, -kTop);
    const QFont small = m_theme.font(TextRole::Small);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(m_theme.color(Tone::Text2));
    const QRect head(inner.left(), inner.top(), inner.width(), metrics.height());
    m_theme.icon(face.icon, face.tone)
        .paint(painter, QRect(head.left(), head.center().y() - kIcon / 2, kIcon, kIcon));
    painter->drawText(head, Qt::AlignRight | Qt::AlignVCenter, face.when);
    const int right =
        paintStoryCount(*painter, head.right() - metrics.horizontalAdvance(face.when) - 8,
                        head.top(), face.others, m_theme);
    const QRect where(QPoint(head.left() + kIcon + 7, head.top()), QPoint(right, head.bottom()));
    painter->setPen(m_theme.color(Tone::Text2));
    painter->drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(face.where, Qt::ElideRight, where.width()));
    inner.setTop(head.bottom() + 1 + kGap);
    painter->setPen(m_theme.color(Tone::Text));
    inner.setTop(paintMarked(*painter, inner, titleFont(m_theme), face.title, kLines) + kGap);
    painter->setPen(m_theme.color(Tone::Text2));
    paintMarked(*painter, inner, small, face.excerpt, inner.height() / metrics.height());
    painter->restore();
}

} // namespace musette::gui
