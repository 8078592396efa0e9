#include "library.h"

#include <array>

using namespace musette;
using model::ImageOutcome;
using test::need;

namespace {

model::KnownImage stored(const std::string& url, char name, std::int64_t bytes = 1000) {
    return {
        url, ImageOutcome::Stored, {std::string(64, name), base::ImageType::Jpeg, bytes, 640, 480}};
}

class ImageLibrary : public test::TestLibrary {
public:
    void record(model::ItemId item, const model::KnownImage& image) {
        clock.current += std::chrono::minutes{1};
        write([&] { return writer().images().record(item, image, clock.now()); });
    }
    [[nodiscard]] std::string surplus(std::int64_t limit) {
        std::string names;
        for (const model::ImageFile& file : need(writer().images().surplus(limit)))
            names += file.hash.front();
        return names;
    }
};

} // namespace

TEST_CASE("what came of asking for an image is known by its address") {
    ImageLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto item = library.addItem(feed, test::incoming("a"));
    const auto image = stored("https://exemple.test/1.jpg", 'a');
    library.record(item, image);
    library.record(item, {"https://exemple.test/2.png", ImageOutcome::Missing, {}});

    CHECK(need(library.reader().image(image.url)) == image);
    CHECK(need(library.writer().images().find(image.url)) == image);
    CHECK(need(library.reader().image("https://exemple.test/2.png"))->outcome ==
          ImageOutcome::Missing);
    CHECK_FALSE(need(library.reader().image("https://exemple.test/3.png")));
    library.requireSound();
}

TEST_CASE("an image that is there stays when asking again brings nothing") {
    ImageLibrary library;
    const auto item =
        library.addItem(library.addFeed("https://exemple.test/flux"), test::incoming("a"));
    const auto image = stored("https://exemple.test/1.jpg", 'a');
    library.record(item, {image.url, ImageOutcome::Missing, {}});
    library.record(item, image);
    library.record(item, {image.url, ImageOutcome::Missing, {}});

    CHECK(need(library.reader().image(image.url)) == image);
}

TEST_CASE("the oldest images are given up first, those of kept items never") {
    ImageLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    std::vector<model::ItemId> items;
    for (const char* title : {"old", "kept", "starred", "tagged", "shared", "new"})
        items.push_back(library.addItem(feed, test::incoming(title)));
    const std::string names = "okstun";
    for (std::size_t i = 0; i < items.size(); ++i)
        library.record(items[i], stored("https://exemple.test/" + std::to_string(i), names[i]));
    library.act(model::OperationKind::Triage, [&] {
        return library.writer().items().setTriage(std::array{items[1]}, model::Triage::Kept, "",
                                                  library.clock.now());
    });
    library.act(model::OperationKind::Star,
                [&] { return library.writer().items().setStarred(std::array{items[2]}, true); });
    library.act(model::OperationKind::Tag, [&] {
        return library.writer().items().addTags(std::array{items[3]},
                                                std::array{std::string("veille")});
    });
    // The same picture in a kept item too.
    library.record(items[1], stored("https://exemple.test/4", 'u'));

    CHECK(need(library.writer().images().keepsImages(items[1])));
    CHECK(need(library.writer().images().keepsImages(items[2])));
    CHECK(need(library.writer().images().keepsImages(items[3])));
    CHECK_FALSE(need(library.writer().images().keepsImages(items[5])));
    CHECK(library.surplus(2000).empty());
    CHECK(library.surplus(1999) == "o");
    CHECK(library.surplus(0) == "no");
}

TEST_CASE("an image whose file is gone counts as never asked for") {
    ImageLibrary library;
    const auto item =
        library.addItem(library.addFeed("https://exemple.test/flux"), test::incoming("a"));
    const auto image = stored("https://exemple.test/1.jpg", 'a');
    library.record(item, image);
    library.write([&] { return library.writer().images().forget(image.file.hash); });

    CHECK_FALSE(need(library.reader().image(image.url)));
    library.requireSound();
}

TEST_CASE("the word for a feed's images can be taken back, and goes and comes with its feed") {
    ImageLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto item = library.addItem(feed, test::incoming("a"));
    CHECK_FALSE(need(library.reader().imagesAllowed(feed)));
    library.act(model::OperationKind::EditFeed,
                [&] { return library.writer().images().allow(feed, true); });
    CHECK(need(library.reader().imagesAllowed(feed)));
    CHECK(need(library.writer().images().allowed(item)));

    library.undo();
    CHECK_FALSE(need(library.reader().imagesAllowed(feed)));
    library.redo();
    CHECK(need(library.reader().imagesAllowed(feed)));

    library.act(model::OperationKind::RemoveFeed,
                [&] { return library.writer().feeds().remove(feed); });
    CHECK_FALSE(need(library.reader().imagesAllowed(feed)));
    library.undo();
    CHECK(need(library.reader().imagesAllowed(feed)));
    library.requireSound();
}

TEST_CASE("a copy needs the images of kept items, of no others") {
    ImageLibrary library;
    const auto feed = library.addFeed("https://exemple.test/flux");
    const auto kept = library.addItem(feed, test::incoming("a"));
    const auto other = library.addItem(feed, test::incoming("b"));
    library.record(kept, stored("https://exemple.test/1.jpg", 'a'));
    library.record(other, stored("https://exemple.test/2.jpg", 'b'));
    CHECK(need(store::keptImages(library.path())).empty());
    library.act(model::OperationKind::Triage, [&] {
        return library.writer().items().setTriage(std::array{kept}, model::Triage::Kept, "",
                                                  library.clock.now());
    });
    const auto images = need(store::keptImages(library.path()));
    REQUIRE(images.size() == 1);
    CHECK(images.front() == stored("", 'a').file);
}
