#include "pdf_finish.h"

#include "pdf_objects.h"
#include "pdf_photographs.h"

#include <QRegularExpression>
#include <QtEndian>

#include <algorithm>

namespace musette::gui {
namespace {

QByteArray number(int id) {
    return QByteArray::number(id);
}
QByteArray reference(int id) {
    return number(id) + " 0 R";
}

/// A text string (§7.9.2.2): UTF-16 with its mark, in hexadecimal.
QByteArray textString(const QString& text) {
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar unit : text) {
        bytes += static_cast<char>(unit.unicode() >> 8);
        bytes += static_cast<char>(unit.unicode() & 0xFF);
    }
    return '<' + bytes.toHex().toUpper() + '>';
}

/// "[6 0 R /XYZ null 700.5 null]": the place at the top of the window, the zoom as it is.
QByteArray destination(const QList<int>& pages, const PdfPlace& place) {
    const int page = std::clamp(place.page, 0, static_cast<int>(pages.size()) - 1);
    return '[' + reference(pages[page]) + " /XYZ null " + QByteArray::number(place.top, 'f', 1) +
           " null]";
}

/// An entry of the outline with its place among the others.
struct Bookmark {
    const PdfHeading* heading = nullptr;
    int id = 0;
    int parent = -1; ///< index; -1: the outline itself
    QList<int> children{};
};

std::vector<Bookmark> arranged(const std::vector<PdfHeading>& headings, PdfObjects& objects) {
    std::vector<Bookmark> marks;
    std::vector<int> path; // indexes of the headings above, by depth
    for (const PdfHeading& heading : headings) {
        while (!path.empty() &&
               marks[static_cast<std::size_t>(path.back())].heading->level >= heading.level)
            path.pop_back();
        const int index = static_cast<int>(marks.size());
        marks.push_back({&heading, objects.newId(), path.empty() ? -1 : path.back()});
        if (!path.empty())
            marks[static_cast<std::size_t>(path.back())].children.append(index);
        path.push_back(index);
    }
    return marks;
}

/// "/First … /Last … /Count …" of entries; nothing for none. Closed below the first two levels.
QByteArray family(const std::vector<Bookmark>& marks, const QList<int>& children, bool open) {
    if (children.isEmpty())
        return {};
    const auto id = [&marks](int index) { return marks[static_cast<std::size_t>(index)].id; };
    return "/First " + reference(id(children.first())) + "\n/Last " +
           reference(id(children.last())) + "\n/Count " +
           number(static_cast<int>(open ? children.size() : -children.size())) + '\n';
}

/// Adds the outline; gives the number of its root.
int addOutline(PdfObjects& objects, const std::vector<PdfHeading>& headings) {
    const QList<int> pages = objects.pages();
    const int root = objects.newId();
    const std::vector<Bookmark> marks = arranged(headings, objects);
    QList<int> tops;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i].parent < 0)
            tops.append(static_cast<int>(i));
    }
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Bookmark& mark = marks[i];
        const auto parent = static_cast<std::size_t>(std::max(mark.parent, 0));
        const QList<int>& row = mark.parent < 0 ? tops : marks[parent].children;
        const qsizetype at = row.indexOf(static_cast<int>(i));
        QByteArray text = number(mark.id) + " 0 obj\n<<\n/Title " +
                          textString(mark.heading->title) + "\n/Parent " +
                          reference(mark.parent < 0 ? root : marks[parent].id) + '\n';
        if (at > 0)
            text += "/Prev " + reference(marks[static_cast<std::size_t>(row[at - 1])].id) + '\n';
        if (at + 1 < row.size())
            text += "/Next " + reference(marks[static_cast<std::size_t>(row[at + 1])].id) + '\n';
        text += family(marks, mark.children, false) + "/Dest " +
                destination(pages, mark.heading->place) + "\n>>\nendobj\n";
        objects.setObject(mark.id, text);
    }
    objects.setObject(root, number(root) + " 0 obj\n<<\n/Type /Outlines\n" +
                                family(marks, tops, true) + ">>\nendobj\n");
    return root;
}

/// QPdfWriter takes "#note-7" for an address of the web.
void aimLinks(PdfObjects& objects, const std::map<QByteArray, PdfPlace>& places) {
    const QList<int> pages = objects.pages();
    for (const int id : objects.ids()) {
        QByteArray object = objects.object(id);
        const qsizetype action = object.indexOf("/S /URI\n/URI (#");
        if (action < 0 || !object.contains("/Subtype /Link"))
            continue;
        const qsizetype name = action + 15;
        const qsizetype end = object.indexOf(')', name);
        const auto place = places.find(object.mid(name, end - name));
        const PdfPlace start{0, 842};
        object.replace(action, end + 1 - action,
                       "/S /GoTo\n/D " +
                           destination(pages, place == places.end() ? start : place->second));
        objects.setObject(id, object);
    }
}

void dateAndSign(PdfObjects& objects, const PdfFacts& facts) {
    QByteArray info = objects.object(objects.facts());
    if (info.isEmpty())
        return;
    static const QRegularExpression moment(QStringLiteral("/CreationDate \\([^)]*\\)\n?"));
    const QRegularExpressionMatch match = moment.match(QString::fromLatin1(info));
    QByteArray words;
    if (facts.date.isValid())
        words = "/CreationDate (D:" + facts.date.toString("yyyyMMdd").toLatin1() + ")\n";
    if (!facts.author.isEmpty())
        words += "/Author " + textString(facts.author) + '\n';
    if (match.hasMatch())
        info.replace(match.capturedStart(), match.capturedLength(), words);
    objects.setObject(objects.facts(), info);
}

} // namespace

std::optional<QByteArray> finishedPdf(const QByteArray& file, const PdfFacts& facts) {
    const bool points =
        std::ranges::any_of(facts.painted, [](const QByteArray& jpeg) { return !jpeg.isEmpty(); });
    const std::optional<QByteArray> untouched = points ? std::nullopt : std::optional(file);
    std::optional<PdfObjects> objects = PdfObjects::read(file);
    if (!objects || (points && !putPhotographs(*objects, facts.painted)))
        return untouched;
    aimLinks(*objects, facts.places);
    dateAndSign(*objects, facts);
    QByteArray catalogue = objects->object(objects->catalogue());
    QByteArray words = "/ViewerPreferences <</DisplayDocTitle true>>\n";
    if (!facts.language.isEmpty())
        words += "/Lang (" + facts.language.toLatin1() + ")\n";
    if (!facts.headings.empty())
        words += "/Outlines " + reference(addOutline(*objects, facts.headings)) +
                 "\n/PageMode /UseOutlines\n";
    const qsizetype type = catalogue.indexOf("/Type /Catalog");
    if (type < 0)
        return untouched;
    catalogue.insert(type, words);
    objects->setObject(objects->catalogue(), catalogue);
    return objects->file();
}

} // namespace musette::gui
