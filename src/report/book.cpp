#include "book.h"

#include "image_files.h"

#include <musette/base/text.h>

#include <fmt/format.h>

#include <map>

namespace musette::report {
namespace {

struct Page {
    std::string name; ///< without number and ending
    std::string title;
    bool sub = false;
    std::vector<HtmlNode> nodes;
    std::string file;
};

/// Sections are chapters, sequences sub-chapters; groups within a section stay on its page.
bool beginsPage(const HtmlNode& node) {
    return node.name == "h2" || (node.name == "h3" && node.attribute("id").starts_with("seq-"));
}

std::vector<Page> pagesOf(std::vector<HtmlNode> nodes, std::string_view opening) {
    std::vector<Page> pages(1);
    pages.front().name = "presentation";
    pages.front().title = opening;
    for (HtmlNode& node : nodes) {
        if (!beginsPage(node)) {
            pages.back().nodes.push_back(std::move(node));
            continue;
        }
        Page page;
        page.name = node.attribute("id");
        if (page.name.empty())
            page.name = "page";
        page.title = base::collapseSpace(wordsOf(node));
        page.sub = node.name == "h3";
        pages.push_back(std::move(page));
    }
    return pages;
}

/// Moodle sorts the files by their names.
void nameFiles(std::vector<Page>& pages) {
    const std::size_t digits = pages.size() > 99 ? 3 : 2;
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages[i].file = fmt::format("{:0{}}-{}{}.html", i + 1, digits, pages[i].name,
                                    pages[i].sub ? "_sub" : "");
}

void collectPlaces(const HtmlNode& node, const std::string& file,
                   std::map<std::string, std::string>& places) {
    if (const std::string_view id = node.attribute("id"); !id.empty())
        places.emplace(id, file);
    for (const HtmlNode& child : node.children)
        collectPlaces(child, file, places);
}

class Fitting {
public:
    Fitting(const std::map<std::string, std::string>& places, ImageFiles& images)
        : m_places(places), m_images(images) {}

    void fit(HtmlNode& node, const std::string& file) const {
        // Moodle sets the title of a page as a heading of level 3.
        if (node.name.size() == 2 && node.name[0] == 'h' && node.name[1] >= '2' &&
            node.name[1] <= '6')
            node.name = fmt::format("h{}", std::min(6, node.name[1] - '0' + 1));
        for (auto& [name, value] : node.attributes) {
            if (name == "src")
                value = m_images.keep(value);
            if (name == "href" && value.starts_with('#'))
                value = addressOf(value, file);
        }
        for (HtmlNode& child : node.children)
            fit(child, file);
    }

private:
    [[nodiscard]] std::string addressOf(const std::string& href, const std::string& file) const {
        const auto place = m_places.find(href.substr(1));
        return place == m_places.end() || place->second == file ? href : place->second;
    }

    const std::map<std::string, std::string>& m_places;
    ImageFiles& m_images;
};

std::string pageText(const Page& page, std::string_view language) {
    return fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<title>{}</title>\n</head>\n<body>\n{}\n</body>\n</html>\n",
                       language, base::escapeHtml(page.title), base::trim(writeHtml(page.nodes)));
}

bool isEmpty(const Page& page) {
    for (const HtmlNode& node : page.nodes) {
        if (!node.isText() || !base::trim(node.text).empty())
            return false;
    }
    return true;
}

} // namespace

std::vector<ExportFile> bookOf(std::vector<HtmlNode> nodes, const BookOptions& options) {
    std::vector<Page> pages = pagesOf(std::move(nodes), options.opening);
    nameFiles(pages);
    std::map<std::string, std::string> places;
    for (const Page& page : pages) {
        places.emplace(page.name, page.file);
        for (const HtmlNode& node : page.nodes)
            collectPlaces(node, page.file, places);
    }
    ImageFiles images({});
    const Fitting fitting(places, images);
    std::vector<ExportFile> files;
    for (Page& page : pages) {
        for (HtmlNode& node : page.nodes)
            fitting.fit(node, page.file);
        // Moodle passes over a page whose body holds nothing: its title would be lost.
        if (isEmpty(page))
            page.nodes.push_back({"p", {}, {}, {HtmlNode{{}, "…"}}});
        files.push_back({page.file, pageText(page, options.language)});
    }
    for (ExportFile& image : images.take())
        files.push_back(std::move(image));
    return files;
}

} // namespace musette::report
