#include <musette/base/text.h>
#include <musette/base/time.h>
#include <musette/model/names.h>
#include <musette/service/session_json.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <map>
#include <utility>

namespace musette::service {
namespace {

using Json = nlohmann::json;

/// A value that is not what it should be; carries the path for the one who wrote the file. It never
/// leaves this file.
struct Misfit {
    std::string message;
};

/// A place in the document that knows its path.
class Node {
public:
    Node(const Json& json, std::string path) : m_json(json), m_path(std::move(path)) {}

    [[nodiscard]] bool has(const char* key) const {
        return m_json.is_object() && m_json.contains(key) && !m_json[key].is_null();
    }
    [[nodiscard]] Node operator[](const char* key) const {
        return {m_json[key], m_path.empty() ? key : m_path + '.' + key};
    }
    /// Calls `take` with each element of an array member; a missing member is an empty array.
    template <class Take>
    void each(const char* key, Take take) const {
        requireObject();
        if (!has(key))
            return;
        const Node list = (*this)[key];
        if (!list.m_json.is_array())
            list.misfit("must be an array");
        for (std::size_t i = 0; i < list.m_json.size(); ++i)
            take(Node(list.m_json[i], fmt::format("{}[{}]", list.m_path, i)));
    }
    [[nodiscard]] std::string text(const char* key) const {
        requireObject();
        if (!has(key))
            return {};
        const Node member = (*this)[key];
        if (!member.m_json.is_string())
            member.misfit("must be a string");
        return member.m_json.get<std::string>();
    }
    [[nodiscard]] std::vector<std::string> texts(const char* key) const {
        std::vector<std::string> list;
        each(key, [&](const Node& one) {
            if (!one.m_json.is_string())
                one.misfit("must be a string");
            list.push_back(one.m_json.get<std::string>());
        });
        return list;
    }
    template <class Enum>
    [[nodiscard]] Enum named(const char* key, Enum fallback) const {
        const std::string name = text(key);
        if (name.empty())
            return fallback;
        const auto value = model::fromName<Enum>(name);
        if (!value)
            (*this)[key].misfit("is no known value: " + name);
        return *value;
    }
    template <class Enum>
    [[nodiscard]] std::optional<Enum> optionalNamed(const char* key) const {
        return text(key).empty() ? std::nullopt : std::optional(named<Enum>(key, Enum{}));
    }
    [[nodiscard]] base::Date date(const char* key) const {
        const auto value = base::parseDate(text(key));
        if (!value)
            misfitAt(key, "must be a date like 2026-11-24");
        return *value;
    }
    [[nodiscard]] std::optional<base::Instant> instant(const char* key) const {
        const std::string value = text(key);
        if (value.empty())
            return std::nullopt;
        const auto moment = base::parseRfc3339(value);
        if (!moment)
            misfitAt(key, "must be an RFC 3339 date-time");
        return moment;
    }
    [[nodiscard]] std::optional<int> count(const char* key) const {
        requireObject();
        if (!has(key))
            return std::nullopt;
        if (!m_json[key].is_number_unsigned() || m_json[key].get<std::uint64_t>() > 1'000'000)
            misfitAt(key, "must be a number from 0 on");
        return m_json[key].get<int>();
    }
    /// "09:30" as minutes.
    [[nodiscard]] std::optional<model::ClockMinutes> clock(const char* key) const {
        const std::string value = text(key);
        if (value.empty())
            return std::nullopt;
        int hour = -1;
        int minute = -1;
        if (value.size() == 5 && value[2] == ':') {
            std::from_chars(value.data(), value.data() + 2, hour);
            std::from_chars(value.data() + 3, value.data() + 5, minute);
        }
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || hour * 60 + minute > 24 * 60)
            misfitAt(key, "must be a time like 09:30");
        return hour * 60 + minute;
    }
    [[noreturn]] void misfitAt(const char* key, const std::string& why) const {
        throw Misfit{(m_path.empty() ? key : m_path + '.' + key) + ' ' + why};
    }
    [[noreturn]] void misfit(const std::string& why) const { throw Misfit{m_path + ' ' + why}; }

private:
    void requireObject() const {
        if (!m_json.is_object())
            misfit("must be an object");
    }

    const Json& m_json;
    std::string m_path;
};

/// Builds the document; ids are running numbers within it.
class Reading {
public:
    model::SessionDocument read(const Node& root) {
        if (root.text("format") != "musette-session")
            throw Misfit{"this is no session of Musette (\"format\" is not \"musette-session\")"};
        if (root.count("version").value_or(0) != 1)
            throw Misfit{
                "version is not 1: this session was written by a later version of Musette"};
        readSession(root);
        if (root.has("training"))
            readTraining(root["training"]);
        root.each("days", [&](const Node& day) { readDay(day); });
        readContents(root, {}, {});
        readParts(root);
        tieItemsToNotes();
        return std::move(m_document);
    }

private:
    std::int64_t nextId() { return ++m_lastId; }

