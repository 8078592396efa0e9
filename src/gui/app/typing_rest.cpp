#include "typing_rest.h"

#include <algorithm>

namespace musette::gui {
namespace {

constexpr qint64 kRest = 800;
constexpr qint64 kLongest = 1'700; ///< and the time to write it

} // namespace

TypingRest::TypingRest(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_since.invalidate();
        emit come();
    });
}

void TypingRest::typed() {
    if (!m_since.isValid())
        m_since.start();
    const qint64 left = std::max<qint64>(0, kLongest - m_since.elapsed());
    m_timer.start(static_cast<int>(std::min(kRest, left)));
}

void TypingRest::stop() {
    m_timer.stop();
    m_since.invalidate();
}

} // namespace musette::gui
