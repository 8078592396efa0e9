#include "attacks.h"

namespace musette::test {
namespace {

/// @ stands for the address of the server.
constexpr const char* kAttacks[] = {
    // scripts and what runs them
    "<script src=\"@script.js\"></script>",
    "<script>new Image().src='@script-inline'</script>",
    "<img src=x onerror=\"fetch('@onerror')\">",
    "<body onload=\"location='@onload'\">",
    "<details open ontoggle=\"location='@ontoggle'\"><summary>a</summary></details>",
    "<a href=\"javascript:location='@javascript'\">a</a>",
    "<svg onload=\"location='@svg-onload'\"></svg>",
    "<math href=\"javascript:location='@math'\">a</math>",
    // frames, plug-ins, forms
    "<iframe src=\"@iframe\"></iframe>",
    "<iframe srcdoc=\"&lt;img src='@srcdoc'&gt;\"></iframe>",
    "<frameset><frame src=\"@frame\"></frameset>",
    "<object data=\"@object\" type=\"text/html\"></object>",
    "<embed src=\"@embed\">",
    "<applet code=\"a\" codebase=\"@applet\"></applet>",
    "<form action=\"@form\"><input type=image src=\"@input-image\"><button>a</button></form>",
    "<portal src=\"@portal\"></portal>",
    // style sheets and what they ask for
    "<style>@import url('@import');</style>",
    "<style>body{background:url(@style-background)} @font-face{font-family:a;src:url(@font)}"
    "</style><p style=\"font-family:a\">a</p>",
    "<p style=\"background:url('@style-attribute')\">a</p>",
    "<p style=\"background-image:image-set('@image-set' 1x)\">a</p>",
    "<ul style=\"list-style-image:url(@list-style)\"><li>a</ul>",
    "<p style=\"content:url(@content);cursor:url(@cursor),auto\">a</p>",
    "<link rel=stylesheet href=\"@stylesheet\">",
    "<table background=\"@table-background\"><tr><td background=\"@cell-background\">a</table>",
    "<body background=\"@body-background\">a",
    // hints to the browser
    "<link rel=preload as=image href=\"@preload\"><link rel=prefetch href=\"@prefetch\">",
    "<link rel=dns-prefetch href=\"@dns-prefetch\"><link rel=preconnect href=\"@preconnect\">",
    "<link rel=prerender href=\"@prerender\"><link rel=icon href=\"@icon\">",
    "<link rel=manifest href=\"@manifest\"><link rel=modulepreload href=\"@modulepreload\">",
    "<meta http-equiv=refresh content=\"0;url=@refresh\">",
    "<meta http-equiv=Link content=\"&lt;@meta-link&gt;; rel=preload\">",
    "<base href=\"@base/\"><img src=\"relative-to-base.png\">",
    // images in all their forms
    "<img src=\"@image.png\">",
    "<img srcset=\"@srcset-1.png 1x, @srcset-2.png 2x\">",
    "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" data-src=\"@lazy.png\">",
    "<picture><source srcset=\"@source.webp\"><img src=\"@picture.png\"></picture>",
    "<noscript><img src=\"@noscript.png\"></noscript>",
    "<img src=\"@pixel.gif\" width=1 height=1>",
    "<img src=\"@hidden.gif\" style=\"display:none\">",
    "<img src=\"@lowsrc.png\" lowsrc=\"@lowsrc-low.png\" dynsrc=\"@dynsrc\" "
    "longdesc=\"@longdesc\">",
    "<image src=\"@old-image.png\">",
    "<a href=\"@page\" ping=\"@ping\">a <img src=\"@linked.png\"></a>",
    "<img usemap=\"#m\" src=\"@map.png\"><map name=m><area href=\"@area\"></map>",
    "<svg><image href=\"@svg-image\" xlink:href=\"@svg-xlink\"/></svg>",
    "<svg><use href=\"@svg-use#a\"/><feImage href=\"@fe-image\"/></svg>",
    "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image "
    "href='@svg-in-data'/></svg>\">",
    "<img src=\"data:image/svg+xml;base64,PHN2Zy8+\">",
    "<img src=\"data:text/html,<img src=@html-in-data>\">",
    // sound, film, text tracks
    "<video poster=\"@poster.jpg\" src=\"@video.mp4\" autoplay></video>",
    "<video autoplay><source src=\"@video-source.mp4\"><track default src=\"@track.vtt\"></video>",
    "<audio src=\"@audio.mp3\" autoplay preload=auto></audio>",
    "<bgsound src=\"@bgsound\">",
    // addresses that escape the text they stand in
    "<xmp><img src=\"@xmp.png\"></xmp><plaintext><img src=\"@plaintext.png\">",
    "<textarea><img src=\"@textarea.png\"></textarea>",
    "<template><img src=\"@template.png\"></template>",
    "<!--><img src=\"@comment.png\">-->",
    "<![CDATA[<img src=\"@cdata.png\">]]&gt;",
    "<math><mtext><table><mglyph><style><img "
    "src=\"@mutation.png\"></style></mglyph></table></mtext>"
    "</math>",
    "<a href=\"musette:image/0\">a</a><img src=\"musette:picture/0\">",
    "<!--image 0--><img src=\"@mark.png\">",
};

} // namespace

std::vector<std::string> attacksOn(const std::string& server) {
    std::vector<std::string> attacks;
    for (std::string html : kAttacks) {
        // "@import" and "@font-face" are words of style sheets.
        for (std::size_t at = html.find('@'); at != std::string::npos;
             at = html.find('@', at + 1)) {
            const bool word =
                html.compare(at, 11, "@import url") == 0 || html.compare(at, 10, "@font-face") == 0;
            if (!word)
                html.replace(at, 1, server);
        }
        attacks.push_back(std::move(html));
    }
    return attacks;
}

} // namespace musette::test
