// What is said on one connection, from its first byte to its last.
#pragma once

#include <memory>
#include <mutex>

#include "http/answering.h"
#include "http/input_buffer.h"
#include "http/request_reader.h"
#include "http/response_head.h"
#include "http/server.h"
#include "http/worker.h"

namespace plumbline {

// Shared by all connections.
class Conversations {
 public:
  Conversations(const Routes& routes, const ServerOptions& options, const ServerEvents& events);

  net::awaitable<void> converse(Worker& worker, Tcp::socket socket);

  // Each connection ends with the answer that it waits for. False: that was said before.
  bool end() { return !ending_.exchange(true); }
  bool is_ending() const { return ending_; }
  // No page is being made after this.
  void finish_heavy() {
    gate_->close();
    heavy_.stop();
    heavy_.join();
  }

 private:
  net::awaitable<bool> read(Connection& line, InputBuffer& input, RequestReader& reader);
  void allow_for(const RequestReader& reader, Connection& line) const;
  net::awaitable<Response> answer(const Request& request);
  net::awaitable<Response> answer_later(const Request& request, const Routes::Found& found);
  net::awaitable<bool> send(Connection& line, Method method, const Response& response,
                            AfterAnswer then);
  net::awaitable<void> refuse(Connection& line, Response refusal);
  void log(const Request& request, const Response& response, Clock::time_point from) const;

  const ServerOptions& options_;
  const ServerEvents& events_;
  // Whether an answer that comes late still finds somebody to take it.
  class Gate {
   public:
    template <typename Work>
    void pass(Work work) {
      const std::lock_guard lock(mutex_);
      if (is_open_) work();
    }
    void close() {
      const std::lock_guard lock(mutex_);
      is_open_ = false;
    }

   private:
    std::mutex mutex_;
    bool is_open_ = true;
  };

  Answering answering_;
  std::shared_ptr<Gate> gate_ = std::make_shared<Gate>();
  net::thread_pool heavy_;
  std::atomic<bool> ending_ = false;
  std::atomic<std::size_t> connections_ = 0;
};

}  // namespace plumbline
