#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

class QTextDocument;

namespace musette::gui {

/// Puts an article into a document part by part, so that the window is never kept waiting: the
/// first part at once, the others one by one whenever the event loop has time. A short article is
/// there at once.
/// Thread: GUI.
class PartFeed final : public QObject {
    Q_OBJECT

public:
    explicit PartFeed(QTextDocument& document, QObject* parent = nullptr);

    /// In the place of what the document holds. `begun` comes before the call returns.
    void begin(const QStringList& parts);
    [[nodiscard]] bool complete() const { return m_next >= m_parts.size(); }
    /// True for what is put in at once.
    [[nodiscard]] static bool isShort(const QStringList& parts);

signals:
    /// Something was added behind the position.
    void grew(int position);
    void completed();

private:
    void feed();
    void append(const QString& part);

    QTextDocument& m_document;
    QStringList m_parts;
    qsizetype m_next = 0;
    QTimer m_turn;
};

} // namespace musette::gui
