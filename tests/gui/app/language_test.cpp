#include "gui/look/words.h"
#include "support/catch.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QTranslator>

namespace musette::test {
namespace {

/// The window's French text and numbers while it lives.
class InFrench {
public:
    InFrench() {
        REQUIRE(m_text.load("musette_fr", ":/i18n"));
        QCoreApplication::installTranslator(&m_text);
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    }
    InFrench(const InFrench&) = delete;
    InFrench& operator=(const InFrench&) = delete;
    ~InFrench() { QLocale::setDefault(m_before); }

private:
    const QLocale m_before;
    QTranslator m_text;
};

QString articles(int count) {
    return QCoreApplication::translate("musette::gui::VeilleScreen", "%Ln article(s)", nullptr,
                                       count);
}

QStringList sentences() {
    QStringList all;
    for (int code = 0; code <= static_cast<int>(base::ErrorCode::Internal); ++code)
        all << gui::errorText(static_cast<base::ErrorCode>(code));
    return all;
}

} // namespace

TEST_CASE("In French none is singular as one is, and thousands stand apart", "[gui]") {
    const InFrench french;

    CHECK(articles(0) == "0 article");
    CHECK(articles(1) == "1 article");
    CHECK(articles(2) == "2 articles");
    CHECK(articles(10'000) == u"10\u202F000 articles");
}

TEST_CASE("In English one article is no plural, and nothing shows the brackets of the code",
          "[gui]") {
    QTranslator english;
    REQUIRE(english.load("musette_en", ":/i18n"));
    QCoreApplication::installTranslator(&english);

    CHECK(articles(1) == "1 article");
    CHECK(articles(0) == "0 articles");
}

TEST_CASE("Every failure is a whole sentence of its own, in both languages", "[gui]") {
    const QStringList english = sentences();
    const InFrench inFrench;
    const QStringList french = sentences();

    for (qsizetype i = 0; i < english.size(); ++i) {
        INFO(english.at(i).toStdString());
        CHECK(english.at(i).endsWith('.'));
        CHECK(french.at(i).endsWith('.'));
        CHECK(french.at(i) != english.at(i));
        CHECK(french.count(french.at(i)) == 1);
    }
}

TEST_CASE("In French the keys of a half-day are called as on the keyboard", "[gui]") {
    const InFrench french;

    CHECK(QKeySequence(Qt::CTRL | Qt::Key_PageDown).toString(QKeySequence::NativeText) ==
          "Ctrl+PgSuiv");
}

} // namespace musette::test
