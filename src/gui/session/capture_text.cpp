#include "capture_text.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "current_session.h"

#include <musette/base/file.h>
#include <musette/base/url.h>
#include <musette/report/paste.h>

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextBlock>
#include <QUrl>

namespace musette::gui {
namespace {

/// An address and nothing else.
QString addressIn(const QMimeData& source) {
    const QString text = source.text().trimmed();
    const bool alone = !text.contains(' ') && !text.contains('\n') && !text.contains('\t');
    return alone && base::isHttpUrl(fromQt(text)) ? text : QString();
}

QStringList filesIn(const QMimeData& source) {
    QStringList files;
    for (const QUrl& url : source.urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

/// A picture of the clipboard as a file: what PNG makes too large goes as JPEG.
std::string bytesOf(const QImage& image) {
    QByteArray bytes;
    for (const char* format : {"PNG", "JPEG"}) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format, format[0] == 'J' ? 90 : -1);
        if (static_cast<std::size_t>(bytes.size()) <= service::kMostAttachmentBytes)
            break;
    }
    return bytes.toStdString();
}

/// Where something more goes: behind the image in whose words the cursor still waits.
int behindImage(const QTextCursor& cursor) {
    static const QRegularExpression image(
        QStringLiteral("!\\[[^\\]]*\\]\\(https://attachment\\.invalid/[^)\\s]*\\)"));
    const int inBlock = cursor.positionInBlock();
    auto found = image.globalMatch(cursor.block().text());
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        if (inBlock > match.capturedStart() && inBlock < match.capturedEnd())
            return cursor.block().position() + static_cast<int>(match.capturedEnd());
    }
    return cursor.position();
}

struct Attached {
    QString markdown;
    bool image = false;
};

} // namespace

CaptureText::CaptureText(const Surroundings& around, QWidget* parent)
    : QPlainTextEdit(parent), m_around(around) {}

bool CaptureText::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasHtml() || source->hasImage() || source->hasUrls() ||
           QPlainTextEdit::canInsertFromMimeData(source);
}

void CaptureText::insertFromMimeData(const QMimeData* source) {
    const QStringList files = filesIn(*source);
    const QString address = addressIn(*source);
    if (!m_around.bridge.attached()) {
        QPlainTextEdit::insertFromMimeData(source);
    } else if (!files.isEmpty()) {
        for (const QString& file : files)
            attach(QFileInfo(file).fileName(), [file]() -> base::Result<Content> {
                auto bytes = base::readFile(fromQt(file), service::kMostAttachmentBytes);
                if (!bytes)
                    return std::unexpected(bytes.error());
                return Content{fromQt(QFileInfo(file).fileName()), *std::move(bytes)};
            });
    } else if (source->hasImage() && source->text().trimmed().isEmpty()) {
        attach(tr("This image"),
               [image = qvariant_cast<QImage>(source->imageData())]() -> base::Result<Content> {
                   return Content{"image", bytesOf(image)};
               });
    } else if (!address.isEmpty() && toPlainText().trimmed().isEmpty() &&
               m_around.session.exists()) {
        linkPage(address);
    } else if (source->hasHtml() && address.isEmpty()) {
        insertMarkdown(*source);
    } else {
        QPlainTextEdit::insertFromMimeData(source);
    }
}

void CaptureText::insertMarkdown(const QMimeData& source) {
    m_around.bridge.read(
        this,
        [html = fromQt(source.html())](service::LibraryReader&) {
            return report::markdownFromHtml(html);
        },
        [this, plain = source.text()](const std::string& markdown) {
            insertPlainText(markdown.empty() ? plain : toQt(markdown));
            ensureCursorVisible();
        });
}

void CaptureText::linkPage(const QString& address) {
    model::SessionItem link;
    link.session = m_around.session.session();
    link.halfDay = m_around.session.halfDay();
    link.sequence = m_around.session.sequence();
    link.at = m_around.bridge.now();
    m_around.bridge.edit(
        this,
        [link, url = fromQt(address)](service::LibraryEditor& editor) {
            return editor.captures.linkPage(url, {}, link);
        },
        [this, address,
         label = m_around.session.label()](const base::Result<service::LinkedPage>& linked) {
            if (linked) {
                m_around.messages.tellUndoable(tr("Page linked to %1").arg(label));
                return;
            }
            insertPlainText(address);
            m_around.messages.fail(linked.error());
        });
}

void CaptureText::attach(const QString& name, std::function<base::Result<Content>()> read) {
    m_around.bridge.edit(
        this,
        [read = std::move(read)](service::LibraryEditor& editor) -> base::Result<Attached> {
            const auto content = read();
            if (!content)
                return std::unexpected(content.error());
            const auto attachment = editor.captures.attach(content->name, content->bytes);
            if (!attachment)
                return std::unexpected(attachment.error());
            return Attached{toQt(service::markdownOf(*attachment, {})),
                            attachment->image.has_value()};
        },
        [this, name](const base::Result<Attached>& attached) {
            if (attached)
                insertAttachment(attached->markdown, attached->image);
            else if (attached.error().code == base::ErrorCode::TooLarge)
                m_around.messages.tell(tr("%1 is too large: an image or a file of a note has "
                                          "10 MB at most, an image 40 million pixels.")
                                           .arg(name));
            else if (attached.error().code == base::ErrorCode::EmptyBody)
                m_around.messages.tell(tr("%1 is empty.").arg(name));
            else
                m_around.messages.fail(attached.error());
        });
}

/// Behind an image the cursor waits where its words belong.
void CaptureText::insertAttachment(const QString& markdown, bool image) {
    QTextCursor cursor = textCursor();
    cursor.setPosition(behindImage(cursor));
    const bool apart = cursor.position() > 0 && !cursor.atBlockStart();
    const int start = cursor.position() + (apart ? 1 : 0);
    cursor.insertText((apart ? " " : "") + markdown);
    if (image) {
        cursor.setPosition(start + 2); // behind "!["
        m_around.messages.tell(tr("Image added. Type what it shows, for those who do not see it."));
    }
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace musette::gui