    void readSession(const Node& root) {
        if (!root.has("session"))
            throw Misfit{"session is missing"};
        const Node node = root["session"];
        model::Session& s = m_document.session;
        s.uuid = node.text("uuid");
        s.title = node.text("title");
        if (base::trim(s.title).empty())
            node.misfitAt("title", "must not be empty");
        s.role = node.named("role", s.role);
        s.organiser = node.text("organiser");
        s.sponsor = node.text("sponsor");
        s.place = node.text("place");
        s.modality = node.named("modality", s.modality);
        s.startsOn = node.date("starts_on");
        s.endsOn = node.date("ends_on");
        s.state = node.named("state", s.state);
        s.contact = node.text("contact");
        s.author = node.text("author");
        s.audience = node.text("audience");
        s.introduction = node.text("introduction");
        s.conclusion = node.text("conclusion");
        s.linkNotice = node.text("link_notice");
        s.licence = node.text("licence");
        if (node.has("time_zone"))
            s.timeZone = node.text("time_zone");
        if (node.has("language"))
            s.language = node.text("language");
    }

    void readTraining(const Node& node) {
        model::Training training;
        training.uuid = node.text("uuid");
        training.title = base::collapseSpace(requiredText(node, "title"));
        training.audience = base::collapseSpace(node.text("audience"));
        training.description = node.text("description");
        for (const std::string& text : node.texts("objectives")) {
            if (std::string line = base::collapseSpace(text); !line.empty())
                training.objectives.push_back(std::move(line));
        }
        training.visibility = node.named("visibility", model::Visibility::Private);
        m_document.training = std::move(training);
    }

    void readDay(const Node& node) {
        const model::SessionDay day{{nextId()}, {}, node.date("date")};
        m_document.days.push_back(day);
        node.each("half_days", [&](const Node& half) { readHalfDay(half, day); });
    }

    void readHalfDay(const Node& node, const model::SessionDay& day) {
        model::HalfDay half;
        half.id = {nextId()};
        half.day = day.id;
        half.slot = node.named("slot", model::Slot::Morning);
        half.startsAt = node.clock("starts_at");
        half.endsAt = node.clock("ends_at");
        if (half.startsAt && half.endsAt && *half.endsAt <= *half.startsAt)
            node.misfitAt("ends_at", "must be after starts_at");
        half.modality = node.optionalNamed<model::Modality>("modality");
        half.presentCount = node.count("present_count");
        m_document.halfDays.push_back(half);
        m_moment = base::fromLocal(
            {day.date, half.startsAt.value_or(0) / 60, half.startsAt.value_or(0) % 60, 0},
            m_document.session.timeZone);
        readContents(node, half.id, {});
        int position = 0;
        node.each("sequences",
                  [&](const Node& sequence) { readSequence(sequence, half.id, ++position); });
    }

    void readSequence(const Node& node, model::HalfDayId half, int position) {
        model::Sequence sequence;
        sequence.id = {nextId()};
        sequence.halfDay = half;
        sequence.position = position;
        sequence.title = node.text("title");
        if (base::trim(sequence.title).empty())
            node.misfitAt("title", "must not be empty");
        sequence.kind = node.named("kind", sequence.kind);
        sequence.modality = node.optionalNamed<model::Modality>("modality");
        sequence.visibility = node.named("visibility", model::Visibility::Private);
        node.each("speakers", [&](const Node& speaker) {
            sequence.speakers.push_back(
                {{}, speaker.text("name"), speaker.text("function"), speaker.text("organisation")});
        });
        m_document.sequences.push_back(sequence);
        if (node.has("board"))
            readBoard(node["board"], sequence.id);
        readContents(node, half, sequence.id);
    }

    void readBoard(const Node& node, model::SequenceId sequence) {
        model::Board board;
        board.id = {nextId()};
        board.sequence = sequence;
        board.title = node.text("title");
        for (std::size_t colour = 1; node.has("labels") && colour < model::kCardColours; ++colour)
            board.labels[colour] = node["labels"].text(
                std::string(model::nameOf(static_cast<model::CardColour>(colour))).c_str());
        node.each("columns", [&](const Node& from) {
            model::BoardColumn column{{nextId()}, requiredText(from, "title"), {}};
            from.each("cards", [&](const Node& card) {
                column.cards.push_back({{nextId()},
                                        requiredText(card, "text"),
                                        card.named("colour", model::CardColour::None),
                                        card.count("dots").value_or(0)});
            });
            board.columns.push_back(std::move(column));
        });
        m_document.boards.push_back(std::move(board));
    }

    static std::string requiredText(const Node& node, const char* key) {
        std::string text = node.text(key);
        if (base::trim(text).empty())
            node.misfitAt(key, "must not be empty");
        return text;
    }

