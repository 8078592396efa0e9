#include "contents.h"
#include "display_text.h"
#include "names.h"
#include "outline.h"
#include "report_model.h"
#include "shown_texts.h"
#include "visibility.h"
#include "word_list.h"

#include <musette/base/attachment.h>
#include <musette/base/find_words.h>
#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/report/linter.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace musette::report {
namespace {

/// Words in a row that two texts do not share by chance.
constexpr std::size_t kEchoWords = 6;

/// This machine, a network behind a router, or a name without a dot: RFC 1918, RFC 6761, RFC 6762.
bool isLocalHost(std::string_view host) {
    const std::string name = base::asciiLower(host);
    const bool second = name.starts_with("172.") && name.size() > 6 && name[6] == '.';
    return name.starts_with("127.") || name.starts_with("10.") || name.starts_with("192.168.") ||
           (second && name.substr(4, 2) >= "16" && name.substr(4, 2) <= "31") ||
           name == "localhost" || name.ends_with(".localhost") || name.ends_with(".local") ||
           name.starts_with("[") || name.find('.') == std::string::npos;
}

bool isLocal(std::string_view url) {
    if (base::asciiLower(url.substr(0, 5)) == "file:")
        return true;
    const auto parts = base::splitUrl(url);
    return parts && (parts->scheme == "http" || parts->scheme == "https") &&
           isLocalHost(parts->host);
}

/// "06 12 34 56 78" and "+33 6 12 34 56 78", with blanks, dots or nothing between.
bool holdsTelephone(std::string_view text) {
    std::size_t digits = 0;
    bool begins = false;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text[i] : 'x';
        if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            if (digits == 0)
                begins = c == '0' || (i > 0 && text[i - 1] == '+');
            ++digits;
        } else if (c != ' ' && c != '.' && c != '-') {
            if (begins && digits >= 10 && digits <= 13)
                return true;
            digits = 0;
        }
    }
    return false;
}

bool holdsMailAddress(std::string_view text) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos;
         at = text.find('@', at + 1)) {
        const auto isWord = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
        // name@host.tld: M@gistère and @account are none.
        std::size_t end = at + 1;
        while (end < text.size() && (isWord(text[end]) || text[end] == '-' || text[end] == '.'))
            ++end;
        const std::string_view host = text.substr(at + 1, end - at - 1);
        const std::size_t dot = host.find('.');
        if (at > 0 && isWord(text[at - 1]) && dot != std::string_view::npos && dot > 0 &&
            dot + 2 < host.size())
            return true;
    }
    return false;
}

template <class Take>
void eachRun(const std::string& text, Take take) {
    const std::vector<std::string> words = wordList(text);
    for (std::size_t i = 0; i + kEchoWords <= words.size(); ++i) {
        std::string run;
        for (std::size_t j = i; j < i + kEchoWords; ++j)
            run.append(words[j]).append(" ");
        take(run);
    }
}

/// Folded words as the text has them, with their accents; as they are where signs part them there.
std::string asWritten(const std::string& text, std::string_view words) {
    const auto places = base::findWords(text, words);
    if (places.empty())
        return std::string(words);
    return text.substr(places.front().begin, places.front().end - places.front().begin);
}

/// "file:" addresses, up to what ends them in Markdown.
std::vector<std::string> filesNamedIn(const std::string& text) {
    std::vector<std::string> addresses;
    const std::string lower = base::asciiLower(text);
    for (std::size_t at = lower.find("file://"); at != std::string::npos;
         at = lower.find("file://", at + 1)) {
        const std::size_t end = std::min(text.find_first_of(" \t\n)>]\"", at), text.size());
        addresses.push_back(text.substr(at, end - at));
    }
    return addresses;
}

class Linting {
public:
    Linting(const model::SessionDocument& document, const ReportOptions& options,
            const LintContext& context)
        : m_document(document), m_options(options), m_context(context),
          m_report(buildReport(document, options)), m_texts(shownTexts(document, m_report)) {}

