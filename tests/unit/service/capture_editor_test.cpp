// Pages, images and files that come into a session beside typed text.
#include "open_library.h"
#include "support/pictures.h"

#include <musette/base/attachment.h>
#include <musette/base/base64.h>
#include <musette/base/executor.h>
#include <musette/base/plain_picture.h>
#include <musette/report/report.h>
#include <musette/service/archive.h>
#include <musette/service/page_titles.h>
#include <musette/service/session_bundle.h>

#include <map>

using namespace musette;
using test::need;
using test::OpenLibrary;

namespace {

/// A picture of one pixel.
const std::string kPixel = test::pngStart(1, 1);

struct Day : OpenLibrary {
    Day() {
        session = need(
            editor().sessions.create(test::trainingSession("Veille", "2026-11-24", "2026-11-24")));
        halfDay = need(reader().session(session)).halfDays.front().id;
    }
    model::SessionItem place() const {
        model::SessionItem link;
        link.session = session;
        link.halfDay = halfDay;
        return link;
    }
    model::NoteId note(const std::string& body, model::Visibility visibility) {
        model::Note one;
        one.session = session;
        one.halfDay = halfDay;
        one.body = body;
        one.visibility = visibility;
        return need(editor().notes.add(one));
    }
    [[nodiscard]] std::size_t attachments() const {
        return test::sqlRows(path(), "SELECT key FROM attachment").size();
    }

    model::SessionId session;
    model::HalfDayId halfDay;
};

/// Answers from a list; another address has no answer, as without a network.
class Pages final : public net::HttpClient {
public:
    std::unique_ptr<net::RequestHandle> send(net::HttpRequest request,
                                             net::ResponseHandler handler) override {
        asked.push_back(request.url);
        const auto answer = answers.find(request.url);
        if (answer == answers.end())
            handler(base::fail(base::ErrorCode::Offline, "no network"));
        else
            handler(answer->second);
        return nullptr;
    }
    void page(const std::string& url, int status, const std::string& body) {
        net::HttpResponse response;
        response.status = status;
        response.url = url;
        response.headers.emplace_back("content-type", "text/html; charset=utf-8");
        response.body = body;
        answers.insert_or_assign(url, response);
    }

    std::map<std::string, net::HttpResponse> answers;
    std::vector<std::string> asked;
};

service::TitleSummary fetch(Day& day, Pages& pages) {
    base::LoopExecutor loop;
    service::TitleSummary summary;
    const auto job = service::fetchTitles(day.file(), {loop, loop, pages},
                                          [&](base::Result<service::TitleSummary> result) {
                                              summary = need(std::move(result));
                                              loop.stop();
                                          });
    loop.run();
    return summary;
}

std::string titleOf(Day& day, model::ItemId item) {
    return need(day.reader().article(item)).row.title;
}

} // namespace

TEST_CASE("an address becomes an item of the half-day in one action, and waits for its title") {
    Day day;
    service::LinkedPage linked;
    day.requireUndoable([&]() -> base::Status {
        linked = need(
            day.editor().captures.linkPage("exemple.test/outil?utm_source=x", "", day.place()));
        return {};
    });
    const auto document = need(day.reader().session(day.session));
    REQUIRE(document.items.size() == 1);
    CHECK(document.items[0].link.halfDay == day.halfDay);
    CHECK(document.items[0].urlClean == "https://exemple.test/outil");

    Pages pages;
    CHECK(fetch(day, pages).waiting == 1); // offline is no error
    CHECK(pages.asked.size() == 1);
    CHECK(fetch(day, pages).waiting == 0); // not at once again
    CHECK(pages.asked.size() == 1);
    day.clock.current += std::chrono::minutes(6);
    pages.page(pages.asked.front(), 200, "<title>Un &amp; outil</title>");
    CHECK(fetch(day, pages).named == 1);
    CHECK(titleOf(day, document.items[0].link.item) == "Un & outil");
    CHECK(day.found("outil") == 1);
    day.clock.current += std::chrono::hours(48);
    CHECK(fetch(day, pages).named == 0); // nothing is asked for twice
    CHECK(pages.asked.size() == 2);
    need(day.editor().undo()); // the link goes, whatever the page is called meanwhile
    CHECK(need(day.reader().session(day.session)).items.empty());
}

