#include "support/catch.h"

#include <musette/base/executor.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <set>
#include <stdexcept>
#include <thread>
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

TEST_CASE("the loop may be destroyed as soon as it has run, while the stopper still returns") {
    for (int i = 0; i < 500; ++i) {
        auto loop = std::make_unique<LoopExecutor>();
        std::jthread other([&loop = *loop] { loop.post([&loop] { loop.stop(); }); });
        loop->run();
        loop.reset();
    }
    SUCCEED();
}

TEST_CASE("a loop that was stopped before does not wait") {
    LoopExecutor loop;
    bool ran = false;
    loop.post([&ran] { ran = true; });
    loop.stop();
    loop.run();
    CHECK_FALSE(ran);
}

TEST_CASE("a loop runs tasks on its own thread, in the order of each poster") {
    LoopExecutor loop;
    std::set<std::thread::id> threads;
    std::vector<int> seen[2];
    std::atomic<int> posters = 2;
    {
        std::vector<std::jthread> others;
        for (int who = 0; who < 2; ++who) {
            others.emplace_back([&, who] {
                for (int i = 0; i < 200; ++i) {
                    loop.post([&, who, i] {
                        threads.insert(std::this_thread::get_id());
                        seen[who].push_back(i);
                    });
                }
                loop.post([&] {
                    if (--posters == 0)
                        loop.stop();
                });
            });
        }
        loop.run();
    }
    CHECK(threads == std::set{std::this_thread::get_id()});
    for (const auto& order : seen) {
        CHECK(order.size() == 200);
        CHECK(std::ranges::is_sorted(order));
    }
}

TEST_CASE("tasks of one executor may post to it and to others") {
    ThreadExecutor first;
    ThreadExecutor second;
    LoopExecutor loop;
    int steps = 0;
    first.post([&] {
        first.post([&] {
            ++steps;
            second.post([&] {
                ++steps;
                loop.post([&] { loop.stop(); });
            });
        });
    });
    loop.run();
    CHECK(steps == 2);
}

TEST_CASE("a task posted while the executor shuts down is dropped, not run later") {
    std::atomic<int> ran = 0;
    ThreadExecutor executor;
    executor.post([&] {
        ++ran;
        for (int i = 0; i < 10; ++i)
            executor.post([&ran] { ++ran; });
    });
    executor.shutDown();
    const int atShutDown = ran;
    CHECK(atShutDown >= 1);
    executor.post([&ran] { ++ran; });
    CHECK(ran == atShutDown);
}

TEST_CASE("several threads share the work and many posters lose no task") {
    std::atomic<int> ran = 0;
    {
        ThreadExecutor executor(4);
        std::vector<std::jthread> posters;
        for (int who = 0; who < 4; ++who) {
            posters.emplace_back([&] {
                for (int i = 0; i < 500; ++i)
                    executor.post([&ran] { ++ran; });
            });
        }
    }
    CHECK(ran == 2000);
}

TEST_CASE("what a task owns goes before the executor ends") {
    const auto owned = std::make_shared<int>(1);
    {
        ThreadExecutor executor;
        executor.post([owned] {});
    }
    CHECK(owned.use_count() == 1);
}

TEST_CASE("a task that throws does not stop the others") {
    bool ran = false;
    {
        ThreadExecutor executor;
        executor.post([] { throw std::runtime_error("as the test wants it"); });
        executor.post([] { throw 7; });
        executor.post([&ran] { ran = true; });
    }
    CHECK(ran);
}

TEST_CASE("no thread asked for is one thread") {
    bool ran = false;
    {
        ThreadExecutor executor(0);
        executor.post([&ran] { ran = true; });
    }
    CHECK(ran);
}
