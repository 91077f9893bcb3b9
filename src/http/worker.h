// The parts that the server is made of, with Asio: only server.cpp and conversation.cpp see them.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/experimental/as_tuple.hpp>
#include <chrono>
#include <set>

namespace plumbline {

namespace net = boost::asio;
using NetFailure = boost::system::error_code;
using Tcp = net::ip::tcp;
using Clock = std::chrono::steady_clock;
inline constexpr auto awaited = net::experimental::as_tuple(net::use_awaitable);

struct Connection;

// A thread with its own queue of events and its connections.
struct Worker {
  std::set<Connection*> connections;  // first: they leave it while the context ends
  std::atomic<std::size_t> given{0};  // connections, from the moment they are handed over
  net::io_context context{1};
  net::steady_timer tick{context};
};

struct Connection {
  Connection(Worker& in, Tcp::socket taken, std::atomic<std::size_t>& count)
      : worker(in), socket(std::move(taken)), all(count), number(++all) {
    worker.connections.insert(this);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() {
    worker.connections.erase(this);
    --worker.given;
    --all;
  }

  void may_take(std::chrono::milliseconds time) { deadline = Clock::now() + time; }
  // Ends what is awaited.
  void cut() {
    NetFailure ignored;
    socket.cancel(ignored);
  }

  Worker& worker;
  Tcp::socket socket;
  std::atomic<std::size_t>& all;
  std::size_t number;  // of those that are open, this one too
  Clock::time_point deadline = Clock::time_point::max();
  bool idle = false;     // waiting for a next request
  bool allowed = false;  // more time, for a large body
  bool late = false;     // cut since its deadline went by
};

}  // namespace plumbline
