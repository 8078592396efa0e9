#pragma once

#include <QObject>
#include <QTimer>

#include <string>

namespace musette::gui {

class Bridge;

/// Words that are being typed where nothing records them yet: kept under a key of the library's
/// settings, so that a crash takes two seconds of typing at most. They stay there until they are
/// dropped. Thread: GUI. Errors: what cannot be written is tried again with the next letter.
class KeptText final : public QObject {
    Q_OBJECT

public:
    KeptText(Bridge& bridge, std::string key, QObject* parent = nullptr);
    ~KeptText() override;

    /// Soon, also for who types without a rest.
    void keep(std::string text);
    /// What waits to be kept is, before the library is asked for it again.
    void keepNow();
    /// They are recorded elsewhere, or given up.
    void drop();

private:
    void write();

    Bridge& m_bridge;
    std::string m_key;
    std::string m_text;
    bool m_kept = false; ///< the library holds something of it
    QTimer m_soon;
};

} // namespace musette::gui