TEST_CASE("a page keeps the title that came for it when its link is taken back and made again") {
    Day day;
    const auto linked = need(day.editor().captures.linkPage("https://a.test/p", "", day.place()));
    Pages pages;
    pages.page("https://a.test/p", 200, "<title>Une page</title>");
    CHECK(fetch(day, pages).named == 1);
    for (int round = 0; round < 2; ++round) {
        need(day.editor().undo());
        CHECK(need(day.reader().session(day.session)).items.empty());
        day.reopen();
        need(day.editor().redo());
        CHECK(titleOf(day, linked.item) == "Une page");
        CHECK(day.found("page") == 1);
        CHECK(need(day.reader().session(day.session)).items.at(0).title == "Une page");
    }
    CHECK(fetch(day, pages).named == 0); // nothing is asked for again
    CHECK(pages.asked.size() == 1);
    need(day.file().check());
}

TEST_CASE("a page that still waits for its title waits on after undo and redo") {
    Day day;
    const auto linked = need(day.editor().captures.linkPage("https://a.test/p", "", day.place()));
    Pages pages;
    CHECK(fetch(day, pages).waiting == 1);
    need(day.editor().undo());
    need(day.editor().redo());
    day.clock.current += std::chrono::minutes(6);
    pages.page("https://a.test/p", 200, "<title>Une page</title>");
    CHECK(fetch(day, pages).named == 1);
    CHECK(titleOf(day, linked.item) == "Une page");
}

TEST_CASE("a page that is not there keeps its address, and one with a title is asked for nothing") {
    Day day;
    const auto gone = need(day.editor().captures.linkPage("https://a.test/mort", "", day.place()));
    need(day.editor().captures.linkPage("https://a.test/dit", "Déjà dit", day.place()));
    Pages pages;
    pages.page("https://a.test/mort", 404, "<title>Introuvable</title>");
    const auto summary = fetch(day, pages);
    CHECK(summary.givenUp == 1);
    CHECK(pages.asked == std::vector<std::string>{"https://a.test/mort"});
    CHECK(titleOf(day, gone.item) == "https://a.test/mort");
    CHECK_FALSE(day.editor().captures.linkPage("pas une adresse", "", day.place()).has_value());
}

TEST_CASE("pages without an answer are asked for ever less often, and given up in the end") {
    const base::Instant now{std::chrono::hours(1'000'000)};
    CHECK(*service::nextTitleTry(0, now) - now == std::chrono::minutes(5));
    CHECK(*service::nextTitleTry(3, now) - now == std::chrono::minutes(40));
    CHECK(*service::nextTitleTry(19, now) - now == std::chrono::hours(24));
    CHECK_FALSE(service::nextTitleTry(20, now).has_value());
}

TEST_CASE(
    "an image of a note is in the library, in its report, and the linter asks for its words") {
    Day day;
    const auto image = need(day.editor().captures.attach("/chez/moi/Tableau [1].png", kPixel));
    CHECK(image.image == base::ImageType::Png);
    CHECK(image.name == "Tableau [1].png");
    CHECK(need(day.editor().captures.attach("autre.png", kPixel)).key == image.key);
    CHECK(day.attachments() == 1);
    day.note(service::markdownOf(image, "Le [tableau] * blanc"), model::Visibility::Public);
    auto work = need(day.reader().reports.work(day.session));
    const std::string page = report::renderHtml(work.document, work.options);
    CHECK_THAT(page, test::containsText("<img src=\"data:image/png;base64,iVBORw0KGgo"));
    CHECK_THAT(page, test::containsText("alt=\"Le [tableau] * blanc\""));
    const auto count = [&](report::FindingCode code) {
        const auto again = need(day.reader().reports.work(day.session));
        const auto all = report::lint(again.document, again.options, again.context);
        return std::ranges::count(all, code, &report::Finding::code);
    };
    CHECK(count(report::FindingCode::MissingAlt) == 0);
    day.note(service::markdownOf(image, ""), model::Visibility::Public);
    CHECK(count(report::FindingCode::MissingAlt) == 1);
    CHECK(count(report::FindingCode::UncheckedLinks) == 0);
}

