#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace musette::gui {

class PdfObjects;

/// A JPEG that a PDF can hold as it is (ISO 32000-1 §7.4.8): of eight bits, grey or in three
/// colours, held upright; without what is told beside it. Nothing for other bytes. Pure.
/// Thread: any.
[[nodiscard]] std::optional<QByteArray> pdfPhotograph(const QByteArray& bytes);

/// Puts photographs in the place of the points that were painted for them. `painted` has, for each
/// image of the file in the order in which it was painted, what pdfPhotograph() made of the JPEG
/// that it stands for, or nothing. False where the file's images are not those: then it stays as it
/// is. Thread: any.
[[nodiscard]] bool putPhotographs(PdfObjects& objects, const QList<QByteArray>& painted);

} // namespace musette::gui
