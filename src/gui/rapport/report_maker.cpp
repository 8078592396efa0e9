#include "report_maker.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../session/current_session.h"

#include <musette/base/hash.h>
#include <musette/report/settings.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kSoon{120};

struct Made {
    ReportOnScreen preview;
    report::ReportSummary summary;
    model::ReportSettings settings;
    ReportStanding standing;
};

base::Result<Made> makeNow(const service::LibraryReader& reader, model::SessionId session) {
    auto work = reader.reports.work(session);
    if (!work)
        return std::unexpected(work.error());
    Made made;
    auto templates = reader.reports.templates();
    if (templates)
        work->options.templates = *std::move(templates);
    else
        made.standing.templateTrouble = templates.error().detail;
    made.preview = previewHtml(report::renderHtml(work->document, work->options));
    made.summary = report::summarise(work->document, work->options);
    made.settings = std::move(work->settings);
    made.standing.progress = std::move(work->options.progress);
    made.standing.changedSinceReview = work->changedSinceReview;
    made.standing.linksCheckedOn = work->options.linksCheckedOn;
    return made;
}

} // namespace

ReportMaker::ReportMaker(const Surroundings& around, QObject* parent)
    : QObject(parent), m_around(around) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &ReportMaker::make);
    connect(&around.session, &CurrentSession::changed, this, &ReportMaker::follow);
    follow();
}

void ReportMaker::follow() {
    const std::string uuid = m_around.session.exists()
                                 ? m_around.session.content()->document.session.uuid
                                 : std::string{};
    if (m_around.session.session() == m_session && uuid == m_uuid) {
        refresh();
        return;
    }
    m_session = m_around.session.session();
    m_uuid = uuid;
    m_preview = {};
    m_summary = {};
    m_settings = {};
    m_loaded = false;
    m_standing = {};
    // What was on its way belongs to the former session, and another library never answers.
    m_onTheWay = 0;
    m_waiting.clear();
    ++m_generation;
    emit settingsChanged();
    emit made();
    make();
}

void ReportMaker::refresh() {
    if (m_session && !m_soon.isActive())
        m_soon.start();
}

void ReportMaker::setSettings(const model::ReportSettings& settings) {
    if (settings == m_settings || !m_loaded)
        return;
    m_settings = settings;
    emit settingsChanged();
    ++m_onTheWay;
    m_around.bridge.edit(
        this,
        [id = m_session, settings](service::LibraryEditor& editor) {
            return editor.reports.setSettings(id, settings);
        },
        [this, id = m_session](const base::Status& status) {
            if (id == m_session)
                arrived(status);
        });
}

void ReportMaker::arrived(const base::Status& status) {
    if (!status)
        m_around.messages.fail(status.error());
    m_onTheWay = std::max(0, m_onTheWay - 1);
    if (m_onTheWay > 0)
        return;
    make();
    for (const auto& then : std::exchange(m_waiting, {}))
        then();
}

/// What is read before the last wishes have arrived would be a report for the wrong readers.
void ReportMaker::whenWritten(std::function<void()> then) {
    if (m_onTheWay == 0)
        then();
    else
        m_waiting.push_back(std::move(then));
}

void ReportMaker::include(const QString& anchor, bool wanted) {
    if (!m_around.session.exists())
        return;
    model::ReportSettings settings = m_settings;
    const std::string name =
        report::stableName(m_around.session.content()->document, fromQt(anchor));
    if (wanted)
        settings.leftOut.erase(name);
    else
        settings.leftOut.insert(name);
    setSettings(settings);
}

void ReportMaker::setState(model::ReportState state, const QString& reviewer) {
    if (!m_session)
        return;
    whenWritten([this, state, name = fromQt(reviewer)] {
        m_around.bridge.read(
            this,
            [id = m_session](service::LibraryReader& reader) { return reader.reports.work(id); },
            [this, state, name](Work work) {
                if (!work) {
                    m_around.messages.fail(work.error());
                    return;
                }
                work->options.imageOf = {}; // it reads where the reader is used
                ++m_onTheWay;
                m_around.bridge.edit(
                    this,
                    [work = *std::move(work), state, name](service::LibraryEditor& editor) {
                        return editor.reports.setState(work, state, name);
                    },
                    [this](const base::Status& status) { arrived(status); });
            });
    });
}

