#pragma once

#include "../app/messages.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace musette::gui {

class Theme;

/// The strip at the foot of the window: the last event with an icon at the left, counts at the
/// right. A click on the event opens the journal of feeds.
/// Thread: GUI.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    StatusStrip(const Theme& theme, QWidget* parent = nullptr);

    void showLastEvent(Messages::Tone tone, const QString& text);
    void showCounts(const QString& text);
    /// An address under the pointer or the focus, until it is empty.
    void showAddress(const QString& address);

signals:
    void journalWanted();

private:
    void restyle();

    const Theme& m_theme;
    QToolButton* m_event;
    QLabel* m_counts;
    Messages::Tone m_tone = Messages::Tone::Done;
    QString m_text;
    QString m_countText;
};

} // namespace musette::gui
