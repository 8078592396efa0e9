#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>

namespace musette::gui {

/// A PDF file as its numbered objects (ISO 32000-1 §7.3.10), to add to what QPdfWriter says. Reads
/// files with one classic table of references (§7.5.4), which that class writes; of others, none.
/// Thread: any.
class PdfObjects {
public:
    [[nodiscard]] static std::optional<PdfObjects> read(const QByteArray& file);

    [[nodiscard]] int catalogue() const { return m_catalogue; }
    [[nodiscard]] int facts() const { return m_facts; } ///< of the document information dictionary
    [[nodiscard]] QList<int> ids() const;
    /// From "12 0 obj" to "endobj"; empty when there is no such object.
    [[nodiscard]] QByteArray object(int id) const { return m_objects.value(id); }
    /// What of an object is no stream of bytes.
    [[nodiscard]] QByteArray words(int id) const;
    void setObject(int id, const QByteArray& object) { m_objects.insert(id, object); }
    /// A number for a new object.
    [[nodiscard]] int newId() { return ++m_last; }
    /// The objects of the pages, in their order.
    [[nodiscard]] QList<int> pages() const;

    /// The file with a table of references anew.
    [[nodiscard]] QByteArray file() const;

private:
    QByteArray m_head; ///< before the first object
    QMap<int, QByteArray> m_objects;
    int m_catalogue = 0;
    int m_facts = 0;
    int m_last = 0;
};

} // namespace musette::gui
