// Images of articles in the reading pane: none before the reader's word, then exactly those.

#include "attacks.h"
#include "gui/app/actions.h"
#include "gui/app/bridge.h"
#include "gui/look/operation_words.h"
#include "gui/look/picture_decoding.h"
#include "gui/look/picture_painter.h"
#include "gui/veille/article_images.h"
#include "gui/veille/item_list_view.h"
#include "gui/veille/reading_view.h"
#include "reading_room.h"
#include "support/pictures.h"

#include <musette/service/images.h>

#include <QApplication>
#include <QBuffer>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>
#include <set>

namespace musette::test {
namespace {

std::string encoded(const QImage& image, const char* format) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, format));
    return bytes.toStdString();
}

QImage plain(int width, int height, const QColor& colour) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// Another site, which hosts images.
class ImageSite {
public:
    void set(const std::string& target, std::string bytes, std::string type = "image/png") {
        const std::lock_guard lock(m_mutex);
        m_replies[target] = {200,
                             {{"Content-Type", std::move(type)}, {"Set-Cookie", "lecteur=7"}},
                             std::move(bytes),
                             Reply::Framing::Length};
    }
    [[nodiscard]] std::string url(const std::string& target) const { return m_server.url(target); }
    [[nodiscard]] HttpServer& server() { return m_server; }
    [[nodiscard]] std::multiset<std::string> asked() const {
        std::multiset<std::string> targets;
        for (const RecordedRequest& request : m_server.requests())
            targets.insert(request.target);
        return targets;
    }

private:
    std::mutex m_mutex;
    std::map<std::string, Reply> m_replies;
    HttpServer m_server{
        std::function<Reply(const RecordedRequest&)>([this](const RecordedRequest& request) {
            const std::lock_guard lock(m_mutex);
            const auto found = m_replies.find(request.target);
            return found == m_replies.end() ? statusReply(404) : found->second;
        })};
};

std::string img(const std::string& url, const std::string& alt, const std::string& more = "") {
    return "<p><img src=\"" + url + "\" alt=\"" + alt + "\" " + more + "></p>";
}

std::string paragraphs(int count) {
    std::string html;
    for (int i = 0; i < count; ++i)
        html += "<p>Paragraphe " + std::to_string(i) +
                ", avec assez de mots pour tenir sur deux lignes de la colonne de lecture.</p>";
    return html;
}

gui::ArticleImages& imagesOf(ReadingRoom& room) {
    return room.part<gui::ArticleImages>();
}

service::ImageState stateOf(ReadingRoom& room, std::size_t number) {
    return imagesOf(room).images().views.at(number).state;
}

bool waitForState(ReadingRoom& room, std::size_t number, service::ImageState state) {
    return waitUntil([&] {
        const auto& views = imagesOf(room).images().views;
        return number < views.size() && views[number].state == state;
    });
}

/// Opens the first article and gives its text the keyboard.
void openFirst(ReadingRoom& room, const QString& words) {
    room.key(Qt::Key_Down);
    room.waitForArticle(words);
    room.key(Qt::Key_Return);
}

QString lineText(ReadingRoom& room) {
    return room.lineAt("articleImages");
}

/// The colour in the middle of the picture of that number, as it is drawn.
QColor drawnColour(ReadingRoom& room, std::size_t number) {
    gui::ReadingView& view = room.article();
    const QString name = "musette:picture/" + QString::number(number);
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextImageFormat format = at.fragment().charFormat().toImageFormat();
            if (!format.isValid() || format.name() != name)
                continue;
            QTextCursor cursor(block);
            cursor.setPosition(at.fragment().position());
            view.setTextCursor(cursor);
            view.ensureCursorVisible();
            const QRect start = view.cursorRect(cursor);
            const QImage shot = view.viewport()->grab().toImage();
            return shot.pixelColor(std::clamp(start.left() + 20, 0, shot.width() - 1),
                                   std::clamp(start.bottom() - 14, 0, shot.height() - 1));
        }
    }
    return {};
}

} // namespace

