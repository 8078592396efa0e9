#pragma once

#include "../look/reading_comfort.h"
#include "../look/theme.h"

#include <QObject>
#include <QString>

#include <chrono>

namespace musette::gui {

class WindowMemory;

/// How the reader likes the program: what the settings change. Kept with the window's memory,
/// outside the library; a change is told at once.
/// Thread: GUI.
class Preferences final : public QObject {
    Q_OBJECT

public:
    explicit Preferences(WindowMemory& memory, QObject* parent = nullptr);

    [[nodiscard]] SchemeWish scheme() const;
    void setScheme(SchemeWish scheme);

    /// "fr", "en"; empty: the system's. In force at the next start.
    [[nodiscard]] QString language() const;
    /// The same before the program stands.
    [[nodiscard]] static QString storedLanguage(const WindowMemory& memory);
    void setLanguage(const QString& language);

    /// Single letters act in the list and in the article (WCAG 2.1.4).
    [[nodiscard]] bool letters() const;
    void setLetters(bool enabled);

    /// Feeds that are due are asked while the program runs.
    [[nodiscard]] bool automaticRefresh() const;
    void setAutomaticRefresh(bool automatic);

    /// What is due is asked as soon as the program has started.
    [[nodiscard]] bool refreshAtStart() const;
    void setRefreshAtStart(bool wished);
    /// Also on a network whose use costs by volume.
    [[nodiscard]] bool meteredRefresh() const;
    void setMeteredRefresh(bool allowed);

    /// How long a site may take to give its whole answer.
    static constexpr std::chrono::seconds kShortestTimeout{10};
    static constexpr std::chrono::seconds kUsualTimeout{60};
    static constexpr std::chrono::seconds kLongestTimeout{300};
    [[nodiscard]] std::chrono::seconds answerTimeout() const;
    void setAnswerTimeout(std::chrono::seconds timeout);

    /// Steps of a pixel from the designed size of article text.
    static constexpr int kSmallestTextStep = -4;
    static constexpr int kLargestTextStep = 9;
    [[nodiscard]] int textStep() const;
    void setTextStep(int step);

    /// How articles are set; its text step is the one above.
    [[nodiscard]] ReadingComfort comfort() const;
    void setComfort(const ReadingComfort& comfort);

    /// French spacing in what is shown, never in what is stored.
    [[nodiscard]] bool spacesCorrected() const;
    void setSpacesCorrected(bool corrected);

    /// Who reads an article has read all that tell the same story.
    [[nodiscard]] bool storiesReadTogether() const;
    void setStoriesReadTogether(bool wished);

    /// The proxy that feeds are asked through, as net::HttpOptions::proxy: an address such as
    /// socks5h://127.0.0.1:9050, "direct" for none, empty for what the system's environment says.
    /// In force with the next request. It may hold the proxy's own login.
    [[nodiscard]] QString proxy() const;
    void setProxy(const QString& proxy);

signals:
    void changed();

private:
    void set(const char* key, const QVariant& value);

    WindowMemory& m_memory;
};

} // namespace musette::gui
