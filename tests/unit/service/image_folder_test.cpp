#include "support/catch.h"
#include "support/pictures.h"
#include "support/results.h"
#include "support/temp_dir.h"

#include <musette/base/hash.h>
#include <musette/service/image_folder.h>

#include <filesystem>
#include <fstream>

using namespace musette;
using service::ImageFolder;
using test::need;

namespace {

struct Picture {
    std::string bytes;
    model::ImageFile file;
};

Picture picture(std::uint32_t width) {
    Picture made{test::pngStart(width, 10), {}};
    made.file = {base::sha256Hex(made.bytes), base::ImageType::Png,
                 static_cast<std::int64_t>(made.bytes.size()), static_cast<int>(width), 10};
    return made;
}

} // namespace

TEST_CASE("images of another folder are the same files here, and outlive it") {
    const test::TempDir folder;
    const ImageFolder from(folder / "a.db");
    const ImageFolder to(folder / "b.db");
    const Picture one = picture(1);
    need(from.keep(one.file, one.bytes));
    need(to.takeFrom(from, from.images()));
    CHECK(std::filesystem::equivalent(from.fileOf(one.file), to.fileOf(one.file)));
    CHECK(std::filesystem::status(to.path()).permissions() == std::filesystem::perms::owner_all);
    from.remove(one.file);
    CHECK(need(to.read(one.file)) == one.bytes);
}

TEST_CASE("an image that is gone is passed over, and one that came in part is made whole") {
    const test::TempDir folder;
    const ImageFolder from(folder / "a.db");
    const ImageFolder to(folder / "b.db");
    const Picture one = picture(1);
    const Picture two = picture(2);
    need(from.keep(one.file, one.bytes));
    std::filesystem::create_directory(to.path());
    std::ofstream(to.fileOf(one.file)) << "\x89PNG";
    need(to.takeFrom(from, std::vector{two.file, one.file}));
    CHECK(need(to.read(one.file)) == one.bytes);
    CHECK_FALSE(to.holds(two.file));
}

/// A name like those of images.
std::string nameOf(char letter, const char* ending) {
    return std::string(64, letter).append(ending);
}

TEST_CASE("what else lies in the folder of images is left alone") {
    const test::TempDir folder;
    const ImageFolder images(folder / "a.db");
    const Picture one = picture(1);
    need(images.keep(one.file, one.bytes));
    std::ofstream(images.path() / "notes.txt") << "à moi";
    std::ofstream(images.path() / nameOf('a', ".svg")) << "<svg/>";
    std::filesystem::create_symlink(folder / "secret", images.path() / nameOf('b', ".png"));
    std::filesystem::create_directory(images.path() / nameOf('c', ".png"));
    REQUIRE(images.images().size() == 1);
    CHECK(images.images().front().hash == one.file.hash);
    CHECK(ImageFolder(folder / "none.db").images().empty());
}