TEST_CASE("A feed full of attacks, read from end to end, asks no server for anything", "[gui]") {
    ImageSite trap;
    const auto attacks = attacksOn(trap.url("/"));
    std::vector<FedArticle> articles;
    for (std::size_t i = 0; i < attacks.size(); ++i)
        articles.push_back({"Article " + std::to_string(i),
                            paragraphs(12) + attacks[i] + "<p>Fin " + std::to_string(i) + "</p>"});
    ReadingRoom room(articles);
    gui::ReadingView& view = room.article();
    for (std::size_t i = 0; i < attacks.size(); ++i) {
        INFO(attacks[i]);
        room.key(i == 0 ? Qt::Key_Down : Qt::Key_J);
        room.waitForArticle("Paragraphe 11");
        REQUIRE(waitUntil([&] { return view.accessibleName().endsWith(room.chosenTitle()); }));
        while (view.scrollScreen(1)) {
        }
        for (int y = 5; y < view.viewport()->height(); y += 40)
            QTest::mouseMove(view.viewport(), {view.viewport()->width() / 2, y});
        view.selectAll();
        view.copy();
        (void)view.grab();
    }
    settle();
    CHECK(trap.asked().empty());
    CHECK(room.asked() == std::vector<std::string>{"/flux"});
}

TEST_CASE("Loading the images of an article asks for exactly these, and says nothing of the reader",
          "[gui]") {
    ImageSite site;
    site.set("/a.png", encoded(plain(640, 480, Qt::red), "PNG"));
    site.set("/b.jpg", encoded(plain(320, 240, Qt::blue), "JPG"), "image/jpeg");
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" + img(site.url("/a.png"), "Une salle") +
                       img(site.url("/b.jpg"), "Un schéma");
    articles[1].html = img(site.url("/c.png"), "Autre article");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    CHECK(room.article().toPlainText().contains("Une salle"));
    CHECK(room.article().toPlainText().contains("Load the image"));
    CHECK(lineText(room).contains("2 image(s) not loaded, hosted by 127.0.0.1"));
    CHECK(site.asked().empty());

    room.key(Qt::Key_I);

    REQUIRE(waitForState(room, 0, service::ImageState::Shown));
    REQUIRE(waitForState(room, 1, service::ImageState::Shown));
    CHECK(site.asked() == std::multiset<std::string>{"/a.png", "/b.jpg"});
    for (const RecordedRequest& request : site.server().requests()) {
        CHECK_FALSE(request.header("cookie"));
        CHECK_FALSE(request.header("referer"));
    }
    REQUIRE(waitUntil([&] { return lineText(room).isEmpty(); }));
    REQUIRE(waitUntil([&] { return !room.article().toPlainText().contains("Load the image"); }));
    REQUIRE(waitUntil([&] { return drawnColour(room, 0) == QColor(Qt::red); }));
}

TEST_CASE("One image is loaded by its own link, with a click or with the keyboard", "[gui]") {
    ImageSite site;
    site.set("/a.png", encoded(plain(640, 480, Qt::red), "PNG"));
    site.set("/b.png", encoded(plain(640, 480, Qt::green), "PNG"));
    auto articles = threeArticles();
    articles[0].html =
        "<p>Avec images.</p>" + img(site.url("/a.png"), "Un") + img(site.url("/b.png"), "Deux");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    while (room.article().textCursor().charFormat().anchorHref() != "musette:image/1")
        QTest::keyClick(&room.article(), Qt::Key_Tab);
    QTest::keyClick(&room.article(), Qt::Key_Return);

    REQUIRE(waitForState(room, 1, service::ImageState::Shown));
    CHECK(stateOf(room, 0) == service::ImageState::Waiting);
    CHECK(site.asked() == std::multiset<std::string>{"/b.png"});
    REQUIRE(waitUntil([&] { return lineText(room).contains("1 image(s) not loaded"); }));
}

