// Images of articles over a real server: what is asked for, how, and what is made of the answers.

#include "refreshed_library.h"
#include "support/pictures.h"
#include "support/results.h"

#include <musette/base/executor.h>
#include <musette/base/hash.h>
#include <musette/model/names.h>
#include <musette/service/image_folder.h>
#include <musette/service/image_loader.h>
#include <musette/service/library.h>
#include <musette/service/reading.h>
#include <musette/store/writer.h>

#include <array>
#include <filesystem>
#include <functional>
#include <future>
#include <thread>

using namespace musette;
using model::ImageOutcome;
using service::ImageWord;
using test::need;
using test::Reply;

namespace {

Reply imageReply(std::string bytes, std::string type = "image/png") {
    return {200, {{"Content-Type", std::move(type)}}, std::move(bytes), Reply::Framing::Length};
}

/// A library that follows a feed of one article, and what loading its images tells.
class Gallery : public test::RefreshedLibrary {
public:
    explicit Gallery(const std::string& html = "Texte.") {
        pages.set("/flux", test::feedReply(test::rss({{"g1", "Article", html, ""}})));
        feed = followPath("/flux");
        refresh();
        item = need(file().reader().itemIds({})).front();
    }

    /// What came of each address, in the order in which it was told: "target=outcome".
    std::vector<std::string> load(const std::vector<std::string>& targets,
                                  ImageWord word = ImageWord::Given) {
        std::vector<std::string> urls;
        for (const std::string& target : targets)
            urls.push_back(target.starts_with('/') ? server.url(target) : target);
        return loadUrls(urls, word);
    }
    std::vector<std::string> loadUrls(std::vector<std::string> urls, ImageWord word) {
        base::LoopExecutor loop;
        base::ThreadExecutor pool{2};
        const auto http = net::makeCurlClient();
        std::vector<std::string> told;
        base::Status ended;
        const auto job = service::loadImages(
            file(), {loop, pool, *http}, {item, std::move(urls), word},
            [&](const service::FoundImage& image) {
                told.push_back(image.known.url.substr(image.known.url.rfind('/')) + '=' +
                               std::string(model::nameOf(image.known.outcome)));
                CHECK(image.file.empty() == (image.known.outcome != ImageOutcome::Stored));
            },
            [&](base::Status status) {
                ended = std::move(status);
                loop.stop();
            });
        loop.run();
        CHECK(ended);
        std::ranges::sort(told);
        return told;
    }
    [[nodiscard]] std::optional<model::KnownImage> known(const std::string& target) {
        const std::array urls{server.url(target)};
        return need(file().reader().images(urls)).front();
    }
    [[nodiscard]] service::ImageFolder images() const { return service::ImageFolder(path()); }
    [[nodiscard]] std::vector<std::string> files() const {
        std::vector<std::string> names;
        std::error_code none;
        for (const auto& entry : std::filesystem::directory_iterator(images().path(), none))
            names.push_back(entry.path().filename().string());
        return names;
    }

    model::FeedId feed;
    model::ItemId item;
};

} // namespace

TEST_CASE("an image is asked for without a word about the reader, and kept by its content") {
    Gallery gallery;
    const std::string bytes = test::pngStart(640, 480);
    gallery.pages.set("/a.png", imageReply(bytes));

    CHECK(gallery.load({"/a.png"}) == std::vector<std::string>{"/a.png=stored"});

    const auto asked = gallery.last("/a.png");
    CHECK(asked.method == "GET");
    CHECK_FALSE(asked.header("cookie"));
    CHECK_FALSE(asked.header("referer"));
    CHECK_FALSE(asked.header("authorization"));
    CHECK_FALSE(asked.header("if-none-match"));
    CHECK(asked.header("accept")->starts_with("image/"));
    const auto image = gallery.known("/a.png");
    REQUIRE(image);
    CHECK(image->file == model::ImageFile{base::sha256Hex(bytes), base::ImageType::Png,
                                          static_cast<std::int64_t>(bytes.size()), 640, 480});
    CHECK(test::readBytes(gallery.images().fileOf(image->file)) == bytes);
    using std::filesystem::perms;
    CHECK(std::filesystem::status(gallery.images().path()).permissions() == perms::owner_all);
    CHECK(std::filesystem::status(gallery.images().fileOf(image->file)).permissions() ==
          (perms::owner_read | perms::owner_write));
    CHECK(gallery.file()
              .reader()
              .imageData(gallery.server.url("/a.png"))
              .starts_with("data:image/png;base64,iVBORw0KGgo"));
}

