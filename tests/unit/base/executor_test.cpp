#include <musette/base/executor.h>

#include "support/catch.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace musette::base;

TEST_CASE("one thread runs tasks in the order they were posted") {
    std::vector<int> order;
    {
        ThreadExecutor executor;
        for (int i = 0; i < 1000; ++i)
            executor.post([&order, i] { order.push_back(i); });
    }
    REQUIRE(order.size() == 1000);
    CHECK(std::ranges::is_sorted(order));
}

TEST_CASE("shutting down runs every queued task, then takes no more") {
    std::atomic<int> ran = 0;
    ThreadExecutor executor(3);
    for (int i = 0; i < 100; ++i)
        executor.post([&ran] { ++ran; });
    executor.shutDown();
    CHECK(ran == 100);
    executor.post([&ran] { ++ran; });
    executor.shutDown();
    CHECK(ran == 100);
}

TEST_CASE("tasks may hold values that cannot be copied") {
    int seen = 0;
    InlineExecutor executor;
    executor.post([value = std::make_unique<int>(7), &seen] { seen = *value; });
    CHECK(seen == 7);
}

TEST_CASE("a loop runs what other threads post until it is stopped") {
    LoopExecutor loop;
    ThreadExecutor other;
    std::vector<int> order;
    other.post([&] {
        for (int i = 0; i < 10; ++i)
            loop.post([&order, i] { order.push_back(i); });
        loop.post([&loop] { loop.stop(); });
    });
    loop.run();
    CHECK(order.size() == 10);
}