TEST_CASE("An image that is missing, broken or a bomb says so beside its description", "[gui]") {
    ImageSite site;
    site.set("/bombe.png", pngStart(30000, 30000));
    site.set("/coupee.png", encoded(plain(640, 480, Qt::red), "PNG").substr(0, 60));
    site.set("/dessin.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml");
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" + img(site.url("/nulle-part.png"), "Nulle part") +
                       img(site.url("/bombe.png"), "Bombe") +
                       img(site.url("/coupee.png"), "Coupée") +
                       img(site.url("/dessin.png"), "Dessin");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    room.key(Qt::Key_I);
    for (const std::size_t number : {0U, 1U, 2U, 3U}) {
        CAPTURE(number);
        CHECK(waitForState(room, number, service::ImageState::Missing));
    }
    REQUIRE(waitUntil([&] { return room.article().toPlainText().count("Image not found") == 4; }));
    for (const char* words : {"Nulle part", "Bombe", "Coupée", "Dessin"})
        CHECK(room.article().toPlainText().contains(words));
}

TEST_CASE("A pixel that counts readers is not shown once it has come", "[gui]") {
    ImageSite site;
    site.set("/compteur.gif", gifStart(1, 1), "image/gif");
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" + img(site.url("/compteur.gif"), "compteur");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    room.key(Qt::Key_I);
    REQUIRE(waitForState(room, 0, service::ImageState::Invisible));
    CHECK(waitUntil([&] { return !room.article().toPlainText().contains("compteur"); }));
}

TEST_CASE("The line that is read stays where it is when images above it arrive", "[gui]") {
    ImageSite site;
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>";
    for (int i = 0; i < 5; ++i) {
        const std::string target = "/" + std::to_string(i) + ".png";
        site.set(target, encoded(plain(600, 700 + i, Qt::red), "PNG"));
        articles[0].html += img(site.url(target), "Image " + std::to_string(i));
    }
    articles[0].html += paragraphs(60);
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    gui::ReadingView& view = room.article();
    QTextCursor line = view.document()->find("Paragraphe 30");
    REQUIRE_FALSE(line.isNull());
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() +
                                       view.cursorRect(line).top() - 100);
    const int before = view.cursorRect(view.document()->find("Paragraphe 30")).top();
    const int scrolled = view.verticalScrollBar()->value();

    room.key(Qt::Key_I);

    for (std::size_t i = 0; i < 5; ++i)
        REQUIRE(waitForState(room, i, service::ImageState::Shown));
    REQUIRE(waitUntil([&] { return view.verticalScrollBar()->value() > scrolled + 1500; }));
    settle();
    CHECK(std::abs(view.cursorRect(view.document()->find("Paragraphe 30")).top() - before) <= 2);
}

TEST_CASE("Images are no wider than the column, whatever the article says", "[gui]") {
    ImageSite site;
    site.set("/large.png", encoded(plain(3000, 200, Qt::red), "PNG"));
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" +
                       img(site.url("/large.png"), "Large", "width=99999 height=99999") +
                       "<blockquote>" + img(site.url("/large.png"), "Large") + "</blockquote>";
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    room.key(Qt::Key_I);
    REQUIRE(waitForState(room, 1, service::ImageState::Shown));
    REQUIRE(waitUntil([&] { return !room.article().toPlainText().contains("Large"); }));
    for (const int width : {1280, 960, 1700}) {
        room.screen->resize(width, 717);
        settle();
        const gui::ReadingView& view = room.article();
        CHECK(waitUntil([&] {
            return view.document()->size().width() <= view.viewport()->width() + 1 &&
                   view.horizontalScrollBar()->maximum() == 0;
        }));
    }
}

TEST_CASE("Images that were loaded once are there at the next start, without a request", "[gui]") {
    ImageSite site;
    site.set("/a.png", encoded(plain(640, 480, Qt::red), "PNG"));
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" + img(site.url("/a.png"), "Une salle");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    room.key(Qt::Key_I);
    REQUIRE(waitForState(room, 0, service::ImageState::Shown));

    room.stage.reopen();
    room.restart();
    room.waitForRows(3);
    room.waitForArticle("Avec images."); // what was open comes back
    CHECK(waitForState(room, 0, service::ImageState::Shown));
    CHECK(site.asked().size() == 1);
}

