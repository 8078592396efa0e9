// The last wall before an export: words of what is hidden, in the bytes that were written.

#include "names.h"
#include "report_model.h"
#include "shown_texts.h"
#include "word_list.h"

#include <musette/report/linter.h>
#include <musette/report/settings.h>
#include <musette/report/visible_document.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace musette::report {
namespace {

constexpr std::size_t kShortestWord = 3;

std::string bytesOf(const std::vector<ExportFile>& files) {
    std::string bytes;
    for (const ExportFile& file : files) {
        bytes.append(file.name).append("\n");
        const bool image = file.name.ends_with(".png") || file.name.ends_with(".jpg") ||
                           file.name.ends_with(".gif") || file.name.ends_with(".webp");
        if (!image)
            bytes.append(file.bytes).append("\n");
    }
    return bytes;
}

bool isNumber(const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Where a name stands in the texts of its author, each place once; the report as a whole where
/// something else says it: a template, the block of the organisation.
std::vector<FindingPlace> placesOf(const std::vector<std::string>& name,
                                   const std::vector<ShownText>& texts) {
    std::vector<FindingPlace> places;
    for (const ShownText& text : texts) {
        if (std::ranges::find(places, text.place) == places.end() &&
            followEachOther(wordList(text.text), name))
            places.push_back(text.place);
    }
    if (places.empty())
        places.emplace_back();
    return places;
}

void findPeople(const model::SessionDocument& document, const ReportOptions& options,
                const std::string& bytes, const std::vector<std::string>& written,
                const LintContext& context, std::vector<Finding>& findings) {
    std::set<std::string_view> seen;
    std::vector<ShownText> texts;
    for (const std::string& name : context.people) {
        const std::vector<std::string> words = wordList(name);
        if (!seen.insert(name).second || !followEachOther(written, words) ||
            (words.size() == 1 && !standsAsName(bytes, name)))
            continue;
        if (texts.empty())
            texts = shownTexts(document, buildReport(document, options));
        for (FindingPlace& place : placesOf(words, texts))
            findings.push_back(
                {FindingCode::PersonNamed, Severity::Blocking, std::move(place), name});
    }
}

/// The places of hidden words, the first of each.
std::unordered_map<std::string, FindingPlace> placesOf(const std::vector<ShownText>& hidden) {
    std::unordered_map<std::string, FindingPlace> places;
    for (const ShownText& text : hidden) {
        for (std::string& word : wordList(text.text)) {
            if (word.size() >= kShortestWord && !isNumber(word))
                places.emplace(std::move(word), text.place);
        }
    }
    return places;
}

} // namespace

std::vector<Finding> findLeaks(const model::SessionDocument& document, const ReportOptions& options,
                               Format format, const std::vector<ExportFile>& files,
                               const LintContext& context) {
    std::vector<Finding> findings;
    const std::string bytes = bytesOf(files);
    const std::vector<std::string> written = wordList(bytes);
    const auto places = placesOf(hiddenTexts(document, options.audience));
    if (!places.empty()) {
        // What the same report says when the hidden parts were never there: every further word that
        // a hidden part knows has come through a hole.
        const model::SessionDocument visible = visibleDocument(document, options.audience);
        const auto expected =
            exportReport(visible, optionsFor(visible, options, document), format, "report");
        const std::vector<std::string> allowed = wordList(bytesOf(expected));
        std::unordered_set<std::string> known(allowed.begin(), allowed.end());
        for (const std::string& word : written) {
            const auto place = places.find(word);
            if (place != places.end() && known.insert(word).second)
                findings.push_back(
                    {FindingCode::PrivateWords, Severity::Blocking, place->second, word});
        }
    }
    if (options.audience == Audience::Public)
        findPeople(document, options, bytes, written, context, findings);
    return findings;
}

} // namespace musette::report