    std::vector<Finding> run() {
        checkFiles();
        checkEchoes();
        checkPeople();
        checkLinks();
        checkImages();
        checkTools();
        checkSections();
        if (m_options.audience == Audience::Public &&
            m_options.progress.state == model::ReportState::Draft)
            add(FindingCode::NotReviewed, Severity::Warning, {}, "");
        std::ranges::stable_sort(m_findings, {}, &Finding::severity);
        return std::move(m_findings);
    }

private:
    void add(FindingCode code, Severity severity, FindingPlace place, std::string subject) {
        m_findings.push_back({code, severity, std::move(place), std::move(subject)});
    }

    void checkFiles() {
        const auto files = exportReport(m_document, m_options, Format::Html, "report");
        for (Finding& leak : findLeaks(m_document, m_options, Format::Html, files, m_context))
            m_findings.push_back(std::move(leak));
    }

    /// Words of something private that its author copied into something shown: told of where they
    /// are shown, in the words that stand there.
    void checkEchoes() {
        std::unordered_map<std::string, const ShownText*> shown;
        for (const ShownText& text : m_texts)
            eachRun(text.text, [&](const std::string& run) { shown.emplace(run, &text); });
        for (const ShownText& text : hiddenTexts(m_document, m_options.audience)) {
            // Titles of articles and names of tools are no confidences.
            const bool own = text.place.entity == FindingEntity::Note ||
                             text.place.entity == FindingEntity::Highlight ||
                             text.place.entity == FindingEntity::ItemNote;
            if (!own)
                continue;
            FindingPlace place = text.place;
            std::string found;
            eachRun(text.text, [&](const std::string& run) {
                const auto echo = found.empty() ? shown.find(run) : shown.end();
                if (echo == shown.end())
                    return;
                place.anchor = echo->second->place.anchor;
                found = asWritten(echo->second->text, base::trim(run));
            });
            if (!found.empty())
                add(FindingCode::PrivateEcho, Severity::Warning, std::move(place), found);
        }
    }

    void checkPeople() {
        if (m_options.audience != Audience::Public)
            return;
        std::set<std::string> known{base::foldForSearch(m_report.identity.author)};
        // Who is known by function alone is quoted by it.
        for (const ReportHalfDay& half : m_report.halfDays) {
            for (const ReportSequence& sequence : half.sequences) {
                for (const ReportSpeaker& speaker : sequence.speakers) {
                    known.insert(base::foldForSearch(speaker.name));
                    known.insert(base::foldForSearch(speaker.function));
                }
            }
        }
        const auto check = [&](const ReportNote& note) {
            const std::string name = base::foldForSearch(note.authors);
            const bool strange = !name.empty() && std::ranges::none_of(known, [&](const auto& one) {
                return !one.empty() &&
                       (one.find(name) != std::string::npos || name.find(one) != std::string::npos);
            });
            if (strange && known.insert(name).second)
                add(FindingCode::UnknownPerson, Severity::Warning, placeOf(note.anchor),
                    note.authors);
        };
        eachNote(check);
        checkLowerCaseNames();
        for (const ShownText& text : m_texts) {
            if (holdsTelephone(text.text) || holdsMailAddress(text.text))
                add(FindingCode::ContactDetails, Severity::Warning, text.place,
                    openingWords(text.text));
        }
    }

    /// A family name without its capital may be a word, and stops no export.
    void checkLowerCaseNames() {
        for (const std::string& name :
             std::set<std::string>(m_context.people.begin(), m_context.people.end())) {
            if (wordList(name).size() != 1)
                continue;
            const auto text = std::ranges::find_if(m_texts, [&](const ShownText& one) {
                return !standsAsName(one.text, name) && !base::findWords(one.text, name).empty();
            });
            if (text != m_texts.end())
                add(FindingCode::UnknownPerson, Severity::Warning, text->place, name);
        }
    }

