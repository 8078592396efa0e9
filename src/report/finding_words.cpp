#include <musette/base/text.h>
#include <musette/report/linter.h>

#include <fmt/format.h>

#include <array>
#include <utility>

namespace musette::report {
namespace {

constexpr std::array<std::string_view, 15> kCodes{
    "private-words", "private-echo",  "person-named",  "unknown-person",  "contact-details",
    "local-link",    "dead-link",     "moved-link",    "unchecked-links", "missing-alt",
    "untested-tool", "unproven-tool", "empty-section", "empty-report",    "not-reviewed"};
constexpr std::array<std::string_view, 3> kSeverities{"blocking", "warning", "hint"};
constexpr std::array<std::string_view, 11> kEntities{
    "report",    "session",   "sequence", "note",     "link",   "highlight",
    "item-note", "objective", "tool",     "resource", "account"};

std::string_view frenchPattern(FindingCode code) {
    switch (code) {
    case FindingCode::PrivateWords:
        return "Le fichier contient « {} », qui n’est pas pour ces lecteurs : l’export est refusé.";
    case FindingCode::PrivateEcho:
        return "Des mots d’une note qui n’est pas pour ces lecteurs y figurent aussi : « {} ».";
    case FindingCode::PersonNamed:
        return "« {} » figure dans le compte rendu public : l’export est refusé.";
    case FindingCode::UnknownPerson:
        return "« {} » est nommé sans être intervenant : est-ce un stagiaire ?";
    case FindingCode::ContactDetails:
        return "Une adresse électronique ou un numéro de téléphone figure dans « {} ».";
    case FindingCode::LocalLink:
        return "Personne d’autre ne peut suivre ce lien vers un fichier ou cette machine : {}";
    case FindingCode::DeadLink: return "Ce lien ne mène plus nulle part : {}";
    case FindingCode::MovedLink: return "Cette page a changé d’adresse : {}";
    case FindingCode::UncheckedLinks: return "Liens jamais vérifiés : {}.";
    case FindingCode::MissingAlt: return "Une image n’a pas de texte de remplacement : {}";
    case FindingCode::UntestedTool: return "« {} » n’a pas été testé ; le compte rendu le dit.";
    case FindingCode::UnprovenTool:
        return "« {} » est dit testé ou adopté sans essai daté : le compte rendu ne le dira pas.";
    case FindingCode::EmptySection: return "La séquence « {} » est vide.";
    case FindingCode::EmptyReport: return "Le compte rendu est vide.";
    case FindingCode::NotReviewed: return "Personne n’a encore relu ce compte rendu public.";
    }
    return "{}";
}

std::string_view englishPattern(FindingCode code) {
    switch (code) {
    case FindingCode::PrivateWords:
        return "The file holds \"{}\", which is not for these readers: the export is refused.";
    case FindingCode::PrivateEcho:
        return "Words of a note that is not for these readers stand in it too: \"{}\".";
    case FindingCode::PersonNamed:
        return "\"{}\" stands in the public report: the export is refused.";
    case FindingCode::UnknownPerson:
        return "\"{}\" is named without being a speaker: is it a trainee?";
    case FindingCode::ContactDetails:
        return "There is a mail address or a telephone number in \"{}\".";
    case FindingCode::LocalLink:
        return "Nobody else can follow this link to a file or this machine: {}";
    case FindingCode::DeadLink: return "This link leads nowhere any more: {}";
    case FindingCode::MovedLink: return "This page has another address now: {}";
    case FindingCode::UncheckedLinks: return "Links that were never checked: {}.";
    case FindingCode::MissingAlt: return "An image has no alternative text: {}";
    case FindingCode::UntestedTool: return "\"{}\" was not tested; the report says so.";
    case FindingCode::UnprovenTool:
        return "\"{}\" is called tested or adopted without a dated trial: the report will not say "
               "it.";
    case FindingCode::EmptySection: return "The sequence \"{}\" is empty.";
    case FindingCode::EmptyReport: return "The report is empty.";
    case FindingCode::NotReviewed: return "Nobody has reviewed this public report yet.";
    }
    return "{}";
}

} // namespace

std::string_view nameOf(FindingCode code) {
    return kCodes.at(static_cast<std::size_t>(std::to_underlying(code)));
}

std::string_view nameOf(Severity severity) {
    return kSeverities.at(static_cast<std::size_t>(std::to_underlying(severity)));
}

std::string_view nameOf(FindingEntity entity) {
    return kEntities.at(static_cast<std::size_t>(std::to_underlying(entity)));
}

std::string textOf(const Finding& finding, Language language) {
    const bool french = language == Language::French;
    const std::string text = fmt::format(
        fmt::runtime(french ? frenchPattern(finding.code) : englishPattern(finding.code)),
        finding.subject);
    return french ? base::frenchSpacing(text) : text;
}

} // namespace musette::report