TEST_CASE(
    "a photograph leaves the library without the place where it was taken, and stays whole in it") {
    Day day;
    std::string photograph = test::jpegStart(640, 480);
    photograph.insert(20, std::string("\xFF\xFE\0\x0E", 4) + "48.85N 2.35E"); // a comment
    const auto kept = need(day.editor().captures.attach("mur.jpg", photograph));
    const std::string before = service::markdownOf(kept, "Le mur");
    day.note("Vu : " + before, model::Visibility::Public);

    const auto work = need(day.reader().reports.work(day.session));
    const std::string embedded = work.options.imageOf(base::addressOf({kept.key, ""}));
    CHECK(embedded == "data:image/jpeg;base64," +
                          base::toBase64(base::plainPicture(test::jpegStart(640, 480))));

    const auto file = day.folder / "session.musette";
    OpenLibrary other;
    for (int round = 0; round < 2; ++round) {
        need(service::exportBundle(day.reader(), day.session, model::ReportAudience::Public,
                                   need(day.editor().reports.libraryUuid()), file));
        need(other.editor().reports.importBundle(need(service::readBundle(file))));
    }
    CHECK(test::sqlRows(other.path(), "SELECT instr(data, '48.85N') FROM attachment") ==
          std::vector<std::string>{"0"});
    // The note there names what came, and the report there shows it.
    const auto session = need(other.reader().sessions()).front().id;
    const auto there = need(other.reader().reports.work(session));
    CHECK(there.document.notes.size() == 1);
    CHECK_THAT(report::renderHtml(there.document, there.options), test::containsText(embedded));

    CHECK(need(day.reader().attachment(base::addressOf({kept.key, ""})))->data == photograph);
    CHECK_THAT(need(day.reader().session(day.session)).notes.front().body,
               test::containsText(before));
}

TEST_CASE("a file of a note is named in the report, which links nobody to it") {
    Day day;
    const auto file = need(day.editor().captures.attach("Déroulé_v2.pdf", "%PDF-1.7 vide"));
    CHECK_FALSE(file.image.has_value());
    day.note(service::markdownOf(file, ""), model::Visibility::Public);
    auto work = need(day.reader().reports.work(day.session));
    const std::string page = report::renderHtml(work.document, work.options);
    CHECK_THAT(page, test::containsText("Déroulé_v2.pdf (fichier joint)"));
    CHECK_THAT(page, !test::containsText("attachment.invalid"));
    CHECK(report::linksOf(work.document, work.options).empty());
}

TEST_CASE("what is empty or too large is refused in plain words") {
    Day day;
    CHECK(day.editor().captures.attach("vide", "").error().code == base::ErrorCode::EmptyBody);
    const std::string large(service::kMostAttachmentBytes + 1, 'x');
    const auto refused = day.editor().captures.attach("gros.bin", large);
    CHECK(refused.error().code == base::ErrorCode::TooLarge);
    CHECK_THAT(refused.error().detail, test::containsText("10 MB"));
    CHECK(day.attachments() == 0);
}

TEST_CASE("an attachment stays while a note, a former text or a draft names it, or undo can") {
    Day day;
    const auto file = need(day.editor().captures.attach("a.pdf", "un"));
    const auto draft = need(day.editor().captures.attach("b.pdf", "deux"));
    need(day.editor().captures.attach("c.pdf", "trois"));
    const auto id = day.note(service::markdownOf(file, ""), model::Visibility::Private);
    need(
        day.editor().setSetting("draft.1", "note none private\n" + service::markdownOf(draft, "")));
    CHECK(need(day.editor().captures.forgetUnused()) == 0);
    day.clock.current += std::chrono::days(service::kAttachmentDays - 1);
    CHECK(need(day.editor().captures.forgetUnused()) == 0);
    day.clock.current += std::chrono::days(2);
    CHECK(need(day.editor().captures.forgetUnused()) == 1); // the one that nothing ever named
    need(day.editor().notes.remove(id));
    CHECK(need(day.editor().captures.forgetUnused()) == 0);
    need(day.editor().undo());
    CHECK(need(day.reader().attachment(base::addressOf({file.key, ""}))).has_value());
    CHECK(day.attachments() == 2);
}