    void readContents(const Node& place, model::HalfDayId half, model::SequenceId sequence) {
        int position = 0;
        place.each("notes", [&](const Node& node) {
            model::Note note;
            note.id = {nextId()};
            note.halfDay = half;
            note.sequence = sequence;
            note.kind = node.named("kind", note.kind);
            note.mark = node.named("mark", note.mark);
            note.body = node.text("body");
            if (base::trim(note.body).empty())
                node.misfitAt("body", "must not be empty");
            const auto number = node.count("number");
            if (number && !m_notes.emplace(*number, note.id).second)
                node.misfitAt("number", "is there twice");
            note.at = node.instant("at").value_or(m_moment);
            note.authors = node.text("authors");
            note.visibility = node.named("visibility", model::Visibility::Private);
            note.position = position++;
            m_document.notes.push_back(std::move(note));
        });
        place.each("items", [&](const Node& node) { readItem(node, half, sequence); });
    }

    void readItem(const Node& node, model::HalfDayId half, model::SequenceId sequence) {
        model::LinkedItem item;
        item.link.id = {nextId()};
        item.link.halfDay = half;
        item.link.sequence = sequence;
        item.link.role = node.named("role", item.link.role);
        item.link.givenBy = node.named("given_by", item.link.givenBy);
        item.link.comment = node.text("comment");
        item.link.visibility = node.named("visibility", model::Visibility::Private);
        item.link.at = node.instant("at").value_or(m_moment);
        item.url = node.text("url");
        item.title = node.text("title");
        item.author = node.text("author");
        item.sourceName = node.text("source_name");
        item.published = node.instant("published");
        item.excerpt = node.text("excerpt");
        if (item.url.empty() && item.title.empty())
            node.misfit("needs a url or a title");
        readAnnotations(node, item);
        if (node.count("about_note"))
            m_about.push_back({m_document.items.size(), node});
        m_document.items.push_back(std::move(item));
    }

    void readAnnotations(const Node& node, model::LinkedItem& item) {
        const auto readCommon = [&](const Node& from, auto& to) {
            to.visibility =
                from.template named<model::Visibility>("visibility", model::Visibility::Private);
            to.created = from.instant("created").value_or(m_moment);
            to.updated = from.instant("updated").value_or(to.created);
        };
        node.each("highlights", [&](const Node& from) {
            model::Highlight highlight;
            highlight.quote.exact = from.text("quote");
            if (base::trim(highlight.quote.exact).empty())
                from.misfitAt("quote", "must not be empty");
            highlight.quote.prefix = from.text("prefix");
            highlight.quote.suffix = from.text("suffix");
            highlight.quote.position = static_cast<std::size_t>(from.count("position").value_or(0));
            highlight.note = from.text("note");
            readCommon(from, highlight);
            item.annotations.highlights.push_back(std::move(highlight));
        });
        node.each("item_notes", [&](const Node& from) {
            model::ItemNote note;
            note.body = from.text("body");
            if (base::trim(note.body).empty())
                from.misfitAt("body", "must not be empty");
            readCommon(from, note);
            item.annotations.notes.push_back(std::move(note));
        });
    }

    /// An item may stand before the note it belongs to, so this comes last.
    void tieItemsToNotes() {
        for (const auto& [item, node] : m_about) {
            const auto note = m_notes.find(node.count("about_note").value_or(0));
            if (note == m_notes.end())
                node.misfitAt("about_note", "is the number of no note");
            m_document.items[item].link.note = note->second;
        }
    }

    void readParts(const Node& root) {
        int position = 0;
        root.each("objectives", [&](const Node& node) {
            m_document.objectives.push_back(
                {{nextId()}, ++position, node.text("text"), node.text("result")});
        });
        root.each("resources", [&](const Node& node) {
            m_document.resources.push_back({{nextId()},
                                            ++position,
                                            node.text("title"),
                                            node.text("url"),
                                            node.text("comment"),
                                            node.named("visibility", model::Visibility::Private)});
        });
        root.each("tools", [&](const Node& node) {
            model::Tool tool{{nextId()},
                             ++position,
                             node.text("name"),
                             node.text("url"),
                             node.named("state", model::ToolState::Spotted),
                             node.text("comment"),
                             node.named("visibility", model::Visibility::Private),
                             {}};
            node.each("trials", [&](const Node& trial) {
                tool.trials.push_back({trial.date("on"), trial.text("verdict")});
            });
            m_document.tools.push_back(std::move(tool));
        });
        root.each("related_accounts", [&](const Node& node) {
            m_document.relatedAccounts.push_back({{nextId()},
                                                  ++position,
                                                  node.text("author"),
                                                  node.text("title"),
                                                  node.text("url"),
                                                  node.text("comment")});
        });
    }

    model::SessionDocument m_document;
    std::map<int, model::NoteId> m_notes;              ///< by their number in the document
    std::vector<std::pair<std::size_t, Node>> m_about; ///< items that name a note
    std::int64_t m_lastId = 0;
    base::Instant m_moment{}; ///< for notes and items without a time: their half-day's beginning
};

} // namespace

base::Result<model::SessionDocument> sessionFromJson(std::string_view text) {
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return base::fail(base::ErrorCode::NotJson, "the document is not JSON");
    try {
        return Reading().read(Node(json, {}));
    } catch (const Misfit& misfit) {
        return base::fail(base::ErrorCode::InvalidArgument, misfit.message);
    }
}

} // namespace musette::service
