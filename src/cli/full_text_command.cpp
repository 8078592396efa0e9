#include "advice.h"
#include "command.h"
#include "json_text.h"
#include "stop_on_signal.h"

#include <musette/service/blocking.h>

#include <memory>
#include <ostream>
#include <string>

namespace musette::cli {
namespace {

struct FullTextArguments {
    std::int64_t item = 0;
    std::string show;
    bool json = false;
};

Json jsonOf(model::ItemId item, const model::FullText& text) {
    return {{"item", item.value},
            {"url", text.url},
            {"title", text.title},
            {"author", text.byline},
            {"fetched_at", base::formatRfc3339(text.fetchedAt)},
            {"beginning_only", text.beginningOnly},
            {"shown", text.shown},
            {"html", text.html}};
}

Exit print(const Invocation& call, service::LibraryFile& library, model::ItemId item, bool json) {
    const auto article = library.reader().article(item);
    if (!article)
        return call.failed(article.error());
    if (!article->fullText)
        return call.failed({base::ErrorCode::NotFound, "the article was not read on its page"});
    const model::FullText& text = *article->fullText;
    if (json) {
        call.out << textOf(jsonOf(item, text));
        return Exit::Done;
    }
    call.out << "item " << item.value << ": " << text.html.size() << " bytes from " << text.url
             << '\n';
    if (text.beginningOnly)
        call.err << "the page keeps the rest for subscribers\n";
    return Exit::Done;
}

Exit show(const Invocation& call, service::LibraryFile& library, const FullTextArguments& wanted) {
    const model::ItemId item{wanted.item};
    const auto done = library.editor().items.showFullText(item, wanted.show == "page");
    return done ? print(call, library, item, wanted.json) : call.failed(done.error());
}

Exit read(const Invocation& call, service::LibraryFile& library, const FullTextArguments& wanted) {
    using Kind = service::FullTextOutcome::Kind;
    const model::ItemId item{wanted.item};
    const StopOnSignal signals;
    const auto outcome = service::readFullTextAndWait(library, item, signals.token());
    if (!outcome)
        return call.failed(outcome.error());
    switch (outcome->kind) {
    case Kind::Stored: return print(call, library, item, wanted.json);
    case Kind::NoArticle:
        return call.failed({base::ErrorCode::NotFound, "the page holds no article"});
    case Kind::NoPage:
        return call.failed({base::ErrorCode::NotFound, "the address leads to a file, not a page"});
    case Kind::Failed: break;
    }
    return call.failed(outcome->error);
}

} // namespace

void addFullTextCommand(CLI::App& item, Invocation& invocation) {
    const auto arguments = std::make_shared<FullTextArguments>();
    CLI::App* full = item.add_subcommand("full", "Read the whole article on its page and keep it");
    full->add_option("id", arguments->item, "The item")->required();
    full->add_option("--show", arguments->show,
                     "Fetch nothing; show what the page or the feed gave")
        ->check(CLI::IsMember({"page", "feed"}));
    full->add_flag("--json", arguments->json, "Answer in JSON, with the article");
    onLibrary(full, invocation, [&invocation, arguments](auto& library) {
        return arguments->show.empty() ? read(invocation, library, *arguments)
                                       : show(invocation, library, *arguments);
    });
}

} // namespace musette::cli