TEST_CASE(
    "bundles, backups and archives carry what notes brought, as far as their readers may see") {
    Day day;
    const auto image = need(day.editor().captures.attach("tableau.png", kPixel));
    const auto secret = need(day.editor().captures.attach("secret.pdf", "secret"));
    day.note(service::markdownOf(image, "Un tableau"), model::Visibility::Team);
    day.note(service::markdownOf(secret, ""), model::Visibility::Private);
    const auto file = day.folder / "session.musette";
    need(service::exportBundle(day.reader(), day.session, model::ReportAudience::Team,
                               need(day.editor().reports.libraryUuid()), file));
    OpenLibrary other;
    for (int round = 0; round < 2; ++round)
        need(other.editor().reports.importBundle(need(service::readBundle(file))));
    const auto address = [](const model::Attachment& one) {
        return base::addressOf({one.key, ""});
    };
    REQUIRE(need(other.reader().attachment(address(image))).has_value());
    CHECK(need(other.reader().attachment(address(image)))->data == kPixel);
    CHECK_FALSE(need(other.reader().attachment(address(secret))).has_value());

    const auto copy = day.folder / "copie.musette";
    need(day.file().backupTo(copy));
    CHECK(test::sqlRows(copy, "SELECT name FROM attachment ORDER BY name") ==
          std::vector<std::string>{"secret.pdf", "tableau.png"});
    const auto archive = day.folder / "tout.zip";
    need(service::exportArchive(day.path(), archive, day.clock.now()));
    const auto back = day.folder / "archive.musette";
    need(service::importArchive(archive, back, day.clock));
    CHECK(test::sqlRows(back, "SELECT hex(data) FROM attachment WHERE name = 'secret.pdf'") ==
          std::vector<std::string>{"736563726574"});
}

TEST_CASE("what a board says is found by a search, and travels in a bundle as long as nobody here "
          "changed it") {
    Day day;
    model::Sequence workshop;
    workshop.halfDay = day.halfDay;
    workshop.title = "Atelier";
    workshop.kind = model::SequenceKind::Workshop;
    const auto sequence = need(day.editor().sessions.addSequence(workshop));
    need(day.editor().boards.change(sequence, [](model::Board& board) -> base::Status {
        board.title = "Le mur";
        board.columns = {
            {{}, "Pratiques", {{{}, "Partager l’étagère", model::CardColour::None, 2}}}};
        return {};
    }));
    const auto rename = [](OpenLibrary& library, model::SequenceId where, const char* title) {
        need(library.editor().boards.change(where, [title](model::Board& board) -> base::Status {
            board.columns.at(0).title = title;
            return {};
        }));
    };
    const auto hits = need(day.reader().searchBoards("etag"));
    REQUIRE(hits.size() == 1);
    const model::Board board = need(day.reader().session(day.session)).boards.at(0);
    CHECK(hits[0].board == board.id);
    CHECK(hits[0].card == board.columns.at(0).cards.at(0).id);
    CHECK(hits[0].sequence == sequence);
    CHECK(hits[0].session == day.session);
    CHECK(hits[0].halfDay == day.halfDay);
    CHECK(hits[0].sequenceTitle == "Atelier");
    CHECK(hits[0].text == "Partager l’étagère");
    CHECK(need(day.reader().searchNotes("etag")).empty());
    REQUIRE(need(day.reader().searchBoards("pratiques")).size() == 1);
    CHECK_FALSE(need(day.reader().searchBoards("pratiques"))[0].card);
    CHECK(need(day.reader().searchBoards("mur absent")).empty());

    const auto file = day.folder / "session.musette";
    const auto bundle = [&] {
        need(service::exportBundle(day.reader(), day.session, model::ReportAudience::Team,
                                   need(day.editor().reports.libraryUuid()), file));
        return need(service::readBundle(file));
    };
    OpenLibrary other;
    need(other.editor().reports.importBundle(bundle()));
    const auto there = [&] { return need(other.reader().session({1})).boards.at(0); };
    CHECK(there().columns.at(0).cards.at(0).text == "Partager l’étagère");
    CHECK(there().columns[0].cards[0].dots == 2);
    rename(day, sequence, "Usages");
    CHECK(need(other.editor().reports.importBundle(bundle())).updated == 1);
    CHECK(there().columns[0].title == "Usages");
    rename(other, there().sequence, "Ici");
    rename(day, sequence, "Encore");
    CHECK(need(other.editor().reports.importBundle(bundle())).kept >= 1);
    CHECK(there().columns[0].title == "Ici");
}
