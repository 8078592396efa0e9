#include "timeline_delegate.h"

#include "../app/text.h"
#include "../look/theme.h"
#include "../look/words.h"
#include "board_words.h"
#include "session_words.h"

#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kTimeWidth = 46; ///< at least
constexpr int kIconWidth = 26;
constexpr int kIcon = 17;
constexpr int kWidestPage = 860;
constexpr int kVisibilityWidth = 92;
constexpr const char* kFilled = "filled";

int lineHeight(const QFont& font) {
    return QFontMetrics(font).height();
}

/// Two lines of a card: title, then where it comes from.
int cardHeight(const Theme& theme, int titleLines) {
    return titleLines * lineHeight(theme.font(TextRole::ItemTitle)) +
           lineHeight(theme.font(TextRole::Small)) + 18;
}

int titleLines(const Theme& theme, const QString& title, int width) {
    QFont font = theme.font(TextRole::ItemTitle);
    font.setBold(true);
    const QRect box =
        QFontMetrics(font).boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, title);
    return std::clamp(box.height() / lineHeight(font), 1, 2);
}

/// A quotation gets its marks where it is shown; the stored text has none of its own.
QString withQuoteMarks(QString html) {
    const bool french = QLocale().language() == QLocale::French;
    const QString open = french ? QString::fromUtf8("«\u00A0") : QString::fromUtf8("“");
    const QString close = french ? QString::fromUtf8("\u00A0»") : QString::fromUtf8("”");
    if (html.contains(open.front()))
        return html;
    const auto first = html.indexOf("<p>");
    const auto last = html.lastIndexOf("</p>");
    if (first < 0 || last < first)
        return open + html + close;
    html.insert(last, close);
    return html.insert(first + 3, open);
}

} // namespace

/// Room for a time of day, and what parts it from the icon.
int TimelineDelegate::timeWidth() const {
    const QFontMetrics small(m_theme.font(TextRole::Small));
    return std::max(kTimeWidth, small.horizontalAdvance(QStringLiteral("00:00")) + 12);
}

int TimelineDelegate::width(const QStyleOptionViewItem& option) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

QRect TimelineDelegate::column(const QStyleOptionViewItem& option) const {
    const int margin = m_density == Density::Page ? 28 : 10;
    const int wide = width(option) - 2 * margin;
    const int shown = m_density == Density::Page ? std::min(wide, kWidestPage) : wide;
    return {option.rect.left() + margin, option.rect.top(), shown, option.rect.height()};
}

QRect TimelineDelegate::textRect(const QRect& column) const {
    return column.adjusted(timeWidth() + kIconWidth, 0,
                           m_density == Density::Page ? -kVisibilityWidth : 0, 0);
}

QRect TimelineDelegate::cardRect(const QRect& column) const {
    QRect card = textRect(column).adjusted(-kIconWidth - 2, 4, 0, -6);
    if (m_density == Density::Page)
        card.setRight(column.right());
    return card;
}

bool TimelineDelegate::showsVisibility(const model::Note& note) const {
    const model::Sequence* sequence = m_model.content()->sequence(note.sequence);
    const model::Visibility around = sequence ? sequence->visibility : model::Visibility::Public;
    return model::stricter(note.visibility, around) != around;
}

