#include "preferences.h"

#include "window_memory.h"

#include <algorithm>

namespace musette::gui {
namespace {

constexpr const char* kScheme = "settings/scheme";
constexpr const char* kStories = "settings/storiesReadTogether";
constexpr const char* kLanguage = "settings/language";
constexpr const char* kLetters = "settings/letters";
constexpr const char* kAutomatic = "settings/automatic-refresh";
constexpr const char* kAtStart = "settings/refresh-at-start";
constexpr const char* kMetered = "network/metered-refresh";
constexpr const char* kTimeout = "network/answer-timeout";
constexpr const char* kTextStep = "settings/text-step";
constexpr const char* kColumn = "reading/column";
constexpr const char* kSerif = "reading/serif";
constexpr const char* kSpaces = "settings/correct-spaces";

constexpr const char* kProxy = "network/proxy";

} // namespace

Preferences::Preferences(WindowMemory& memory, QObject* parent)
    : QObject(parent), m_memory(memory) {}

void Preferences::set(const char* key, const QVariant& value) {
    if (m_memory.recall(key) == value)
        return;
    m_memory.keep(key, value);
    emit changed();
}

SchemeWish Preferences::scheme() const {
    const QString name = m_memory.recall(kScheme).toString();
    return name == "light"  ? SchemeWish::Light
           : name == "dark" ? SchemeWish::Dark
                            : SchemeWish::System;
}

void Preferences::setScheme(SchemeWish scheme) {
    set(kScheme, scheme == SchemeWish::Light ? "light" : scheme == SchemeWish::Dark ? "dark" : "");
}

QString Preferences::storedLanguage(const WindowMemory& memory) {
    return memory.recall(kLanguage).toString();
}
QString Preferences::language() const {
    return storedLanguage(m_memory);
}
void Preferences::setLanguage(const QString& language) {
    set(kLanguage, language);
}

bool Preferences::letters() const {
    return m_memory.recall(kLetters, true).toBool();
}
void Preferences::setLetters(bool enabled) {
    set(kLetters, enabled);
}

bool Preferences::automaticRefresh() const {
    return m_memory.recall(kAutomatic, true).toBool();
}
void Preferences::setAutomaticRefresh(bool automatic) {
    set(kAutomatic, automatic);
}

bool Preferences::refreshAtStart() const {
    return m_memory.recall(kAtStart, true).toBool();
}
void Preferences::setRefreshAtStart(bool wished) {
    set(kAtStart, wished);
}

bool Preferences::meteredRefresh() const {
    return m_memory.recall(kMetered, false).toBool();
}
void Preferences::setMeteredRefresh(bool allowed) {
    set(kMetered, allowed);
}

std::chrono::seconds Preferences::answerTimeout() const {
    const std::chrono::seconds kept{
        m_memory.recall(kTimeout, static_cast<int>(kUsualTimeout.count())).toInt()};
    return std::clamp(kept, kShortestTimeout, kLongestTimeout);
}
void Preferences::setAnswerTimeout(std::chrono::seconds timeout) {
    set(kTimeout, static_cast<int>(std::clamp(timeout, kShortestTimeout, kLongestTimeout).count()));
}

int Preferences::textStep() const {
    return std::clamp(m_memory.recall(kTextStep, 0).toInt(), kSmallestTextStep, kLargestTextStep);
}

void Preferences::setTextStep(int step) {
    set(kTextStep, std::clamp(step, kSmallestTextStep, kLargestTextStep));
}

ReadingComfort Preferences::comfort() const {
    return {
        textStep(),
        static_cast<ReadingComfort::Column>(std::clamp(m_memory.recall(kColumn, 1).toInt(), 0, 2)),
        m_memory.recall(kSerif, true).toBool()};
}

void Preferences::setComfort(const ReadingComfort& comfort) {
    set(kColumn, static_cast<int>(comfort.column));
    set(kSerif, comfort.serif);
    setTextStep(comfort.textStep);
}

bool Preferences::spacesCorrected() const {
    return m_memory.recall(kSpaces, true).toBool();
}
void Preferences::setSpacesCorrected(bool corrected) {
    set(kSpaces, corrected);
}

bool Preferences::storiesReadTogether() const {
    return m_memory.recall(kStories, false).toBool();
}
void Preferences::setStoriesReadTogether(bool wished) {
    set(kStories, wished);
}

QString Preferences::proxy() const {
    return m_memory.recall(kProxy).toString();
}
void Preferences::setProxy(const QString& proxy) {
    set(kProxy, proxy.trimmed());
}

} // namespace musette::gui
