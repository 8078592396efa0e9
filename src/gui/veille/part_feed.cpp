#include "part_feed.h"

#include <QElapsedTimer>
#include <QTextCursor>
#include <QTextDocument>

#include <chrono>

namespace musette::gui {
namespace {

/// Of one turn on the event loop; a part that has begun is put in whole.
constexpr qint64 kTurnMs = 12;
constexpr qsizetype kPartsAtOnce = 4;
// What is appended runs on in the last paragraph: this character stands in a paragraph that is
// swallowed by it, so that the first one of the part keeps its own format.
constexpr const char* kSwallowed = "<p>\u200b</p>";

} // namespace

PartFeed::PartFeed(QTextDocument& document, QObject* parent)
    : QObject(parent), m_document(document) {
    m_turn.setInterval(std::chrono::milliseconds(0));
    connect(&m_turn, &QTimer::timeout, this, &PartFeed::feed);
}

bool PartFeed::isShort(const QStringList& parts) {
    return parts.size() <= kPartsAtOnce;
}

void PartFeed::begin(const QStringList& parts) {
    m_parts = parts;
    m_next = 1;
    m_document.setHtml(parts.value(0));
    if (isShort(parts)) {
        while (!complete())
            append(m_parts.at(m_next++));
    }
    if (complete())
        m_turn.stop();
    else
        m_turn.start();
}

void PartFeed::feed() {
    QElapsedTimer turn;
    turn.start();
    const int before = m_document.characterCount() - 1;
    while (!complete() && turn.elapsed() < kTurnMs)
        append(m_parts.at(m_next++));
    if (complete())
        m_turn.stop();
    emit grew(before);
    if (complete())
        emit completed();
}

void PartFeed::append(const QString& part) {
    QTextCursor end(&m_document);
    end.movePosition(QTextCursor::End);
    const int at = end.position();
    end.beginEditBlock();
    end.insertHtml(kSwallowed + part);
    end.setPosition(at);
    end.deleteChar();
    end.endEditBlock();
}

} // namespace musette::gui
