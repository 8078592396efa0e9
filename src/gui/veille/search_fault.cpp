#include "search_fault.h"

#include "../app/text.h"
#include "search_column.h"

namespace musette::gui {

QString searchFaultText(const model::SearchFault& fault) {
    const QString term = toQt(fault.term);
    switch (fault.kind) {
    case model::SearchFaultKind::MissingValue:
        return SearchColumn::tr("“%1” waits for a value.").arg(term);
    case model::SearchFaultKind::UnknownState:
        return SearchColumn::tr(
                   "“%1” is no state. There are is:unread, is:read, is:starred, is:inbox, "
                   "is:kept, is:watch and is:let-go.")
            .arg(term);
    case model::SearchFaultKind::WrongDate:
        return SearchColumn::tr("“%1” is no date. Write 2026, 2026-11 or 2026-11-24.").arg(term);
    case model::SearchFaultKind::UnknownCriterion:
        return SearchColumn::tr(
                   "“%1” is no criterion. Did you mean “%2”? Put the words in quotation "
                   "marks to look for them as they are.")
            .arg(term, toQt(fault.meant) + ':');
    }
    return {};
}

} // namespace musette::gui
