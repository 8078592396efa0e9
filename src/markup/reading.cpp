#include "guard.h"
#include "gumbo_tree.h"
#include "reading_writer.h"

#include <musette/base/text.h>
#include <musette/markup/reading.h>

namespace musette::markup {

std::string imageSlot(std::size_t number) {
    return "<!--image " + std::to_string(number) + "-->";
}

ReadingHtml rewriteForReading(std::string_view sanitised, const ReadingOptions& options) {
    // A library file may come from elsewhere: what it holds is bounded again before it is parsed.
    const std::string html = guarded(base::toValidUtf8(sanitised));
    const GumboTree tree(html);
    ReadingWriter writer(options);
    writer.write(tree.root());
    ReadingHtml page = writer.take();
    if (!base::isValidUtf8(page.html)) // as in sanitise()
        page.html = base::toValidUtf8(page.html);
    return page;
}

} // namespace musette::markup
