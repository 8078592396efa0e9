#include "example.h"

#include "../app/text.h"

#include <musette/service/session_json.h>

#include <QFile>

#include <algorithm>
#include <string>

namespace musette::gui {
namespace {

/// Holds the id of the example's session in this library.
constexpr std::string_view kExampleKey = "welcome.example-session";

} // namespace

base::Status addExample(service::LibraryEditor& editor) {
    QFile file(":/demo/example-session.json");
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::Internal, "the example is missing in the program");
    const auto document = service::sessionFromJson(file.readAll().toStdString());
    if (!document)
        return std::unexpected(document.error());
    const auto id = editor.sessions.importDocument(*document);
    if (!id)
        return std::unexpected(id.error());
    return editor.setSetting(kExampleKey, std::to_string(id->value));
}

base::Status removeExampleFrom(service::LibraryEditor& editor, model::SessionId example) {
    return editor.sessions.removeWithItems(example);
}

base::Result<model::SessionId> exampleSession(const service::LibraryReader& reader) {
    const auto value = reader.setting(kExampleKey);
    if (!value)
        return std::unexpected(value.error());
    const model::SessionId id{toQt(*value).toLongLong()};
    if (!id)
        return id;
    const auto sessions = reader.sessions();
    if (!sessions)
        return std::unexpected(sessions.error());
    const bool present =
        std::ranges::find(*sessions, id, &model::SessionSummary::id) != sessions->end();
    return present ? id : model::SessionId{};
}

} // namespace musette::gui
