#pragma once

#include <unistd.h>

#include <string>
#include <system_error>
#include <utility>

namespace musette::base {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const { return m_number; }
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

/// strerror for any thread.
[[nodiscard]] inline std::string errnoText(int number) {
    return std::generic_category().message(number);
}

} // namespace musette::base