TEST_CASE("a cookie that a server sets is never sent back, and a login in the address neither") {
    Gallery gallery;
    gallery.pages.set("/a.png", {200,
                                 {{"Content-Type", "image/png"}, {"Set-Cookie", "lu=1; Path=/"}},
                                 test::pngStart(10, 10),
                                 Reply::Framing::Length});
    gallery.pages.set("/b.png", imageReply(test::pngStart(11, 10)));
    std::string withLogin = gallery.server.url("/b.png");
    withLogin.insert(7, "nom:secret@");
    CHECK(gallery.load({"/a.png"}).size() == 1);
    CHECK(gallery.loadUrls({withLogin}, ImageWord::Given).size() == 1);
    CHECK_FALSE(gallery.last("/b.png").header("cookie"));
    CHECK_FALSE(gallery.last("/b.png").header("authorization"));
}

TEST_CASE("what is at hand is never asked for again") {
    Gallery gallery;
    gallery.pages.set("/a.png", imageReply(test::pngStart(640, 480)));
    CHECK(gallery.load({"/a.png", "/a.png"}) == std::vector<std::string>{"/a.png=stored"});
    CHECK(gallery.load({"/a.png"}) == std::vector<std::string>{"/a.png=stored"});
    CHECK(gallery.asked("/a.png") == 1);
}