void TimelineDelegate::fillDocument(QTextDocument& document, const model::Note& note,
                                    int textWidth) const {
    QFont font = m_theme.font(m_density == Density::Page ? TextRole::ItemTitle : TextRole::Ui);
    font.setBold(note.mark == model::NoteMark::Keep);
    font.setItalic(note.kind == model::NoteKind::Quote);
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setDefaultStyleSheet(
        QString("body { color: %1 } a { color: %2 } p { margin: 0 0 4px 0 }")
            .arg(m_theme.color(Tone::Text).name(), m_theme.color(Tone::Accent).name()));
    const auto& html = m_model.content()->noteHtml;
    const auto found = html.find(note.id);
    QString body = found == html.end() ? toQt(note.body).toHtmlEscaped() : found->second;
    if (note.kind == model::NoteKind::Quote)
        body = withQuoteMarks(body);
    const QHash<QString, QImage>& pictures = m_model.content()->pictures;
    if (body.contains("<img src=")) {
        for (auto picture = pictures.begin(); picture != pictures.end(); ++picture) {
            if (body.contains(picture.key()))
                document.addResource(QTextDocument::ImageResource, QUrl(picture.key()),
                                     picture.value());
        }
    }
    document.setHtml("<body>" + body + "</body>");
    document.setTextWidth(textWidth);
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    QStyleOptionViewItem whole = option;
    whole.rect = QRect(0, 0, width(option), 10);
    const QRect text = textRect(column(whole));
    const int row = index.row();
    if (!m_model.stillThere(row))
        return {100, 0};
    int height = 0;
    switch (m_model.rowAt(row).kind) {
    case TimelineModel::Kind::Sequence:
        height = lineHeight(m_theme.font(TextRole::PanelTitle)) + 26;
        break;
    case TimelineModel::Kind::Item:
        height =
            cardHeight(m_theme, titleLines(m_theme, m_theme.shown(toQt(m_model.itemAt(row)->title)),
                                           cardRect(column(whole)).width() - 20)) +
            10;
        break;
    case TimelineModel::Kind::Note: {
        const model::Note& note = *m_model.noteAt(row);
        QTextDocument document;
        fillDocument(document, note, text.width());
        height = static_cast<int>(document.size().height()) + 14;
        if (!note.authors.empty())
            height += lineHeight(m_theme.font(TextRole::Small)) + 2;
        break;
    }
    }
    return {100, height};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect area = column(option);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(option.state.testFlag(QStyle::State_HasFocus)
                            ? QPen(m_theme.color(Tone::Accent))
                            : QPen(Qt::NoPen));
        painter->setBrush(m_theme.color(Tone::AccentSoft));
        painter->drawRoundedRect(QRectF(area).adjusted(-6, 1.5, 6, -1.5), 6, 6);
    }
    switch (m_model.rowAt(index.row()).kind) {
    case TimelineModel::Kind::Sequence:
        paintHeading(*painter, area, *m_model.sequenceAt(index.row()));
        break;
    case TimelineModel::Kind::Note: paintNote(*painter, area, *m_model.noteAt(index.row())); break;
    case TimelineModel::Kind::Item: paintItem(*painter, area, *m_model.itemAt(index.row())); break;
    }
    painter->restore();
}

void TimelineDelegate::paintTime(QPainter& painter, const QRect& column, base::Instant at) const {
    painter.setFont(m_theme.font(TextRole::Small));
    painter.setPen(m_theme.color(Tone::Text2));
    painter.drawText(QRect(column.left(), column.top() + 7, timeWidth() - 10, 20),
                     Qt::AlignRight | Qt::AlignTop, clockText(at));
}

void TimelineDelegate::paintNote(QPainter& painter, const QRect& column,
                                 const model::Note& note) const {
    paintTime(painter, column, note.at);
    const QRect text = textRect(column);
    const Tone tone = note.mark == model::NoteMark::Keep         ? Tone::Session
                      : note.mark == model::NoteMark::Test       ? Tone::Ok
                      : note.kind == model::NoteKind::Reflection ? Tone::Accent
                                                                 : Tone::Text2;
    m_theme.icon(noteIcon(note.kind, note.mark), tone)
        .paint(&painter, QRect(column.left() + timeWidth() - 2, column.top() + 7, kIcon, kIcon));
    QTextDocument document;
    fillDocument(document, note, text.width());
    painter.save();
    painter.translate(text.left(), column.top() + 6);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, m_theme.color(Tone::Text));
    document.documentLayout()->draw(&painter, context);
    painter.restore();
    const QFont small = m_theme.font(TextRole::Small);
    painter.setFont(small);
    painter.setPen(m_theme.color(Tone::Text2));
    if (!note.authors.empty())
        painter.drawText(
            QRect(text.left(), column.top() + 6 + static_cast<int>(document.size().height()) + 1,
                  text.width(), lineHeight(small)),
            Qt::AlignLeft,
            QFontMetrics(small).elidedText(toQt(note.authors), Qt::ElideRight, text.width()));
    if (m_density == Density::Page && showsVisibility(note)) {
        const QRect where(text.right() + 10, column.top() + 6, kVisibilityWidth - 10, 20);
        m_theme.icon(visibilityIcon(note.visibility), Tone::Text2)
            .paint(&painter, QRect(where.left(), where.top() + 1, 16, 16));
        painter.drawText(where.adjusted(24, 0, 0, 0), Qt::AlignVCenter,
                         visibilityWord(note.visibility));
    }
}