    void checkLinks() {
        std::set<std::string> seen;
        int unchecked = 0;
        for (const ShownLink& link : shownLinks(m_document, m_report)) {
            if (!seen.insert(link.url).second)
                continue;
            if (isLocal(link.url)) {
                add(FindingCode::LocalLink, Severity::Warning, link.place, link.url);
                continue;
            }
            const auto checked = m_context.links.find(link.url);
            if (checked == m_context.links.end())
                ++unchecked;
            else if (checked->second.isDead())
                add(FindingCode::DeadLink, Severity::Warning, link.place, link.url);
            else if (!checked->second.movedTo.empty())
                add(FindingCode::MovedLink, Severity::Hint, link.place,
                    link.url + " → " + checked->second.movedTo);
        }
        // An address of a file never comes so far; the text that names it does.
        for (const ShownText& text : m_texts) {
            for (std::string& address : filesNamedIn(text.text))
                add(FindingCode::LocalLink, Severity::Warning, text.place, std::move(address));
        }
        if (unchecked > 0)
            add(FindingCode::UncheckedLinks, Severity::Hint, {}, std::to_string(unchecked));
    }

    void checkImages() {
        for (const ShownText& text : m_texts) {
            for (const HtmlNode& image : partsNamed(text, "img")) {
                if (!base::trim(image.attribute("alt")).empty())
                    continue;
                std::string_view source = image.attribute("data-src");
                const auto attached = base::attachmentFrom(source);
                if (attached)
                    source = attached->name;
                add(FindingCode::MissingAlt, Severity::Warning, text.place,
                    source.empty() ? openingWords(text.text) : std::string(source));
            }
        }
        const model::OrganisationBlock& organisation = m_report.organisation;
        if (!organisation.logo.empty() && organisation.logoText.empty() &&
            organisation.name.empty())
            add(FindingCode::MissingAlt, Severity::Warning, {}, "logo");
    }

    void checkTools() {
        for (const ReportTool& tool : m_report.tools) {
            if (tool.tested)
                continue;
            const bool claims =
                tool.state == model::ToolState::Tested || tool.state == model::ToolState::Adopted;
            FindingPlace place{FindingEntity::Tool, 0, "outils"};
            for (const model::Tool& one : m_document.tools) {
                if (displayText(one.name, m_report.contentLanguage) == tool.name)
                    place.id = one.id.value;
            }
            add(claims ? FindingCode::UnprovenTool : FindingCode::UntestedTool,
                claims ? Severity::Warning : Severity::Hint, place, tool.name);
        }
    }

    void checkSections() {
        for (const ReportHalfDay& half : m_report.halfDays) {
            for (const ReportSequence& one : half.sequences) {
                if (one.entries.empty())
                    add(FindingCode::EmptySection, Severity::Warning, placeOf(one.anchor),
                        one.title);
            }
        }
        if (contentsOf(m_report).empty() && m_report.introduction.empty())
            add(FindingCode::EmptyReport, Severity::Warning, {}, "");
    }

    template <class Take>
    void eachNote(Take take) const {
        const auto walk = [&](const std::vector<ReportEntry>& entries) {
            for (const ReportEntry& entry : entries) {
                if (const auto* note = std::get_if<ReportNote>(&entry))
                    take(*note);
            }
        };
        for (const ReportHalfDay& half : m_report.halfDays) {
            walk(half.entries);
            for (const ReportSequence& sequence : half.sequences) {
                walk(sequence.entries);
                walk(sequence.afterwards);
            }
        }
        walk(m_report.sessionEntries);
    }

    [[nodiscard]] FindingPlace placeOf(const std::string& anchor) const {
        for (const ShownText& text : m_texts) {
            if (text.place.anchor == anchor)
                return text.place;
        }
        return {FindingEntity::Report, 0, anchor};
    }

    const model::SessionDocument& m_document;
    const ReportOptions& m_options;
    const LintContext& m_context;
    Report m_report;
    std::vector<ShownText> m_texts;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> lint(const model::SessionDocument& document, const ReportOptions& options,
                          const LintContext& context) {
    return Linting(document, options, context).run();
}

std::vector<std::string> linksOf(const model::SessionDocument& document,
                                 const ReportOptions& options) {
    std::vector<std::string> urls;
    std::unordered_set<std::string> seen;
    for (const ShownLink& link : shownLinks(document, buildReport(document, options))) {
        if (!isLocal(link.url) && seen.insert(link.url).second)
            urls.push_back(link.url);
    }
    return urls;
}

bool isLeak(const Finding& finding) {
    return finding.code == FindingCode::PrivateWords || finding.code == FindingCode::PersonNamed;
}

} // namespace musette::report
