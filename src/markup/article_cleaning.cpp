#include "article_cleaning.h"

#include "gumbo_tree.h"

#include <musette/base/text.h>

#include <algorithm>
#include <array>

namespace musette::markup {
namespace {

using Index = PageOutline::Index;

/// Folded beginnings of what points to other articles.
constexpr auto kPointers = std::to_array<std::string_view>({"a lire aussi",
                                                            "a lire egalement",
                                                            "a lire :",
                                                            "a lire sur le meme",
                                                            "a voir aussi",
                                                            "lire aussi",
                                                            "lire egalement",
                                                            "lire la suite",
                                                            "voir aussi",
                                                            "voir egalement",
                                                            "sur le meme sujet",
                                                            "sur le meme theme",
                                                            "articles similaires",
                                                            "articles lies",
                                                            "article precedent",
                                                            "article suivant",
                                                            "dans la meme rubrique",
                                                            "du meme auteur",
                                                            "nos derniers articles",
                                                            "derniers articles",
                                                            "ces articles pourraient",
                                                            "vous aimerez aussi",
                                                            "pour aller plus loin sur ce site",
                                                            "read also",
                                                            "read more",
                                                            "related articles",
                                                            "related posts",
                                                            "see also",
                                                            "you may also like",
                                                            "more from"});

/// Folded beginnings of what invites to share, print, subscribe.
constexpr auto kInvitations = std::to_array<std::string_view>(
    {"partager sur", "partager cet", "partager l'article", "partager la page", "tweeter",
     "envoyer par mail", "envoyer par courriel", "s'abonner a", "abonnez-vous",
     "inscrivez-vous a la newsletter", "share this", "share on", "print this", "aller au contenu"});

/// The same as whole texts.
constexpr auto kNotices = std::to_array<std::string_view>(
    {"partager", "partager :", "imprimer", "publicite", "advertisement", "share", "print"});

/// Folded beginnings of a line that says when.
constexpr auto kDates = std::to_array<std::string_view>(
    {"publie le", "mis a jour le", "mise a jour le", "mis en ligne le", "modifie le",
     "derniere mise a jour", "derniere modification", "temps de lecture",
     "lecture :", "published on", "posted on", "last updated", "updated on"});

template <class List>
bool beginsLike(std::string_view folded, const List& list) {
    return std::ranges::any_of(
        list, [folded](std::string_view words) { return folded.starts_with(words); });
}

bool isList(GumboTag tag) {
    return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL;
}

class Cleaning {
public:
    Cleaning(PageOutline& page, const std::vector<Index>& chosen, std::string_view title)
        : m_page(page), m_chosen(chosen), m_title(base::foldForSearch(title)) {}

    void run() {
        countPosts();
        for (const Index root : m_chosen)
            dropIn(root);
        m_page.measure();
        for (const Index root : m_chosen)
            dropEmptyHeadings(root);
        m_page.measure();
    }

private:
    /// A discussion is several posts; who wrote one of them and when is a part of its text.
    void countPosts() {
        int posts = 0;
        for (const Index root : m_chosen) {
            for (Index i = root; i < m_page[root].end; ++i)
                posts += m_page.tag(i) == GUMBO_TAG_ARTICLE && m_page[i].prose > 0 ? 1 : 0;
        }
        m_discussion = posts > 1;
    }

    void dropIn(Index root) {
        m_sawProse = false;
        for (Index i = root; i < m_page[root].end;) {
            if (m_page[i].dropped) {
                i = m_page[i].end;
                continue;
            }
            if (i != root && isOut(i)) {
                m_page.drop(i);
                i = m_page[i].end;
                continue;
            }
            m_sawProse = m_sawProse || (m_page[i].own > 0 && !isHeading(m_page.tag(i)));
            ++i;
        }
    }

    bool isOut(Index i) {
        return isTitle(i) || isFact(i) || isBox(i) || isPointer(i) || isBareList(i);
    }

    bool isTitle(Index i) const {
        if (!isHeading(m_page.tag(i)) || m_page[i].length == 0)
            return false;
        const std::string folded = base::foldForSearch(m_page.text(i));
        if (folded == m_title)
            return true;
        return m_page.tag(i) == GUMBO_TAG_H1 && !m_sawProse;
    }

    bool isFact(Index i) const {
        constexpr std::uint32_t kLongestFact = 300;
        const OutlineElement& element = m_page[i];
        return !m_discussion && element.part == Part::Fact && element.length < kLongestFact &&
               element.pictures <= 1;
    }