void TimelineDelegate::paintItem(QPainter& painter, const QRect& column,
                                 const model::LinkedItem& item) const {
    paintTime(painter, column, item.link.at);
    const QRect card = cardRect(column);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Tone::SessionSoft));
    painter.drawRoundedRect(card, 8, 8);
    const QRect inner = card.adjusted(10, 7, -10, -7);
    QFont bold = m_theme.font(TextRole::ItemTitle);
    bold.setBold(true);
    const QString title = m_theme.shown(toQt(item.title));
    const int lines = titleLines(m_theme, title, inner.width());
    painter.setFont(bold);
    painter.setPen(m_theme.color(Tone::Text));
    const QRect titleBox(inner.left(), inner.top(), inner.width(), lines * lineHeight(bold));
    if (lines == 1)
        painter.drawText(titleBox, Qt::AlignLeft,
                         QFontMetrics(bold).elidedText(title, Qt::ElideRight, inner.width()));
    else
        painter.drawText(titleBox, Qt::AlignLeft | Qt::TextWordWrap, title);
    const QFont small = m_theme.font(TextRole::Small);
    const QRect foot(inner.left(), titleBox.bottom() + 2, inner.width(), lineHeight(small) + 2);
    m_theme.icon("link", Tone::Session)
        .paint(&painter, QRect(foot.left(), foot.center().y() - 7, 14, 14));
    painter.setFont(small);
    painter.setPen(m_theme.color(Tone::Session));
    const QString about =
        tr("%1 · linked at %2").arg(toQt(item.sourceName), clockText(item.link.at));
    painter.drawText(foot.adjusted(20, 0, 0, 0), Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(about, Qt::ElideRight, foot.width() - 20));
}

void TimelineDelegate::paintHeading(QPainter& painter, const QRect& column,
                                    const model::Sequence& sequence) const {
    const int middle = column.center().y() + 2;
    QFont title = m_theme.font(TextRole::PanelTitle);
    title.setBold(true);
    QFont number = m_theme.font(TextRole::Ui);
    number.setBold(true);
    const QFont small = m_theme.font(TextRole::Small);
    const auto text = [&](const QFont& font, Tone tone, int x, int width, const QString& words,
                          Qt::Alignment align) {
        painter.setFont(font);
        painter.setPen(m_theme.color(tone));
        painter.drawText(QRect(x, middle - 14, width, 28), int(align | Qt::AlignVCenter),
                         QFontMetrics(font).elidedText(words, Qt::ElideRight, width));
    };
    text(number, Tone::Session, column.left(), timeWidth() - 10,
         QString::number(m_model.content()->sequenceNumber(sequence.id)), Qt::AlignRight);
    const QRect whole = column.adjusted(timeWidth(), 0, -kVisibilityWidth, 0);
    const QString name = m_theme.shown(toQt(sequence.title));
    const int nameWidth = std::min(QFontMetrics(title).horizontalAdvance(name) + 2, whole.width());
    text(title, Tone::Text, whole.left(), nameWidth, name, Qt::AlignLeft);
    QStringList about{sequenceKindWord(sequence.kind)};
    for (const model::Speaker& speaker : sequence.speakers)
        about << toQt(speaker.name.empty() ? speaker.function : speaker.name);
    const auto& boards = m_model.content()->document.boards;
    const auto board = std::ranges::find(boards, sequence.id, &model::Board::sequence);
    if (board != boards.end())
        about << boardText(*board);
    if (whole.width() - nameWidth > 60)
        text(small, Tone::Text2, whole.left() + nameWidth + 10, whole.width() - nameWidth - 12,
             about.join(" · "), Qt::AlignLeft);
    const int x = column.right() - kVisibilityWidth + 10;
    m_theme.icon(visibilityIcon(sequence.visibility), Tone::Text2)
        .paint(&painter, QRect(x, middle - 8, 16, 16));
    text(small, Tone::Text2, x + 24, kVisibilityWidth - 34, visibilityWord(sequence.visibility),
         Qt::AlignLeft);
}

QWidget* TimelineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                        const QModelIndex&) const {
    auto* editor = new QPlainTextEdit(parent);
    editor->setObjectName("noteEditor");
    editor->setAccessibleName(tr("Text of the note"));
    editor->setFont(m_theme.font(TextRole::ItemTitle));
    editor->setFrameShape(QFrame::NoFrame);
    return editor;
}

void TimelineDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* text = static_cast<QPlainTextEdit*>(editor);
    // The view asks again when the library changes; what is being typed stays.
    if (text->property(kFilled).toBool())
        return;
    text->setProperty(kFilled, true);
    text->setPlainText(index.data(Qt::EditRole).toString());
    text->moveCursor(QTextCursor::End);
}

void TimelineDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex&) const {
    const QRect text = textRect(column(option));
    editor->setGeometry(
        text.adjusted(-4, 0, 4, 0)
            .united(QRect(text.left() - 4, text.top(), 10, std::max(64, option.rect.height()))));
}

} // namespace musette::gui
