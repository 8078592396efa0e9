#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace musette::markup {

/// The page to go to for something that a frame would have shown.
struct EmbeddedPage {
    std::string address; ///< absolute http(s); empty when there is nothing to go to
    std::string label;   ///< the frame's own title, else the host
};

/// What an iframe, embed or object stands for: the page of a video rather than its player.
[[nodiscard]] EmbeddedPage embeddedPage(const GumboNode* frame, std::string_view base);

/// What an audio, video or source element plays, labelled with the file's name.
[[nodiscard]] EmbeddedPage playedFile(const GumboNode* media, std::string_view base);

/// The page of a player: `youtube.com/embed/ID` → `youtube.com/watch?v=ID`; others unchanged.
[[nodiscard]] std::string pageOfPlayer(std::string_view address);

} // namespace musette::markup
