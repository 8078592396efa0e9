#pragma once

#include <musette/model/session.h>

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace musette::report {

/// Anchors are part of the report's interface: addresses that others link to. They are the same in
/// every language and for every audience.
namespace anchor {

inline constexpr std::string_view kIntroduction = "introduction";
inline constexpr std::string_view kObjectives = "objectifs";
inline constexpr std::string_view kSessionNotes = "session";
inline constexpr std::string_view kConclusion = "conclusion";
inline constexpr std::string_view kOutcomes = "suites";
inline constexpr std::string_view kTools = "outils";
inline constexpr std::string_view kWatch = "veille";
inline constexpr std::string_view kResources = "ressources";
inline constexpr std::string_view kRelated = "lire-aussi";
inline constexpr std::string_view kReferences = "references";
inline constexpr std::string_view kAbout = "a-propos";

[[nodiscard]] inline std::string halfDay(int day, model::Slot slot) {
    constexpr std::string_view kSlots[]{"matin", "apres-midi", "soiree"};
    return fmt::format("j{}-{}", day, kSlots[static_cast<std::size_t>(slot) % 3]);
}

[[nodiscard]] inline std::string sequence(int rank) {
    return fmt::format("seq-{}", rank);
}

/// Of a note or link: its rank in the whole session, whoever reads.
[[nodiscard]] inline std::string note(std::size_t rank) {
    return fmt::format("note-{}", rank);
}
[[nodiscard]] inline std::string link(std::size_t rank) {
    return fmt::format("lien-{}", rank);
}

/// Of a highlighted passage or a note on a linked item, as above.
[[nodiscard]] inline std::string passage(std::size_t rank) {
    return fmt::format("passage-{}", rank);
}
[[nodiscard]] inline std::string remark(std::size_t rank) {
    return fmt::format("remarque-{}", rank);
}

[[nodiscard]] inline std::string reference(int number) {
    return fmt::format("ref-{}", number);
}

/// Of the section that a mark feeds.
[[nodiscard]] inline std::string outcome(model::NoteMark mark) {
    constexpr std::string_view kMarks[]{"", "je-retiens", "a-tester", "a-transmettre"};
    return std::string(kMarks[static_cast<std::size_t>(mark) % 4]);
}

} // namespace anchor
} // namespace musette::report
