#include "report_maker.h"

#include "../app/bridge.h"
#include "../app/messages.h"
#include "../app/text.h"
#include "../session/current_session.h"

#include <chrono>
#include <utility>

namespace musette::gui {
namespace {

constexpr std::chrono::milliseconds kSoon{120};

struct Made {
    ReportOnScreen preview;
    report::ReportSummary summary;
};

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
        if (m_session && !m_soon.isActive())
            m_soon.start();
        return;
    }
    m_session = m_around.session.session();
    m_uuid = uuid;
    m_preview = {};
    m_summary = {};
    ++m_generation;
    emit made();
    if (m_around.session.exists())
        loadWishes();
}

void ReportMaker::loadWishes() {
    m_around.bridge.read(
        this,
        [id = m_session](service::LibraryReader& reader) { return reader.setting(wishesKey(id)); },
        [this, id = m_session](const base::Result<std::string>& text) {
            if (id != m_session || !m_around.session.exists())
                return;
            m_wishes = wishesFromText(text.value_or(std::string{}),
                                      m_around.session.content()->document.session);
            emit wishesChanged();
            make();
        });
}

void ReportMaker::setWishes(const ReportWishes& wishes) {
    if (wishes == m_wishes || !m_session)
        return;
    m_wishes = wishes;
    m_around.bridge.edit(
        [key = wishesKey(m_session), text = wishesToText(wishes)](service::LibraryEditor& editor) {
            return editor.setSetting(key, text);
        });
    emit wishesChanged();
    make();
}

void ReportMaker::include(const QString& anchor, bool wanted) {
    if (!m_around.session.exists())
        return;
    ReportWishes wishes = m_wishes;
    const std::string name = stableName(m_around.session.content()->document, fromQt(anchor));
    if (wanted)
        wishes.leftOut.erase(name);
    else
        wishes.leftOut.insert(name);
    setWishes(wishes);
}

void ReportMaker::make() {
    m_soon.stop();
    if (!m_around.session.exists())
        return;
    const int generation = ++m_generation;
    m_around.bridge.read(
        this,
        [content = m_around.session.content(), wishes = m_wishes](service::LibraryReader& reader) {
            report::ReportOptions options = optionsFor(content->document, wishes);
            options.imageOf = [&reader](std::string_view url) { return reader.imageData(url); };
            return Made{previewHtml(report::renderHtml(content->document, options)),
                        report::summarise(content->document, options)};
        },
        [this, generation](Made result) {
            if (generation != m_generation)
                return;
            m_preview = std::move(result.preview);
            m_summary = std::move(result.summary);
            emit made();
        });
}

void ReportMaker::makeFindings(QObject* receiver,
                               std::function<void(const std::vector<report::Finding>&)> done) {
    if (!m_around.session.exists())
        return;
    m_around.bridge.read(
        receiver,
        [content = m_around.session.content(), wishes = m_wishes](service::LibraryReader& reader) {
            report::ReportOptions options = optionsFor(content->document, wishes);
            options.imageOf = [&reader](std::string_view url) { return reader.imageData(url); };
            return report::lint(content->document, options, {});
        },
        std::move(done));
}

void ReportMaker::makeOutput(QObject* receiver, const ReportOrder& order,
                             std::function<void(const base::Result<ReportOutput>&)> done) {
    if (!m_around.session.exists())
        return;
    m_around.bridge.read(
        receiver,
        [content = m_around.session.content(), wishes = m_wishes,
         order](service::LibraryReader& reader) {
            report::ReportOptions options = optionsFor(content->document, wishes);
            options.imageOf = [&reader](std::string_view url) { return reader.imageData(url); };
            return gui::makeOutput(content->document, options, {}, order);
        },
        std::move(done));
}

} // namespace musette::gui
