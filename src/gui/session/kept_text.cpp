#include "kept_text.h"

#include "../app/bridge.h"

#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kKeepAfter{700};

} // namespace

KeptText::KeptText(Bridge& bridge, std::string key, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_key(std::move(key)) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kKeepAfter);
    connect(&m_soon, &QTimer::timeout, this, &KeptText::write);
}

KeptText::~KeptText() {
    keepNow();
}

void KeptText::keepNow() {
    if (m_soon.isActive())
        write();
}

void KeptText::keep(std::string text) {
    m_text = std::move(text);
    if (!m_soon.isActive())
        m_soon.start();
}

void KeptText::drop() {
    m_soon.stop();
    m_text.clear();
    if (std::exchange(m_kept, false))
        write();
    m_kept = false;
}

void KeptText::write() {
    m_soon.stop();
    m_kept = true;
    m_bridge.edit([key = m_key, text = m_text](service::LibraryEditor& editor) {
        return editor.setSetting(key, text);
    });
}

} // namespace musette::gui
