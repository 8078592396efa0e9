#pragma once

#include <musette/model/item.h>

#include <cstddef>
#include <string>
#include <vector>

namespace musette::service {

/// An article as the reading pane shows it.
struct ReadableArticle {
    std::string html;  ///< for a text browser: classes, no colours, no remote image
    int remoteImages = 0;
    std::vector<std::string> imageHosts;  ///< who would be asked for them, each once
    bool truncated = false;               ///< there is more than was prepared
    bool excerptOnly = false;             ///< the feed gives no more than a summary
    int minutes = 1;                      ///< reading time
};

/// How much of an article is prepared at once.
enum class ReadingExtent { FirstPart, Whole };

/// Prepares the stored, sanitised HTML of an article for the reading pane. Pure. Thread: any.
[[nodiscard]] ReadableArticle makeReadable(const model::Article& article, ReadingExtent extent);

} // namespace musette::service