TEST_CASE("«Always for this feed» loads these images and those of the next articles, until undone",
          "[gui]") {
    ImageSite site;
    for (const char* target : {"/a.png", "/b.png"})
        site.set(target, encoded(plain(64, 48, Qt::red), "PNG"));
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" + img(site.url("/a.png"), "Une salle");
    articles[1].html = "<p>Encore.</p>" + img(site.url("/b.png"), "Autre");
    articles[2].html = "<p>Le dernier.</p>" + img(site.url("/c.png"), "Autre");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    QAction& always = room.stage.actions[gui::Act::ImagesOfFeed];
    CHECK(always.isEnabled());
    CHECK_FALSE(always.isChecked());
    QTest::mouseClick(&room.part<QPushButton>("imagesOfFeed"), Qt::LeftButton);
    REQUIRE(waitForState(room, 0, service::ImageState::Shown));
    CHECK(always.isChecked());
    const auto history =
        *room.stage.read([](service::LibraryReader& reader) { return reader.history(); });
    CHECK(history.front().kind == model::OperationKind::AllowImages);
    CHECK(gui::operationText(history.front()) ==
          "Images of a feed: loading changed: Formation Actu");

    room.key(Qt::Key_J);
    room.waitForArticle("Encore.");
    REQUIRE(waitForState(room, 0, service::ImageState::Shown));
    CHECK(site.asked() == std::multiset<std::string>{"/a.png", "/b.png"});

    room.undo();
    REQUIRE(waitUntil([&] { return !always.isChecked(); }));
    room.key(Qt::Key_J);
    room.waitForArticle("Le dernier.");
    CHECK(waitForState(room, 0, service::ImageState::Waiting));
    CHECK(site.asked().size() == 2);
}

TEST_CASE("A reader who wants no images is offered none, and I says where that is changed",
          "[gui]") {
    ImageSite site;
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" + img(site.url("/a.png"), "Une salle");
    ReadingRoom room(articles);
    REQUIRE(room.stage.edit([](service::LibraryEditor& editor) {
        return editor.setSetting(service::kImagePolicyKey, "never");
    }));
    openFirst(room, "Avec images.");
    CHECK(room.article().toPlainText().contains("Une salle"));
    CHECK_FALSE(room.article().toPlainText().contains("Load the image"));
    CHECK(lineText(room).isEmpty());
    (void)room.stage.takeNotices();
    room.key(Qt::Key_I);
    settle();
    const auto notices = room.stage.takeNotices();
    REQUIRE(notices.size() == 1);
    CHECK(notices.front().contains("never loaded"));
    CHECK(site.asked().empty());
}

TEST_CASE("A picture that the article carries in itself is shown at once, a bomb among them not",
          "[gui]") {
    const auto data = [](const std::string& bytes) {
        return "data:image/png;base64," + QByteArray::fromStdString(bytes).toBase64().toStdString();
    };
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" +
                       img(data(encoded(plain(300, 200, Qt::blue), "PNG")), "Dedans") +
                       img(data(pngStart(30000, 30000)), "Bombe");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    CHECK(stateOf(room, 0) == service::ImageState::Shown);
    CHECK(stateOf(room, 1) == service::ImageState::Missing);
    CHECK(lineText(room).isEmpty());
    CHECK(waitUntil([&] { return drawnColour(room, 0) == QColor(Qt::blue); }));
    CHECK(room.article().toPlainText().contains("Bombe"));
}

TEST_CASE("Leaving an article ends the requests for its images", "[gui]") {
    Gate gate;
    HttpServer slow([&](const RecordedRequest&, Exchange& exchange) {
        gate.wait();
        exchange.send(statusReply(404));
    });
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>";
    for (int i = 0; i < 30; ++i)
        articles[0].html += img(slow.url("/" + std::to_string(i) + ".png"), "Image");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    room.key(Qt::Key_I);
    REQUIRE(waitUntil([&] { return slow.count() > 0; }));
    CHECK(room.article().toPlainText().contains("Loading…"));
    room.key(Qt::Key_J);
    room.waitForArticle("Le deuxième texte.");
    // Writes follow each other: once this one is done, the requests have been given up.
    REQUIRE(room.stage.edit(
        [](service::LibraryEditor& editor) { return editor.setSetting("test.after", "1"); }));
    gate.open();
    settle();
    CHECK(slow.count() <= 6);
}