    bool isBox(Index i) const {
        constexpr std::uint32_t kLongestNotice = 2000;
        const OutlineElement& element = m_page[i];
        const double links = m_page.linkShare(i);
        if (element.part == Part::Paywall)
            return element.length < kLongestNotice;
        if (element.part == Part::Contents)
            return links > 0.5;
        if (element.part == Part::Lead)
            return false;
        switch (m_page.tag(i)) {
        case GUMBO_TAG_FOOTER: return !m_discussion && (links > 0.3 || element.prose < 200);
        case GUMBO_TAG_ASIDE: return links > 0.3 || (element.prose == 0 && element.pictures == 0);
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_SECTION: return element.length > 0 && links > 0.6 && !holdsReferences(i);
        default: return false;
        }
    }

    /// A list of links with titles to read, which an article may end with.
    bool holdsReferences(Index i) const {
        constexpr std::uint32_t kTitle = 40;
        for (Index inner = i; inner < m_page[i].end; ++inner) {
            if (!isList(m_page.tag(inner)) || m_page[inner].dropped)
                continue;
            const auto items = static_cast<std::uint32_t>(m_page.children(inner).size());
            return items > 0 && m_page[inner].length / items >= kTitle;
        }
        return false;
    }

    /// "Lire aussi : …" with its link, or as the label of the list that follows.
    bool isPointer(Index i) {
        constexpr std::uint32_t kLongestPointer = 400;
        const OutlineElement& element = m_page[i];
        if (!element.block || element.length == 0 || element.length > kLongestPointer ||
            isList(m_page.tag(i)))
            return false;
        const std::string folded =
            base::foldForSearch(base::toValidUtf8(m_page.text(i).substr(0, 80)));
        const std::string_view start = base::trim(std::string_view(folded));
        constexpr std::uint32_t kShort = 60;
        constexpr std::uint32_t kLongestDate = 90;
        if (std::ranges::find(kNotices, start) != kNotices.end() ||
            (beginsLike(start, kDates) && element.length < kLongestDate))
            return true;
        if (beginsLike(start, kInvitations))
            return element.length < kShort || m_page.linkShare(i) > 0.5;
        if (!beginsLike(start, kPointers))
            return false;
        if (element.linkLength > 0)
            return m_page.linkShare(i) > 0.3;
        if (element.length >= kShort)
            return false;
        return dropPointedAt(i);
    }

    /// The lists of links that come after a label; false when none does.
    bool dropPointedAt(Index label) {
        bool any = false;
        const Index parent = m_page[label].parent;
        for (Index next = m_page[label].end; next < m_page[parent].end; next = m_page[next].end) {
            if (m_page[next].dropped || m_page[next].length == 0)
                continue;
            if (m_page.linkShare(next) < 0.5)
                break;
            m_page.drop(next);
            any = true;
        }
        return any;
    }

    /// Tags, sharing, sections: a list of short links and nothing else.
    bool isBareList(Index i) const {
        constexpr std::uint32_t kShortItem = 25;
        if (!isList(m_page.tag(i)) || m_page.linkShare(i) < 0.9)
            return false;
        const auto items = static_cast<std::uint32_t>(m_page.children(i).size());
        return items >= 2 && m_page[i].length / items < kShortItem;
    }

    /// Headings that nothing follows any more, the last first: one may wait for another.
    void dropEmptyHeadings(Index root) {
        std::size_t textEnd = m_page[root].textEnd;
        std::size_t removed = 0; ///< bytes of dropped text after the heading at hand
        bool pictures = false;
        int nextLevel = 0;
        for (Index i = m_page[root].end; i-- > root + 1;) {
            const OutlineElement& element = m_page[i];
            if (element.dropped) {
                if (!m_page[element.parent].dropped)
                    removed += element.textEnd - element.textStart;
                continue;
            }
            pictures = pictures || m_page.tag(i) == GUMBO_TAG_IMG ||
                       m_page.tag(i) == GUMBO_TAG_IFRAME || m_page.tag(i) == GUMBO_TAG_VIDEO;
            if (!isHeading(m_page.tag(i)))
                continue;
            const std::string_view after =
                m_page.text().substr(element.textEnd, textEnd - element.textEnd);
            const auto blanks = static_cast<std::size_t>(std::ranges::count(after, '\n'));
            const int level = m_page.tag(i) - GUMBO_TAG_H1;
            const bool empty = after.size() <= removed + blanks && !pictures;
            if (empty && level >= nextLevel) {
                m_page.drop(i);
                removed += element.textEnd - element.textStart;
                continue; // what is before it is followed by what was after it
            }
            textEnd = element.textStart;
            removed = 0;
            pictures = false;
            nextLevel = level;
        }
    }

    PageOutline& m_page;
    const std::vector<Index>& m_chosen;
    std::string m_title;
    bool m_sawProse = false;
    bool m_discussion = false;
};

} // namespace

void cleanArticle(PageOutline& page, const std::vector<Index>& chosen, std::string_view title) {
    Cleaning(page, chosen, title).run();
}

} // namespace musette::markup
