#include "reading_style.h"

#include "../look/theme.h"

namespace musette::gui {
namespace {

/// Colours stand as @names, the families as @sans and @code, sizes in percent of the text as #135.
constexpr const char* kSheet = R"(
a { color: @accent; text-decoration: underline; }
h2 { font-family: '@sans'; font-size: #135; font-weight: bold; margin: 24px 0 8px 0; }
h3 { font-family: '@sans'; font-size: #112; font-weight: bold; margin: 20px 0 6px 0; }
h4, h5, h6 { font-family: '@sans'; font-size: #100; font-weight: bold; margin: 16px 0 4px 0; }
p { margin: 0 0 12px 0; line-height: 120%; }
p.more { margin: 8px 0 0 0; }
li { margin: 0 0 4px 0; line-height: 120%; }
p.caption { font-family: '@sans'; font-size: #80; color: @text2; margin: 0 0 16px 0; }
p.picture { margin: 4px 0 6px 0; line-height: 100%; }
p.image { font-family: '@sans'; font-size: #80; color: @text2; margin: 6px 0 14px 0; }
p.none { font-size: 1px; margin: 0; line-height: 100%; }
table.picture { margin: 6px 0 14px 0; }
td.picture { padding: 0; line-height: 100%; }
table.frame { margin: 6px 0 14px 0; }
td.image, td.embed { background-color: @sunken; color: @text2; padding: 14px;
  font-family: '@sans'; font-size: #80; }
table.quote { margin: 6px 0 14px 0; }
td.bar { background-color: @accent; }
td.q { padding-left: 14px; }
td.rq { padding-right: 14px; }
td.q, td.rq { color: @text2; font-style: italic; line-height: 120%; }
table.data { border-collapse: collapse; margin: 6px 0 20px 0; }
dt { font-weight: bold; line-height: 120%; }
dd { line-height: 120%; }
td.h { padding: 7px 9px; font-family: '@sans'; font-size: #82; font-weight: bold;
  background-color: @window; border-bottom: 1px solid @outline; }
td.d { padding: 7px 9px; font-family: '@sans'; font-size: #82; border-bottom: 1px solid @border; }
table.code { margin: 6px 0 20px 0; }
td.code { background-color: @window; padding: 10px; }
pre { margin: 0; line-height: 100%; white-space: pre; }
pre, code, kbd, samp { font-family: '@code'; font-size: #88; }
code { background-color: @window; }
span.mark { background-color: @mark; }
)";

struct Named {
    const char* name;
    Tone tone;
};

// Longer names before those they begin with.
constexpr Named kNames[] = {
    {"@accent", Tone::Accent}, {"@text2", Tone::Text2},     {"@sunken", Tone::Sunken},
    {"@window", Tone::Window}, {"@outline", Tone::Outline}, {"@border", Tone::Border},
    {"@mark", Tone::Mark},
};

constexpr int kPercents[] = {135, 112, 100, 88, 82, 80};

} // namespace

QString readingStyle(const Theme& theme, int pixelSize) {
    QString sheet = kSheet;
    for (const Named& named : kNames)
        sheet.replace(named.name, theme.color(named.tone).name());
    sheet.replace("@sans", theme.font(TextRole::Ui).family());
    sheet.replace("@code", theme.font(TextRole::Code).family());
    for (const int percent : kPercents)
        sheet.replace(QString("font-size: #%1;").arg(percent),
                      QString("font-size: %1px;").arg(pixelSize * percent / 100));
    return sheet;
}

} // namespace musette::gui
