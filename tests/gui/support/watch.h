#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace musette::test {

/// Measures how long the event loop was away, by a timer that would fire every few milliseconds.
class Watch {
public:
    Watch() {
        QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
            m_longest = std::max(m_longest, m_since.restart());
            ++m_beats;
        });
        m_beat.setTimerType(Qt::PreciseTimer);
        m_since.start();
        m_beat.start(std::chrono::milliseconds(2));
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_beats = 0;
};

} // namespace musette::test
