#include "cli/access_log.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <poll.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <chrono>
#include <mutex>
#include <nlohmann/json.hpp>

namespace plumbline {
namespace {

// To standard error. Lines that nobody takes are left out and counted: a log that is not read never
// holds up an answer.
class PatientSink : public spdlog::sinks::base_sink<std::mutex> {
 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    pollfd standard_error{.fd = STDERR_FILENO, .events = POLLOUT, .revents = 0};
    if (poll(&standard_error, 1, 0) < 1 || (standard_error.revents & POLLOUT) == 0) {
      ++left_out_;
      return;
    }
    spdlog::memory_buf_t line;
    if (left_out_ > 0) fmt::format_to(std::back_inserter(line), "{{\"left_out\":{}}}\n", left_out_);
    left_out_ = 0;
    line.append(message.payload.begin(), message.payload.end());
    line.push_back('\n');
    const auto written = write(STDERR_FILENO, line.data(), line.size());
    if (written < 0) ++left_out_;
  }
  void flush_() override {}

  std::size_t left_out_ = 0;
};

std::string time_now() {
  const auto now = std::chrono::system_clock::now();
  return fmt::format("{:%FT%TZ}", std::chrono::floor<std::chrono::milliseconds>(now));
}

// A pipe takes a line of this length whole or not at all.
std::string in_json(std::string_view text) {
  constexpr std::size_t most = 1024;
  return nlohmann::json(text.substr(0, most))
      .dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

}  // namespace

AccessLog::AccessLog()
    : log_(std::make_shared<spdlog::logger>("access", std::make_shared<PatientSink>())) {}

void AccessLog::answered(const Answered& answered) {
  log_->info(R"({{"time":"{}","method":"{}","path":{},"status":{},"bytes":{},"microseconds":{}}})",
             time_now(), answered.method, in_json(answered.path), answered.status, answered.bytes,
             answered.took.count());
}

void AccessLog::failed(const std::string& what) {
  log_->error(R"({{"time":"{}","failed":{}}})", time_now(), in_json(what));
}

}  // namespace plumbline
