#pragma once

#include <musette/model/image.h>

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <filesystem>

namespace musette::gui {

/// Where the bytes of a picture are: in a file, or at hand (a picture that the article carries in
/// itself).
struct PictureBytes {
    std::filesystem::path file;
    QByteArray bytes;

    friend bool operator==(const PictureBytes&, const PictureBytes&) = default;
};

/// The bytes of a `data:` address; empty when it holds no base64.
[[nodiscard]] QByteArray bytesOfDataAddress(const std::string& address);

/// The size in which a picture is shown, by its first bytes; invalid for what is none or would take
/// too much. Pure.
[[nodiscard]] QSize sizeOfPicture(const QByteArray& bytes);

/// The picture, no larger than `fit` (in pixels of the screen); null for what is none, is cut off,
/// or would take too much: its size is looked at before anything is decoded. Of an animation the
/// first frame. Reads a file and takes its time: off the GUI thread. Thread: any.
[[nodiscard]] QImage decodePicture(const PictureBytes& source, QSize fit);

/// A PNG without its texts and colour profile, which unpack to sizes that no header tells; the same
/// bytes for all else. Pure.
[[nodiscard]] QByteArray withoutPackedExtras(const QByteArray& png);

} // namespace musette::gui
