#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace musette::gui {

/// A place in a PDF.
struct PdfPlace {
    int page = 0;   ///< from 0
    double top = 0; ///< points above the lower edge of the page
};

struct PdfHeading {
    QString title;
    int level = 1; ///< from 1
    PdfPlace place;
};

/// What QPdfWriter has no words for.
struct PdfFacts {
    QString language; ///< "fr"
    QString author;
    QDate date; ///< of the report; none: the file says no date at all
    std::vector<PdfHeading> headings;
    std::map<QByteArray, PdfPlace> places; ///< by the name that links within the report have
    QList<QByteArray> painted;             ///< as PdfPictures tells of them
};

/// The file of QPdfWriter with language (ISO 32000-1 §14.9.2), bookmarks (§12.3.3), the title in
/// the window's bar (§12.2), links within the document that stay in it (§12.6.4.2), and the date of
/// the report in place of this moment's; with photographs where points were painted for them.
/// A file of a kind that PdfObjects cannot read stays as it is, where it has no such points;
/// nothing where they cannot be found. Pure. Thread: any.
[[nodiscard]] std::optional<QByteArray> finishedPdf(const QByteArray& file, const PdfFacts& facts);

} // namespace musette::gui
