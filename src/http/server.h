// Listens, reads requests within limits and deadlines, and answers from the table of routes.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "http/request_reader.h"
#include "http/routes.h"

namespace plumbline {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any that is free
  unsigned threads = 0;       // 0: as many as there are cores
  unsigned heavy_threads = 1;
  ReadingLimits reading;
  std::size_t most_connections = 4096;  // fewer where the machine allows fewer open files
  std::chrono::milliseconds request_deadline{10'000};  // for one whole request to arrive
  std::size_t slowest_sender = 64;  // and where a route takes larger bodies than others, a
                                    // millisecond for so many bytes of it
  std::chrono::milliseconds idle_deadline{30'000};   // between requests of one connection
  std::chrono::milliseconds write_deadline{20'000};  // for one whole answer to be taken,
  std::size_t slowest_reader = 16;                   // and a millisecond for so many bytes of it
  std::chrono::milliseconds stop_deadline{5'000};    // for what is being answered to end
};

// One answered request, for the log: nothing of who asked, or for what. One that could not be read
// has no path.
struct Answered {
  std::string_view method, path;
  int status = 0;
  std::size_t bytes = 0;
  std::chrono::microseconds took{};
};

struct ServerEvents {
  std::function<void(std::uint16_t port)> listening;
  std::function<void(const Answered&)> answered;
  std::function<void()> stopping;
  std::function<void(const std::string&)> failed;  // a handler threw: our mistake
};

class Server {
 public:
  // Throws std::runtime_error when the address cannot be listened on.
  Server(const Routes& routes, ServerOptions options, ServerEvents events);
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  ~Server();

  std::uint16_t port() const;
  // Until SIGINT, SIGTERM or stop(); then what is being answered is finished.
  void run();
  void stop();  // from any thread

 private:
  class Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace plumbline
