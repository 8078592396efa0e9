#pragma once

#include <musette/service/options.h>

#include <memory>
#include <utility>

namespace musette::service {

/// What a caller holds of a run: the run ends with it.
template <class Run>
class RunHandle final : public Job {
public:
    explicit RunHandle(std::shared_ptr<Run> run) : m_run(std::move(run)) {}
    ~RunHandle() override { m_run->cancel(); }
    RunHandle(const RunHandle&) = delete;
    RunHandle& operator=(const RunHandle&) = delete;

private:
    std::shared_ptr<Run> m_run;
};

} // namespace musette::service
