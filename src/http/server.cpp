#include "http/server.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "http/conversation.h"

namespace plumbline {
namespace {

std::size_t most_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

}  // namespace

class Server::Engine {
 public:
  Engine(const Routes& routes, ServerOptions options, ServerEvents events)
      : options_(std::move(options)),
        events_(std::move(events)),
        conversations_(routes, options_, events_) {
    constexpr std::size_t other_files = 64;  // the database, the log
    options_.most_connections =
        std::min(options_.most_connections, std::max(2 * other_files, most_files()) - other_files);
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const unsigned count = options_.threads == 0 ? cores : options_.threads;
    for (unsigned i = 0; i < count; ++i) workers_.push_back(std::make_unique<Worker>());
    listen();
  }

  std::uint16_t port() const { return port_; }

  void run() {
    net::signal_set signals(control_, SIGINT, SIGTERM);
    signals.async_wait([this](const NetFailure& error, int) {
      if (!error) stop();
    });
    const auto keep = net::make_work_guard(control_);
    std::vector<std::jthread> threads;
    for (const auto& worker : workers_) {
      net::co_spawn(worker->context, keep_time(*worker), net::detached);
      threads.emplace_back([this, &worker] { work(*worker); });
    }
    net::co_spawn(control_, accept(), net::detached);
    if (events_.listening) events_.listening(port_);
    control_.run();
    finish();
  }

  void stop() {
    if (!conversations_.end()) return;
    if (events_.stopping) events_.stopping();
    for (const auto& worker : workers_) {
      net::post(worker->context, [&one = *worker] {
        one.tick.cancel();
        for (Connection* line : one.connections) {
          if (line->idle) line->cut();
        }
      });
    }
    net::post(control_, [this] {
      NetFailure ignored;
      acceptor_.close(ignored);
      control_.stop();
    });
  }

 private:
  void listen() {
    try {
      const Tcp::endpoint endpoint(net::ip::make_address(options_.address), options_.port);
      acceptor_.open(endpoint.protocol());
      acceptor_.set_option(Tcp::acceptor::reuse_address(true));
      acceptor_.bind(endpoint);
      acceptor_.listen(net::socket_base::max_listen_connections);
    } catch (const boost::system::system_error& error) {
      throw std::runtime_error(fmt::format("port {} of {} cannot be listened on: {}", options_.port,
                                           options_.address, error.code().message()));
    }
    port_ = acceptor_.local_endpoint().port();
  }

  // What fails outside a handler (no memory, say) ends one conversation and not the server.
  void work(Worker& worker) {
    for (bool ended = false; !ended;) {
      try {
        worker.context.run();
        ended = true;
      } catch (const std::exception& failure) {
        if (events_.failed) events_.failed(failure.what());
      }
    }
    const std::lock_guard lock(done_mutex_);
    ++done_;
    all_done_.notify_one();
  }

  // Waits for what is being answered, then ends the rest.
  void finish() {
    std::unique_lock lock(done_mutex_);
    all_done_.wait_for(lock, options_.stop_deadline, [this] { return done_ == workers_.size(); });
    lock.unlock();
    for (const auto& worker : workers_) worker->context.stop();
    conversations_.finish_heavy();
  }

  // Cuts the connections whose time is over.
  net::awaitable<void> keep_time(Worker& worker) {
    constexpr std::chrono::milliseconds often{100};
    while (!conversations_.is_ending() || !worker.connections.empty()) {
      worker.tick.expires_after(often);
      co_await worker.tick.async_wait(awaited);
      const auto now = Clock::now();
      for (Connection* line : worker.connections) {
        if (line->deadline > now) continue;
        line->late = true;
        line->cut();
      }
    }
  }

  // Each connection goes to the worker that has the fewest: where a thread had more of them than
  // another, those would wait longer.
  net::awaitable<void> accept() {
    const auto given = [](const std::unique_ptr<Worker>& worker) { return worker->given.load(); };
    while (!conversations_.is_ending()) {
      Worker& worker = **std::ranges::min_element(workers_, {}, given);
      Tcp::socket socket(worker.context);
      const auto [error] = co_await acceptor_.async_accept(socket, awaited);
      if (conversations_.is_ending()) co_return;
      if (error) {  // no more file handles, say: those that are open go on
        net::steady_timer pause(control_, std::chrono::milliseconds(50));
        co_await pause.async_wait(awaited);
        continue;
      }
      NetFailure ignored;
      socket.set_option(Tcp::no_delay(true), ignored);
      ++worker.given;
      net::co_spawn(worker.context, conversations_.converse(worker, std::move(socket)),
                    net::detached);
    }
  }

  ServerOptions options_;
  ServerEvents events_;
  Conversations conversations_;
  std::vector<std::unique_ptr<Worker>> workers_;
  net::io_context control_{1};  // of the thread that accepts; ends before those it accepts for
  Tcp::acceptor acceptor_{control_};
  std::uint16_t port_ = 0;
  std::mutex done_mutex_;
  std::condition_variable all_done_;
  std::size_t done_ = 0;
};

Server::Server(const Routes& routes, ServerOptions options, ServerEvents events)
    : engine_(std::make_unique<Engine>(routes, std::move(options), std::move(events))) {}

Server::~Server() = default;

std::uint16_t Server::port() const { return engine_->port(); }
void Server::run() { engine_->run(); }
void Server::stop() { engine_->stop(); }

}  // namespace plumbline
