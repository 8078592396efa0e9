#include "connection.h"
#include "reader_parts.h"
#include "training_rows.h"

#include <musette/base/hash.h>
#include <musette/base/text.h>
#include <musette/model/names.h>
#include <musette/store/training_table.h>

#include <fmt/format.h>

#include <utility>

namespace musette::store {
namespace {

std::string linesOf(const std::vector<std::string>& objectives) {
    std::string lines;
    for (const std::string& one : objectives)
        lines.append(one).append(1, '\n');
    return lines;
}

std::vector<std::string> fromLines(std::string_view lines) {
    std::vector<std::string> objectives;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        objectives.emplace_back(lines.substr(0, end));
        lines.remove_prefix(end == std::string_view::npos ? lines.size() : end + 1);
    }
    return objectives;
}

model::Training trainingFrom(const Query& row) {
    model::Training training{row.id<model::TrainingId>(0), row.text(1), row.text(2), row.text(3),
                             fromLines(row.text(4))};
    training.uuid = row.text(5);
    training.visibility =
        model::fromName<model::Visibility>(row.text(6)).value_or(model::Visibility::Private);
    return training;
}

std::vector<model::Training> allTrainings(Connection& connection) {
    std::vector<model::Training> trainings;
    Query row = connection.query("SELECT id, title, audience, description, objectives, uuid, "
                                 "visibility FROM training ORDER BY title, id");
    while (row.next())
        trainings.push_back(trainingFrom(row));
    return trainings;
}

std::unexpected<base::Error> notThere(model::TrainingId id) {
    return base::fail(base::ErrorCode::NotFound,
                      fmt::format("there is no training {} in this library", id.value));
}

} // namespace

std::optional<model::Training> trainingOf(Connection& connection, model::SessionId session) {
    Query row = connection.query(
        "SELECT id, title, audience, description, objectives, uuid, visibility FROM training "
        "WHERE id = (SELECT training_id FROM session_training WHERE session_id = ?)",
        session);
    return row.next() ? std::optional(trainingFrom(row)) : std::nullopt;
}

base::Result<model::TrainingId> TrainingTable::insert(const model::Training& training) {
    return m_connection.guarded([&]() -> base::Result<model::TrainingId> {
        m_connection.run("INSERT INTO training (title, audience, description, objectives, uuid, "
                         "visibility) VALUES (?, ?, ?, ?, ?, ?)",
                         training.title, training.audience, training.description,
                         linesOf(training.objectives),
                         training.uuid.empty() ? base::randomUuid() : training.uuid,
                         model::nameOf(training.visibility));
        m_changes.sessions = true;
        return model::TrainingId{m_connection.lastId()};
    });
}

base::Status TrainingTable::update(const model::Training& training) {
    return m_connection.guarded([&]() -> base::Status {
        if (m_connection.run("UPDATE training SET title = ?2, audience = ?3, description = ?4, "
                             "objectives = ?5, visibility = ?6 WHERE id = ?1",
                             training.id, training.title, training.audience, training.description,
                             linesOf(training.objectives), model::nameOf(training.visibility)) == 0)
            return notThere(training.id);
        m_changes.sessions = true;
        return {};
    });
}

base::Status TrainingTable::remove(model::TrainingId id) {
    return m_connection.guarded([&]() -> base::Status {
        if (m_connection.run("DELETE FROM training WHERE id = ?", id) == 0)
            return notThere(id);
        m_changes.sessions = true;
        return {};
    });
}

base::Status TrainingTable::assign(model::SessionId session, model::TrainingId training) {
    return m_connection.guarded([&]() -> base::Status {
        if (training && !m_connection.query("SELECT 1 FROM training WHERE id = ?", training).next())
            return notThere(training);
        m_connection.run("DELETE FROM session_training WHERE session_id = ?", session);
        if (training)
            m_connection.run("INSERT INTO session_training (session_id, training_id) VALUES (?, ?)",
                             session, training);
        m_changes.sessions = true;
        return {};
    });
}

base::Result<model::Training> TrainingTable::find(model::TrainingId id) {
    return m_connection.guarded([&]() -> base::Result<model::Training> {
        Query row = m_connection.query(
            "SELECT id, title, audience, description, objectives, uuid, visibility "
            "FROM training WHERE id = ?",
            id);
        if (!row.next())
            return notThere(id);
        return trainingFrom(row);
    });
}

base::Result<std::optional<model::Training>> TrainingTable::twinOf(const model::Training& wanted) {
    return m_connection.guarded([&]() -> base::Result<std::optional<model::Training>> {
        std::optional<model::Training> twin;
        const std::string title = base::foldForSearch(base::collapseSpace(wanted.title));
        for (model::Training& one : allTrainings(m_connection)) {
            if (!wanted.uuid.empty() && one.uuid == wanted.uuid)
                return std::move(one);
            if (!twin && base::foldForSearch(one.title) == title)
                twin = std::move(one);
        }
        return twin;
    });
}

base::Result<std::optional<model::Training>> TrainingTable::of(model::SessionId session) {
    return m_connection.guarded([&] {
        return base::Result<std::optional<model::Training>>(trainingOf(m_connection, session));
    });
}

base::Result<std::vector<model::Training>> StoreReader::trainings() const {
    Connection& connection = *m_parts->connection;
    return connection.guarded([&]() -> base::Result<std::vector<model::Training>> {
        std::vector<model::Training> trainings = allTrainings(connection);
        for (model::Training& training : trainings) {
            Query row = connection.query(
                "SELECT s.id FROM session_training t JOIN session s ON s.id = t.session_id "
                "WHERE t.training_id = ? ORDER BY s.starts_on DESC, s.id DESC",
                training.id);
            while (row.next())
                training.sessions.push_back(row.id<model::SessionId>(0));
        }
        return trainings;
    });
}

} // namespace musette::store
