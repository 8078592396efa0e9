#pragma once

#include <QPlainTextEdit>

namespace musette::gui {

class Bridge;

/// The text of the note being written. Rich text that is pasted or dropped becomes clean Markdown,
/// made away from the GUI thread; what is typed meanwhile stays before it. Thread: GUI.
class CaptureText final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CaptureText(Bridge& bridge, QWidget* parent = nullptr);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    Bridge& m_bridge;
};

} // namespace musette::gui