TEST_CASE("a picture is known by its bytes, whatever its sender calls it") {
    Gallery gallery;
    gallery.pages.set("/texte.jpg", imageReply("<html>GIF89a</html>", "image/jpeg"));
    gallery.pages.set("/page.gif", imageReply(test::jpegStart(300, 200), "text/html"));
    gallery.pages.set("/dessin.png", imageReply("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    gallery.pages.set("/vrai.svg",
                      imageReply("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"));
    CHECK(gallery.load({"/texte.jpg", "/page.gif", "/dessin.png", "/vrai.svg"}) ==
          std::vector<std::string>{"/dessin.png=missing", "/page.gif=stored", "/texte.jpg=missing",
                                   "/vrai.svg=missing"});
    CHECK(gallery.known("/page.gif")->file.type == base::ImageType::Jpeg);
    CHECK(gallery.files().size() == 1);
}

TEST_CASE(
    "a bomb of pixels, of bytes or of a length that is not true is missing and leaves nothing") {
    Gallery gallery;
    gallery.pages.set("/pixels.png", imageReply(test::pngStart(30000, 30000)));
    gallery.pages.set("/octets.png",
                      imageReply(test::pngStart(10, 10, std::string(11U << 20, 'x'))));
    gallery.pages.set("/coupe.png", imageReply(test::pngStart(10, 10).substr(0, 20)));
    gallery.pages.set("/vide.png", imageReply(""));
    gallery.pages.set("/nulle-part.png", test::statusReply(404));
    CHECK(gallery.load(
              {"/pixels.png", "/octets.png", "/coupe.png", "/vide.png", "/nulle-part.png"}) ==
          std::vector<std::string>{"/coupe.png=missing", "/nulle-part.png=missing",
                                   "/octets.png=missing", "/pixels.png=missing",
                                   "/vide.png=missing"});
    CHECK(gallery.files().empty());
}

TEST_CASE("a hundred megabytes that a server announces are not waited for") {
    const test::HttpServer liar([](const test::RecordedRequest&, test::Exchange& exchange) {
        exchange.send("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
                      "Content-Length: 104857600\r\n\r\n");
        const std::string block(1U << 16, 'x');
        while (exchange.send(block)) {
        }
    });
    Gallery gallery;
    CHECK(gallery.loadUrls({liar.url("/grand.png")}, ImageWord::Given) ==
          std::vector<std::string>{"/grand.png=missing"});
}

TEST_CASE("a tracking pixel that the markup did not betray is told apart once it has come") {
    Gallery gallery;
    gallery.pages.set("/compteur.gif", imageReply(test::gifStart(1, 1), "image/gif"));
    CHECK(gallery.load({"/compteur.gif"}) == std::vector<std::string>{"/compteur.gif=invisible"});
    CHECK(gallery.files().empty());
    CHECK(gallery.load({"/compteur.gif"}) == std::vector<std::string>{"/compteur.gif=invisible"});
    CHECK(gallery.asked("/compteur.gif") == 1);
}

TEST_CASE("a redirect is followed to web addresses and to nothing else") {
    Gallery gallery;
    gallery.pages.set("/ici.png", test::redirectReply(302, "/la.png"));
    gallery.pages.set("/la.png", imageReply(test::pngStart(64, 64)));
    gallery.pages.set("/fichier.png", test::redirectReply(302, "file:///etc/passwd"));
    gallery.pages.set("/donnees.png",
                      test::redirectReply(302, "data:image/png;base64,iVBORw0KGgo="));
    gallery.pages.set("/boucle.png", test::redirectReply(302, "/boucle.png"));
    CHECK(gallery.load({"/ici.png", "/fichier.png", "/donnees.png", "/boucle.png"}) ==
          std::vector<std::string>{"/boucle.png=missing", "/donnees.png=missing",
                                   "/fichier.png=missing", "/ici.png=stored"});
    CHECK_FALSE(gallery.last("/la.png").header("referer"));
    CHECK(gallery.load({"ftp://127.0.0.1/a.png", "file:///etc/passwd", "javascript:x"}).empty());
}

TEST_CASE("nothing is asked for without the user's word") {
    Gallery gallery;
    gallery.pages.set("/a.png", imageReply(test::pngStart(640, 480)));
    CHECK(gallery.load({"/a.png"}, ImageWord::Permitted).empty());
    CHECK(gallery.asked("/a.png") == 0);

    SECTION("the word for the feed") {
        need(gallery.file().editor().feeds.allowImages(gallery.feed, true));
        CHECK(gallery.load({"/a.png"}, ImageWord::Permitted).size() == 1);
        CHECK(gallery.asked("/a.png") == 1);
    }
    SECTION("the word for all articles") {
        need(gallery.file().editor().setSetting(service::kImagePolicyKey, "always"));
        CHECK(gallery.load({"/a.png"}, ImageWord::Permitted).size() == 1);
        CHECK(gallery.asked("/a.png") == 1);
    }
    SECTION("a word that was taken back") {
        need(gallery.file().editor().feeds.allowImages(gallery.feed, true));
        need(gallery.file().editor().undo());
        CHECK(gallery.load({"/a.png"}, ImageWord::Permitted).empty());
        CHECK(gallery.asked("/a.png") == 0);
    }
    SECTION("never is never") {
        need(gallery.file().editor().feeds.allowImages(gallery.feed, true));
        need(gallery.file().editor().setSetting(service::kImagePolicyKey, "never"));
        CHECK(gallery.load({"/a.png"}, ImageWord::Permitted).empty());
        CHECK(gallery.load({"/a.png"}, ImageWord::Given).empty());
        CHECK(gallery.asked("/a.png") == 0);
    }
}

TEST_CASE("what was missing is asked for again when the user wants it, and not by itself") {
    Gallery gallery;
    need(gallery.file().editor().feeds.allowImages(gallery.feed, true));
    CHECK(gallery.load({"/a.png"}, ImageWord::Permitted) ==
          std::vector<std::string>{"/a.png=missing"});
    CHECK(gallery.load({"/a.png"}, ImageWord::Permitted) ==
          std::vector<std::string>{"/a.png=missing"});
    CHECK(gallery.asked("/a.png") == 1);
    gallery.pages.set("/a.png", imageReply(test::pngStart(640, 480)));
    CHECK(gallery.load({"/a.png"}) == std::vector<std::string>{"/a.png=stored"});
}

TEST_CASE("a server that is down for a moment is no verdict on its images") {
    Gallery gallery;
    need(gallery.file().editor().feeds.allowImages(gallery.feed, true));
    gallery.pages.set("/a.png", test::statusReply(503));
    CHECK(gallery.load({"/a.png"}, ImageWord::Permitted) ==
          std::vector<std::string>{"/a.png=missing"});
    CHECK_FALSE(gallery.known("/a.png"));
    gallery.pages.set("/a.png", imageReply(test::pngStart(640, 480)));
    CHECK(gallery.load({"/a.png"}, ImageWord::Permitted) ==
          std::vector<std::string>{"/a.png=stored"});
}

TEST_CASE("an image whose file went is loaded anew") {
    Gallery gallery;
    gallery.pages.set("/a.png", imageReply(test::pngStart(640, 480)));
    CHECK(gallery.load({"/a.png"}).size() == 1);
    std::filesystem::remove_all(gallery.images().path());
    CHECK_FALSE(gallery.known("/a.png"));
    CHECK(gallery.file().reader().imageData(gallery.server.url("/a.png")).empty());
    CHECK(gallery.load({"/a.png"}) == std::vector<std::string>{"/a.png=stored"});
    CHECK(gallery.files().size() == 1);
}

TEST_CASE("old images make room for new ones, those of a kept item stay") {
    Gallery gallery;
    need(gallery.file().editor().setSetting(service::kImageCacheKey, "20"));
    // Three of nine megabytes: two of them fit.
    for (const char name : {'a', 'b', 'c'})
        gallery.pages.set(std::string("/") + name + ".png",
                          imageReply(test::pngStart(100, 100, std::string(9U << 20, name))));
    const bool kept = GENERATE(false, true);
    if (kept)
        need(gallery.file().editor().items.triage(std::array{gallery.item}, model::Triage::Kept));
    for (const char* target : {"/a.png", "/b.png", "/c.png"}) {
        gallery.pass(std::chrono::seconds{10});
        CHECK(gallery.load({target}).size() == 1);
    }
    CHECK(gallery.known("/a.png").has_value() == kept);
    CHECK(gallery.known("/b.png"));
    CHECK(gallery.known("/c.png"));
    CHECK(gallery.files().size() == (kept ? 3U : 2U));
    need(gallery.file().check());
}

TEST_CASE("an article asks for no more images than anybody looks at") {
    Gallery gallery;
    std::vector<std::string> targets;
    for (int i = 0; i < 300; ++i)
        targets.push_back("/" + std::to_string(i) + ".png");
    CHECK(gallery.load(targets).size() == service::kMostImages);
}

namespace {

/// The library as the desktop program has it, on executors of its own.
class OpenLibrary {
public:
    explicit OpenLibrary(const std::filesystem::path& file) : m_library({file, {}, {}, {}}) {
        std::promise<base::Status> opened;
        m_library.open([&](base::Status status) { opened.set_value(std::move(status)); });
        need(opened.get_future().get());
    }

    void edit(const std::function<base::Status(service::LibraryEditor&)>& work) {
        std::promise<base::Status> done;
        m_library.edit([&](service::LibraryEditor& editor) { done.set_value(work(editor)); });
        need(done.get_future().get());
    }
    /// Waits until the query gives something other than 0.
    [[nodiscard]] static bool holds(const std::filesystem::path& file, const std::string& sql) {
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{20};
        while (std::chrono::steady_clock::now() < patience) {
            if (test::sqlValue(file, sql) != "0")
                return true;
            std::this_thread::yield();
        }
        return false;
    }

private:
    service::Library m_library;
};

const std::string kTwoImages = "&lt;p&gt;Texte &lt;img src=\"/a.png\" alt=\"\"&gt; et "
                               "&lt;img src=\"/b.png\" alt=\"\"&gt;&lt;/p&gt;";

} // namespace

TEST_CASE("keeping an item is no word to ask others for its images") {
    Gallery gallery(kTwoImages);
    gallery.pages.set("/a.png", imageReply(test::pngStart(640, 480)));
    gallery.pages.set("/b.png", imageReply(test::pngStart(320, 240)));
    // The reader had one of them loaded.
    CHECK(gallery.load({"/a.png"}).size() == 1);
    test::sqlRows(gallery.path(), "DELETE FROM item_image");
    {
        OpenLibrary library(gallery.path());
        library.edit([&](service::LibraryEditor& editor) {
            return editor.items.triage(std::array{gallery.item}, model::Triage::Kept);
        });
        // What is at hand becomes the item's own.
        CHECK(OpenLibrary::holds(gallery.path(), "SELECT count(*) FROM item_image"));
    }
    CHECK(gallery.asked("/a.png") == 1);
    CHECK(gallery.asked("/b.png") == 0);
}

TEST_CASE("images of a kept item are kept with it where the word for its feed stands") {
    Gallery gallery(kTwoImages);
    gallery.pages.set("/a.png", imageReply(test::pngStart(640, 480)));
    gallery.pages.set("/b.png", imageReply(test::pngStart(320, 240)));
    need(gallery.file().editor().feeds.allowImages(gallery.feed, true));
    OpenLibrary library(gallery.path());
    library.edit([&](service::LibraryEditor& editor) {
        return editor.items.triage(std::array{gallery.item}, model::Triage::Kept);
    });
    CHECK(gallery.server.waitForRequests(3)); // the feed and two images
    CHECK(OpenLibrary::holds(gallery.path(), "SELECT count(*) > 1 FROM item_image"));
}

TEST_CASE("a library that is closed while images are under way asks for no more") {
    test::Gate gate;
    test::HttpServer slow([&](const test::RecordedRequest&, test::Exchange& exchange) {
        gate.wait();
        exchange.send(imageReply(test::pngStart(64, 48)));
    });
    Gallery gallery;
    std::vector<std::string> urls;
    for (int i = 0; i < 40; ++i)
        urls.push_back(slow.url("/" + std::to_string(i) + ".png"));
    std::unique_ptr<service::Job> job;
    {
        service::Library library({gallery.path(), {}, {}, {}});
        library.open([](const base::Status&) {});
        job = library.loadImages(
            {gallery.item, urls, ImageWord::Given}, [](const service::FoundImage&) {},
            [](const base::Status&) {});
        CHECK(slow.waitForRequests(1));
    }
    gate.open();
    CHECK(slow.count() <= 6);
}
