#include "invocation.h"
#include "stop_on_signal.h"

#include <musette/base/text.h>
#include <musette/base/url.h>
#include <musette/feed/discover.h>
#include <musette/feed/json.h>
#include <musette/feed/parse.h>
#include <musette/markup/sanitise.h>
#include <musette/service/blocking.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace musette::cli {
namespace {

struct DocumentOptions {
    std::string url;
    std::string contentType;
    std::string source;
};

Exit parseDocument(const Invocation& call, const DocumentOptions& options) {
    const auto bytes = call.readInput(options.source);
    if (!bytes)
        return call.failed(bytes.error());
    const auto feed = feed::parse(*bytes, {options.url, options.contentType});
    if (!feed)
        return call.failed(feed.error());
    call.out << feed::toJson(*feed) << '\n';
    return Exit::Done;
}

Exit sanitiseDocument(const Invocation& call, const DocumentOptions& options) {
    const auto bytes = call.readInput("-");
    if (!bytes)
        return call.failed(bytes.error());
    markup::SanitiseOptions rules;
    rules.baseUrl = options.url;
    const markup::SanitisedHtml clean = markup::sanitise(*bytes, rules);
    call.out << clean.html;
    if (clean.truncated)
        call.err << "musette-cli: the document was cut at " << rules.maxBytes << " bytes\n";
    return Exit::Done;
}

Exit printAnnouncedFeeds(const Invocation& call, const service::FetchedPage& page) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const markup::AnnouncedFeed& found :
         feed::announcedFeeds(page.body, page.contentType, page.url))
        list.push_back({{"url", found.url}, {"title", found.title}, {"type", found.type}});
    call.out << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return Exit::Done;
}

/// The web address that the text is, also as browsers copy it (feed:, view-source:); empty for a
/// file.
std::string pageAddress(const std::string& text) {
    if (base::isHttpUrl(text))
        return text;
    const std::string start = base::asciiLower(text.substr(0, 12));
    if (!start.starts_with("feed:") && !start.starts_with("view-source:"))
        return {};
    return base::urlFromUserInput(text).value_or(std::string());
}

Exit discover(const Invocation& call, const DocumentOptions& options) {
    if (const std::string address = pageAddress(options.source); !address.empty()) {
        const StopOnSignal signals;
        auto page = service::fetchPageAndWait(address, signals.token());
        if (!page)
            return call.failed(page.error());
        return printAnnouncedFeeds(call, *page);
    }
    const auto bytes = call.readInput(options.source);
    if (!bytes)
        return call.failed(bytes.error());
    return printAnnouncedFeeds(call, {options.url, options.contentType, *bytes});
}

} // namespace

void addDocumentCommands(CLI::App& app, Invocation& invocation) {
    const auto options = std::make_shared<DocumentOptions>();

    CLI::App* parse = app.add_subcommand("parse", "Show a feed document as JSON");
    parse->add_option("--url", options->url, "The document's own address")->type_name("BASE");
    parse->add_option("--content-type", options->contentType, "The HTTP Content-Type it came with");
    parse->add_option("file", options->source, "The document, - for standard input")->required();
    parse->callback([&invocation, options] {
        invocation.action = [&invocation, options] { return parseDocument(invocation, *options); };
    });

    CLI::App* sanitize = app.add_subcommand(
        "sanitize", "Read HTML and write what Musette would show or export of it");
    sanitize->add_option("--base", options->url, "The address links are relative to");
    sanitize->callback([&invocation, options] {
        invocation.action = [&invocation, options] {
            return sanitiseDocument(invocation, *options);
        };
    });

    CLI::App* discovery =
        app.add_subcommand("discover", "List the feeds that a web page announces, as JSON");
    discovery->add_option("--url", options->url, "The page's own address")->type_name("BASE");
    discovery->add_option("page", options->source, "A file, - for standard input, or an address")
        ->required();
    discovery->callback([&invocation, options] {
        invocation.action = [&invocation, options] { return discover(invocation, *options); };
    });
}

} // namespace musette::cli
