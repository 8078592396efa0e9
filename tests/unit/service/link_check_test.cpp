// Asking for the links of a report: what an answer comes to.
#include "open_library.h"

#include <musette/base/executor.h>
#include <musette/service/link_check.h>

#include <map>

using namespace musette;

namespace {

/// Answers at once, from a list.
class ListedAnswers final : public net::HttpClient {
public:
    std::unique_ptr<net::RequestHandle> send(net::HttpRequest request,
                                             net::ResponseHandler handler) override {
        asked.push_back(request.url);
        CHECK_FALSE(request.login.has_value());
        CHECK(request.maxBytes < (std::size_t{1} << 20));
        const auto answer = answers.find(request.url);
        if (answer == answers.end())
            handler(base::fail(base::ErrorCode::HostNotFound, "no such host"));
        else
            handler(answer->second);
        return nullptr;
    }

    std::map<std::string, base::Result<net::HttpResponse>> answers;
    std::vector<std::string> asked;
};

net::HttpResponse answer(int status, std::string url = {}, std::vector<net::Redirect> steps = {}) {
    net::HttpResponse response;
    response.status = status;
    response.url = std::move(url);
    response.redirects = std::move(steps);
    return response;
}

} // namespace

TEST_CASE("each link is asked for once; dead, moved and lively ones are told apart") {
    ListedAnswers http;
    http.answers["https://a.test/vivant"] = answer(200);
    http.answers["https://a.test/mort"] = answer(404);
    http.answers["https://a.test/interdit"] = answer(403);
    http.answers["https://a.test/long"] =
        base::fail(base::ErrorCode::TooLarge, "longer than the limit");
    http.answers["https://b.test/parti"] =
        answer(200, "https://b.test/ici", {{301, "https://b.test/ici"}});
    http.answers["https://b.test/ailleurs"] =
        answer(200, "https://b.test/tmp", {{302, "https://b.test/tmp"}});
    base::LoopExecutor loop;
    const test::MovableClock clock;
    std::map<std::string, model::LinkCheck> found;
    std::size_t steps = 0;
    const auto job = service::checkLinks(
        {loop, loop, http}, clock,
        {"https://a.test/vivant", "https://a.test/mort", "https://a.test/interdit",
         "https://a.test/long", "https://b.test/parti", "https://b.test/ailleurs",
         "https://c.test/", "https://a.test/mort"},
        [&](std::size_t, std::size_t all) {
            ++steps;
            CHECK(all == 7);
        },
        [&](std::vector<model::LinkCheck> checks) {
            for (model::LinkCheck& check : checks)
                found.emplace(check.url, check);
            loop.stop();
        });
    loop.run();
    CHECK(http.asked.size() == 7);
    CHECK(steps == 7);
    REQUIRE(found.size() == 7);
    CHECK_FALSE(found["https://a.test/vivant"].isDead());
    CHECK(found["https://a.test/mort"].isDead());
    CHECK_FALSE(found["https://a.test/interdit"].isDead());
    CHECK(found["https://a.test/long"].status == 200);
    CHECK(found["https://b.test/parti"].movedTo == "https://b.test/ici");
    CHECK(found["https://b.test/ailleurs"].movedTo.empty());
    CHECK(found["https://c.test/"].isDead());
    CHECK(found["https://c.test/"].problem == "HostNotFound");
    CHECK(found["https://c.test/"].checkedAt == clock.now());
}

TEST_CASE("when no site at all answers nothing is said of the links") {
    const auto checksOf = [](std::vector<std::string> urls) {
        ListedAnswers http;
        base::LoopExecutor loop;
        const test::MovableClock clock;
        std::vector<model::LinkCheck> all;
        const auto job = service::checkLinks({loop, loop, http}, clock, std::move(urls), {},
                                             [&](std::vector<model::LinkCheck> checks) {
                                                 all = std::move(checks);
                                                 loop.stop();
                                             });
        loop.run();
        return all;
    };
    CHECK(checksOf({"https://a.test/un", "https://a.test/deux", "https://b.test/"}).empty());
    // One site alone may well be gone.
    CHECK(checksOf({"https://a.test/un", "https://a.test/deux"}).size() == 2);
}

TEST_CASE("a report without links has asked for all of them at once") {
    ListedAnswers http;
    base::LoopExecutor loop;
    const test::MovableClock clock;
    bool done = false;
    const auto job = service::checkLinks(
        {loop, loop, http}, clock, {}, {},
        [&](const std::vector<model::LinkCheck>& checks) { done = checks.empty(); });
    CHECK(done);
}
