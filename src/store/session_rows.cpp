#include "session_rows.h"

#include <musette/model/names.h>

namespace musette::store {

model::Session sessionFrom(const Query& row) {
    model::Session s;
    s.id = row.id<model::SessionId>(0);
    s.uuid = row.text(1);
    s.title = row.text(2);
    s.role = model::fromName<model::SessionRole>(row.text(3)).value_or(s.role);
    s.organiser = row.text(4);
    s.sponsor = row.text(5);
    s.place = row.text(6);
    s.modality = model::fromName<model::Modality>(row.text(7)).value_or(s.modality);
    s.startsOn = base::parseDate(row.text(8)).value_or(base::Date{});
    s.endsOn = base::parseDate(row.text(9)).value_or(base::Date{});
    s.state = model::fromName<model::SessionState>(row.text(10)).value_or(s.state);
    s.contact = row.text(11);
    s.author = row.text(12);
    s.audience = row.text(13);
    s.introduction = row.text(14);
    s.conclusion = row.text(15);
    s.linkNotice = row.text(16);
    s.licence = row.text(17);
    s.timeZone = row.text(18);
    s.language = row.text(19);
    return s;
}

} // namespace musette::store
