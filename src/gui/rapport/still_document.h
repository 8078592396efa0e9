#pragma once

#include <QTextDocument>
#include <QUrl>
#include <QVariant>

namespace musette::gui {

/// A text that loads nothing, whatever it names: pictures are drawn by handlers of their own, and
/// of anything else there is none. Thread: its own.
class StillDocument final : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

} // namespace musette::gui
