#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace musette::gui {

/// Tells when what is being typed is to be kept: after each rest, and for who does not rest before
/// two seconds of it could be lost.
/// Thread: GUI.
class TypingRest final : public QObject {
    Q_OBJECT

public:
    explicit TypingRest(QObject* parent = nullptr);

    /// A key more.
    void typed();
    /// What was typed is kept, or given up.
    void stop();

signals:
    void come();

private:
    QTimer m_timer;
    QElapsedTimer m_since; ///< the first key that is not kept; invalid: all is
};

} // namespace musette::gui