TEST_CASE("Decoding keeps to the size that is shown, and to what the header announced", "[gui]") {
    const auto decode = [](const std::string& bytes, QSize fit) {
        return gui::decodePicture({{}, QByteArray::fromStdString(bytes)}, fit);
    };
    const std::string png = encoded(plain(1200, 900, Qt::red), "PNG");
    CHECK(decode(png, {300, 300}).size() == QSize(300, 225));
    CHECK(decode(png, {5000, 5000}).size() == QSize(1200, 900));
    CHECK(decode(encoded(plain(1200, 900, Qt::red), "JPG"), {300, 300}).size() == QSize(300, 225));
    CHECK(decode(pngStart(30000, 30000), {300, 300}).isNull());
    CHECK(decode(png.substr(0, 50), {300, 300}).isNull());
    CHECK(
        decode("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", {9, 9}).isNull());
    CHECK(decode("", {9, 9}).isNull());
    // A header that promises little before a picture that holds more.
    std::string lying = png;
    lying.replace(16, 8, std::string("\0\0\0\x02\0\0\0\x02", 8));
    CHECK(decode(lying, {300, 300}).isNull());
}

TEST_CASE("What a PNG packs beside its pixels never reaches the decoder", "[gui]") {
    QImage image = plain(20, 10, Qt::red);
    image.setText("Comment", QString(20000, 'x'));
    const QByteArray bytes = QByteArray::fromStdString(encoded(image, "PNG"));
    REQUIRE((bytes.contains("zTXt") || bytes.contains("tEXt") || bytes.contains("iTXt")));
    const QByteArray plainBytes = gui::withoutPackedExtras(bytes);
    for (const char* name : {"zTXt", "tEXt", "iTXt", "iCCP"})
        CHECK_FALSE(plainBytes.contains(name));
    CHECK(QImage::fromData(plainBytes, "PNG").size() == QSize(20, 10));
    CHECK(gui::withoutPackedExtras(bytes.left(40)).size() <= 40);
    CHECK(gui::withoutPackedExtras("GIF89a") == "GIF89a");
}

TEST_CASE("A photograph is shown as its camera was held", "[gui]") {
    QImage picture = plain(400, 200, Qt::red);
    for (int y = 0; y < 200; ++y) {
        for (int x = 200; x < 400; ++x)
            picture.setPixelColor(x, y, Qt::blue);
    }
    const std::string held = withOrientation(encoded(picture, "JPG"), 6); // to be turned right
    const QByteArray bytes = QByteArray::fromStdString(held);
    CHECK(gui::sizeOfPicture(bytes) == QSize(200, 400));
    for (const QSize fit : {QSize(5000, 5000), QSize(100, 200)}) {
        const QImage shown = gui::decodePicture({{}, bytes}, fit);
        REQUIRE(shown.size() == QSize(200, 400).scaled(shown.size(), Qt::KeepAspectRatio));
        CHECK(shown.width() * 2 == shown.height());
        CHECK(shown.width() <= fit.width());
        CHECK(shown.pixelColor(shown.width() / 2, 10).red() > 200);
        CHECK(shown.pixelColor(shown.width() / 2, shown.height() - 10).blue() > 200);
    }
    ImageSite site;
    site.set("/photo.jpg", held, "image/jpeg");
    auto articles = threeArticles();
    articles[0].html = "<p>Avec images.</p>" + img(site.url("/photo.jpg"), "Une salle");
    ReadingRoom room(articles);
    openFirst(room, "Avec images.");
    room.key(Qt::Key_I);
    REQUIRE(waitForState(room, 0, service::ImageState::Shown));
    const service::ImageView view = imagesOf(room).images().views.at(0);
    CHECK(view.width == 200);
    CHECK(view.height == 400);
}

} // namespace musette::test