void ReportMaker::make() {
    m_soon.stop();
    if (!m_around.session.exists() || m_onTheWay > 0)
        return;
    const int generation = ++m_generation;
    m_around.bridge.read(
        this, [id = m_session](service::LibraryReader& reader) { return makeNow(reader, id); },
        [this, generation](base::Result<Made> result) {
            if (generation != m_generation || m_onTheWay > 0)
                return;
            if (!result) {
                m_around.messages.fail(result.error());
                return;
            }
            m_preview = std::move(result->preview);
            m_summary = std::move(result->summary);
            m_standing = std::move(result->standing);
            m_loaded = true;
            if (std::exchange(m_settings, result->settings) != result->settings)
                emit settingsChanged();
            emit made();
        });
}

void ReportMaker::makeFindings(QObject* receiver,
                               std::function<void(const std::vector<report::Finding>&)> done) {
    if (!m_around.session.exists())
        return;
    using Findings = base::Result<std::vector<report::Finding>>;
    whenWritten([this, receiver, done = std::move(done)] {
        m_around.bridge.read(
            receiver,
            [id = m_session](service::LibraryReader& reader) -> Findings {
                auto work = reader.reports.work(id);
                if (!work)
                    return std::unexpected(work.error());
                if (auto templates = reader.reports.templates(); templates)
                    work->options.templates = *std::move(templates);
                return report::lint(work->document, work->options, work->context);
            },
            [this, done](const Findings& findings) {
                if (findings)
                    done(*findings);
                else
                    m_around.messages.fail(findings.error());
            });
    });
}

void ReportMaker::makeCount(QObject* receiver, std::function<void(const ReportCount&)> done) {
    if (!m_around.session.exists())
        return;
    whenWritten([this, receiver, done = std::move(done)] {
        m_around.bridge.read(
            receiver,
            [id = m_session](service::LibraryReader& reader) -> base::Result<ReportCount> {
                const auto work = reader.reports.work(id);
                if (!work)
                    return std::unexpected(work.error());
                return countOf(work->document, work->options);
            },
            [this, done](const base::Result<ReportCount>& count) {
                if (count)
                    done(*count);
                else
                    m_around.messages.fail(count.error());
            });
    });
}

void ReportMaker::makeOutput(QObject* receiver, const ReportOrder& order,
                             std::function<void(const base::Result<ReportOutput>&)> done) {
    if (!m_around.session.exists())
        return;
    whenWritten([this, receiver, order, done = std::move(done)] {
        m_around.bridge.read(
            receiver,
            [id = m_session, order](service::LibraryReader& reader) -> base::Result<ReportOutput> {
                auto work = reader.reports.work(id);
                if (!work)
                    return std::unexpected(work.error());
                auto templates = reader.reports.templates();
                if (!templates) {
                    ReportOutput output;
                    output.templateTrouble = templates.error().detail;
                    return output;
                }
                work->options.templates = *std::move(templates);
                return gui::makeOutput(work->document, work->options, work->context, order);
            },
            done);
    });
}

void ReportMaker::findLinks(QObject* receiver,
                            std::function<void(const std::vector<std::string>&)> done) {
    if (!m_around.session.exists())
        return;
    whenWritten([this, receiver, done = std::move(done)] {
        m_around.bridge.read(
            receiver,
            [id = m_session](service::LibraryReader& reader) {
                const auto work = reader.reports.work(id);
                return work ? report::linksOf(work->document, work->options)
                            : std::vector<std::string>{};
            },
            done);
    });
}

void ReportMaker::recordFile(const ReportOutput& output) {
    // The file is there; that a library which can only be read does not know it is no failure.
    m_around.bridge.edit(
        this,
        [id = output.session, audience = output.count.audience,
         hash = base::sha256Hex(output.files.front().bytes)](service::LibraryEditor& editor) {
            return editor.reports.recordFile(id, audience, hash);
        },
        [](const base::Status&) {});
}

} // namespace musette::gui
