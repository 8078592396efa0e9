#include "bundle_parts.h"

#include <musette/base/hash.h>
#include <musette/model/names.h>

namespace musette::service {
namespace {

std::string hashOfFields(std::initializer_list<std::string_view> fields) {
    std::string bytes;
    for (const std::string_view field : fields)
        bytes.append(field).append(1, '\0');
    return base::sha256Hex(bytes);
}

void addContents(WrittenOrder& order, const model::SessionDocument& document, model::HalfDayId half,
                 model::SequenceId sequence) {
    for (const model::Note& note : document.notes) {
        if (note.halfDay == half && note.sequence == sequence)
            order.notes.push_back(note.id);
    }
    for (std::size_t i = 0; i < document.items.size(); ++i) {
        const model::SessionItem& link = document.items[i].link;
        if (link.halfDay == half && link.sequence == sequence)
            order.items.push_back(i);
    }
}

} // namespace

WrittenOrder writtenOrder(const model::SessionDocument& document) {
    WrittenOrder order;
    for (const model::SessionDay& day : document.days) {
        for (const model::HalfDay& half : document.halfDays) {
            if (half.day != day.id)
                continue;
            addContents(order, document, half.id, {});
            for (const model::Sequence& sequence : document.sequences) {
                if (sequence.halfDay != half.id)
                    continue;
                order.sequences.push_back(sequence.id);
                addContents(order, document, half.id, sequence.id);
            }
        }
    }
    addContents(order, document, {}, {});
    return order;
}

std::string hashOf(const model::Sequence& sequence) {
    std::string speakers;
    for (const model::Speaker& one : sequence.speakers)
        speakers.append(one.name)
            .append("|")
            .append(one.function)
            .append("|")
            .append(one.organisation + '\n');
    return hashOfFields({sequence.title, model::nameOf(sequence.kind),
                         sequence.modality ? model::nameOf(*sequence.modality) : std::string_view(),
                         model::nameOf(sequence.visibility), speakers});
}

std::string hashOf(const model::Board& board) {
    std::string bytes = hashOfFields(
        {board.title, board.labels[1], board.labels[2], board.labels[3], board.labels[4]});
    for (const model::BoardColumn& column : board.columns) {
        bytes += hashOfFields({"column", column.title});
        for (const model::BoardCard& card : column.cards)
            bytes +=
                hashOfFields({card.text, model::nameOf(card.colour), std::to_string(card.dots)});
    }
    return base::sha256Hex(bytes);
}

std::string hashOf(const model::Note& note) {
    return hashOfFields({note.body, model::nameOf(note.kind), model::nameOf(note.mark),
                         note.authors, model::nameOf(note.visibility),
                         base::formatRfc3339(note.at)});
}

std::string hashOf(const model::LinkedItem& item) {
    return hashOfFields({item.url, model::nameOf(item.link.role), model::nameOf(item.link.givenBy),
                         item.link.comment, model::nameOf(item.link.visibility)});
}

} // namespace musette::service
