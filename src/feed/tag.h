#pragma once

#include <string_view>

namespace musette::feed {

/// The local names that the dialects know, whatever their namespace and letter case.
enum class Tag {
    Unknown,
    Abstract, About, Author, Body, Category, Channel, Comment, CommentRss, Comments, Content,
    Contributor, Copyright, Created, Creator, Credit, Date, Day, Description, Docs, Email, Enclosure,
    Encoded, Entry, Feed, Group, Guid, Hour, Href, Html, Icon, Id, Identifier, Image, Issued, Item,
    Items, Keywords, Language, LastBuildDate, Link, Logo, ManagingEditor, Modified, Name, OrigLink,
    Owner, Player, PubDate, Published, Publisher, Rdf, Rights, Rss, SkipDays, SkipHours, Source,
    Subject, Subtitle, Summary, Tagline, TextInput, Thumbnail, Title, Ttl, Updated, UpdateFrequency,
    UpdatePeriod, Uri, Url, WebMaster
};

/// The tag of a local name; Unknown when no dialect uses it.
[[nodiscard]] Tag tagOf(std::string_view localName);

} // namespace musette::feed
