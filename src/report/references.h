#pragma once

#include "report_model.h"

#include <map>
#include <string>
#include <vector>

namespace musette::report {

/// Collects the sources of a report; one address is one reference, however often it comes up.
class ReferenceList {
public:
    ReferenceList(std::string timeZone, std::string language)
        : m_timeZone(std::move(timeZone)), m_language(std::move(language)) {}

    /// The number of the item's reference.
    int cite(const model::LinkedItem& item);

    [[nodiscard]] std::vector<Reference> take() { return std::move(m_references); }

private:
    std::string m_timeZone;
    std::string m_language;
    std::vector<Reference> m_references;
    std::map<std::string, int> m_numbers; ///< by normalised address, else by title
};

/// The address of an item as a report links it.
[[nodiscard]] std::string addressOf(const model::LinkedItem& item);

/// A reference cut where a renderer sets type or a link:
/// "NOM, Prénom, 2016. Titre. " + site + " [en ligne]. 12 mai 2016. Disponible à l’adresse : " +
/// url + " [Consulté le 3 juin 2016]." A part that is unknown is left out with its punctuation.
struct ReferenceText {
    std::string lead;
    std::string site;
    std::string middle;
    std::string url;
    std::string tail;
};

/// The reference in the style of ISO 690:2021, name and date, with French or English words.
[[nodiscard]] ReferenceText iso690(const Reference& reference, const Report& report);

/// How to cite the report itself, in the same style: lead, title (as `site`), rest.
[[nodiscard]] ReferenceText citationOf(const Report& report);

} // namespace musette::report
