#pragma once

#include <string_view>

namespace musette::feed {

/// The vocabularies that feeds mix. `Core` is the dialect's own; Atom counts as Core inside Atom.
enum class Ns {
    Core,
    Atom,
    DublinCore,
    DcTerms,
    Content,
    Media,
    Itunes,
    Podcast,
    Slash,
    Wfw,
    Syndication,
    Rdf,
    Xhtml,
    FeedBurner,
    GeoRss,
    CreativeCommons,
    Xml,
    Other
};

/// The vocabulary of a namespace name; Other when it is unknown. Letter case, http/https and a
/// closing slash do not count: feeds write all of them.
[[nodiscard]] Ns vocabularyOfUri(std::string_view uri);

/// The vocabulary that a prefix usually stands for, for documents that forget to declare it or
/// declare it wrongly; Other when there is no such custom.
[[nodiscard]] Ns vocabularyOfPrefix(std::string_view prefix);

} // namespace musette::feed
