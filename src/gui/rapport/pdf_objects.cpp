#include "pdf_objects.h"

#include <QRegularExpression>

#include <algorithm>

namespace musette::gui {
namespace {

constexpr int kEntry = 20; ///< bytes of a line in the table of references

/// The number before "0 R" after a key.
int reference(const QByteArray& text, const QByteArray& key) {
    const QRegularExpression wanted(QStringLiteral("%1 (\\d+) 0 R").arg(QString::fromLatin1(key)));
    return wanted.match(QString::fromLatin1(text)).captured(1).toInt();
}

/// Where the objects begin, by number.
std::optional<QMap<int, qsizetype>> offsetsIn(const QByteArray& file, qsizetype table) {
    if (table <= 0 || file.mid(table, 5) != "xref\n")
        return std::nullopt;
    const qsizetype end = file.indexOf('\n', table + 5);
    const QList<QByteArray> range = file.mid(table + 5, end - table - 5).split(' ');
    if (end < 0 || range.size() != 2 || range[0] != "0")
        return std::nullopt;
    QMap<int, qsizetype> offsets;
    const int count = range[1].toInt();
    for (int id = 0; id < count; ++id) {
        const QByteArray line = file.mid(end + 1 + qsizetype{kEntry} * id, kEntry);
        if (line.size() != kEntry)
            return std::nullopt;
        if (line[17] == 'n')
            offsets.insert(id, line.left(10).toLongLong());
    }
    return offsets;
}

/// What of an object is a dictionary and not a stream of bytes.
QByteArray wordsOf(const QByteArray& object) {
    const qsizetype stream = object.indexOf("\nstream\n");
    return stream < 0 ? object : object.left(stream);
}

} // namespace

QByteArray PdfObjects::words(int id) const {
    return wordsOf(object(id));
}

std::optional<PdfObjects> PdfObjects::read(const QByteArray& file) {
    const qsizetype start = file.lastIndexOf("startxref");
    if (start < 0)
        return std::nullopt;
    const QByteArray told = file.mid(start + 9, 32).trimmed();
    const qsizetype table = told.left(told.indexOf('\n')).trimmed().toLongLong();
    const auto offsets = offsetsIn(file, table);
    if (!offsets || offsets->isEmpty())
        return std::nullopt;
    PdfObjects objects;
    QList<qsizetype> places = offsets->values();
    std::ranges::sort(places);
    objects.m_head = file.left(places.first());
    places.append(table);
    for (auto entry = offsets->begin(); entry != offsets->end(); ++entry) {
        const auto next = std::ranges::upper_bound(places, entry.value());
        const QByteArray body =
            file.mid(entry.value(), (next == places.end() ? table : *next) - entry.value());
        if (!body.startsWith(QByteArray::number(entry.key()) + " 0 obj"))
            return std::nullopt;
        objects.m_objects.insert(entry.key(), body);
    }
    const QByteArray trailer = file.mid(table, start - table);
    objects.m_catalogue = reference(trailer, "/Root");
    objects.m_facts = reference(trailer, "/Info");
    objects.m_last = objects.m_objects.lastKey();
    if (objects.object(objects.m_catalogue).isEmpty() || objects.pages().isEmpty())
        return std::nullopt;
    return objects;
}

QList<int> PdfObjects::ids() const {
    return m_objects.keys();
}

QList<int> PdfObjects::pages() const {
    const QByteArray root = object(reference(object(m_catalogue), "/Pages"));
    const qsizetype open = root.indexOf('[', root.indexOf("/Kids"));
    const QString kids = QString::fromLatin1(root.mid(open, root.indexOf(']', open) - open));
    static const QRegularExpression page(QStringLiteral("(\\d+) 0 R"));
    QList<int> ids;
    for (const QRegularExpressionMatch& match : page.globalMatch(kids))
        ids.append(match.captured(1).toInt());
    return ids;
}

namespace {

const QRegularExpression& references() {
    static const QRegularExpression pattern(QStringLiteral("\\b(\\d+) 0 R\\b"));
    return pattern;
}

/// The objects in the order in which they are first named, from a few on: QPdfWriter's own order is
/// that of a hash table, another at each start of a program.
QMap<int, int> numbersFrom(QList<int> waiting, const QMap<int, QByteArray>& objects) {
    QMap<int, int> numbers;
    while (!waiting.isEmpty()) {
        const int id = waiting.takeFirst();
        if (numbers.contains(id) || !objects.contains(id))
            continue;
        numbers.insert(id, static_cast<int>(numbers.size()) + 1);
        QList<int> named;
        for (const QRegularExpressionMatch& match :
             references().globalMatch(QString::fromLatin1(wordsOf(objects.value(id)))))
            named.append(match.captured(1).toInt());
        waiting = named + waiting;
    }
    return numbers;
}

/// The six letters before the name of a part of a font (§9.6.4), by the object's number now.
void tagFont(QByteArray& words, int number) {
    static const QRegularExpression tagged(QStringLiteral("/FontName /([A-Z]{6})\\+"));
    const QRegularExpressionMatch match = tagged.match(QString::fromLatin1(words));
    for (int place = 6; match.hasMatch() && place-- > 0; number /= 26)
        words[match.capturedStart(1) + place] = static_cast<char>('A' + number % 26);
}

QByteArray renumbered(const QByteArray& object, int id, const QMap<int, int>& numbers) {
    QByteArray words = wordsOf(object);
    tagFont(words, numbers.value(id));
    const QString old = QString::fromLatin1(words);
    QByteArray written = QByteArray::number(numbers.value(id));
    qsizetype done = old.indexOf(' ');
    for (const QRegularExpressionMatch& match : references().globalMatch(old, done)) {
        written += words.mid(done, match.capturedStart() - done) +
                   QByteArray::number(numbers.value(match.captured(1).toInt())) + " 0 R";
        done = match.capturedEnd();
    }
    return written + words.mid(done) + object.mid(words.size());
}

} // namespace

QByteArray PdfObjects::file() const {
    const QMap<int, int> numbers = numbersFrom({m_catalogue, m_facts}, m_objects);
    QMap<int, int> ids; // by the new number
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
        ids.insert(number.value(), number.key());
    QByteArray file = m_head;
    QByteArray table = "0000000000 65535 f \n";
    for (const int id : ids) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += renumbered(m_objects.value(id), id, numbers);
        if (!file.endsWith('\n'))
            file += '\n';
    }
    const qsizetype start = file.size();
    const QByteArray count = QByteArray::number(ids.size() + 1);
    file += "xref\n0 " + count + '\n' + table + "trailer\n<<\n/Size " + count + "\n/Root " +
            QByteArray::number(numbers.value(m_catalogue)) + " 0 R\n";
    if (numbers.contains(m_facts))
        file += "/Info " + QByteArray::number(numbers.value(m_facts)) + " 0 R\n";
    file += ">>\nstartxref\n" + QByteArray::number(start) + "\n%%EOF\n";
    return file;
}

} // namespace musette::gui
