#pragma once

#include "../app/surroundings.h"

#include <QPlainTextEdit>

#include <functional>
#include <string>

namespace musette::service {
class LibraryEditor;
}

namespace musette::gui {

/// The text of the note being written, and what is pasted or dropped into it: rich text becomes
/// clean Markdown, an address alone a page that is linked to the half-day, an image or a file a
/// part of the library that the note names. All of it is made away from the GUI thread; what is
/// typed meanwhile stays before it. Thread: GUI. Errors: told by Messages.
class CaptureText final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CaptureText(const Surroundings& around, QWidget* parent = nullptr);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    /// An image or a file that was made ready: its bytes and its name.
    struct Content {
        std::string name;
        std::string bytes;
    };

    void insertMarkdown(const QMimeData& source);
    void linkPage(const QString& address);
    void attach(const QString& name, std::function<base::Result<Content>()> read);
    void insertAttachment(const QString& markdown, bool image);

    Surroundings m_around;
};

} // namespace musette::gui
