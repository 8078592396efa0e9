#include "edited_note.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <optional>

namespace musette::gui {
namespace {

struct Left {
    model::SessionId session;
    model::NoteId note;
    std::string text;
};

/// "SESSION NOTE", then the text.
std::optional<Left> readLeft(const std::string& stored) {
    const char* const end = stored.data() + stored.size();
    Left left;
    auto read = std::from_chars(stored.data(), end, left.session.value);
    if (read.ptr == end || *read.ptr != ' ')
        return std::nullopt;
    read = std::from_chars(read.ptr + 1, end, left.note.value);
    if (read.ptr == end || *read.ptr != '\n')
        return std::nullopt;
    left.text.assign(read.ptr + 1, end);
    return left;
}

/// The note with the words that were left for it; none when there is nothing to do.
base::Result<std::optional<model::Note>> noteLeft(service::LibraryReader& reader,
                                                  std::string_view key) {
    const auto stored = reader.setting(key);
    if (!stored)
        return std::unexpected(stored.error());
    const std::optional<Left> left = readLeft(*stored);
    if (!left)
        return std::nullopt;
    const auto document = reader.session(left->session);
    if (!document)
        return std::nullopt;
    const auto found = std::ranges::find(document->notes, left->note, &model::Note::id);
    if (found == document->notes.end() || found->body == left->text)
        return std::nullopt;
    model::Note note = *found;
    note.body = left->text;
    return note;
}

} // namespace

void EditedNote::typed(const model::Note& note, const QString& text) {
    std::string stored = std::to_string(note.session.value);
    stored.append(1, ' ').append(std::to_string(note.id.value)).append(1, '\n');
    m_kept.keep(stored + fromQt(text.trimmed()));
}

void EditedNote::takeUp(Bridge& bridge, Messages& messages) {
    bridge.read(
        &messages, [](service::LibraryReader& reader) { return noteLeft(reader, kKey); },
        [&bridge, &messages](const base::Result<std::optional<model::Note>>& left) {
            if (!left)
                return;
            bridge.edit(
                &messages,
                [note = *left](service::LibraryEditor& editor) -> base::Result<bool> {
                    const base::Status done = note ? editor.notes.edit(*note) : base::Status();
                    static_cast<void>(editor.setSetting(kKey, ""));
                    return note.has_value() && done.has_value();
                },
                [&messages](const base::Result<bool>& recorded) {
                    if (recorded && *recorded)
                        messages.tellUndoable(QCoreApplication::translate(
                            "EditedNote", "A note was being edited when Musette stopped: its new "
                                          "text has been recorded."));
                });
        });
}

} // namespace musette::gui
