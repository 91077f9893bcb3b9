// The one translation unit that knows Boost.Beast and Asio.
#include "http/server.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <boost/asio.hpp>
#include <boost/asio/experimental/as_tuple.hpp>
#include <boost/beast.hpp>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "base/text.h"
#include "http/delivery.h"
#include "http/target.h"

namespace plumbline {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using Tcp = net::ip::tcp;
using Clock = std::chrono::steady_clock;
using Parser = wire::request_parser<wire::string_body>;
constexpr auto awaited = net::experimental::as_tuple(net::use_awaitable);

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string_view method_words(Method method) {
  return method == Method::get ? "GET" : method == Method::head ? "HEAD" : "POST";
}

// The Date header, made once a second for each thread.
const std::string& date_now() {
  static thread_local std::time_t made = 0;
  static thread_local std::string text;
  const std::time_t now = std::time(nullptr);
  if (now != made) {
    text = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(now));
    made = now;
  }
  return text;
}

std::string head_of(const Response& response, std::size_t length, bool keep_alive) {
  const auto reason = wire::obsolete_reason(static_cast<wire::status>(response.status));
  std::string head;
  head.reserve(1024);
  fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\nDate: {}\r\n", response.status,
                 view(reason), date_now());
  if (response.status != 304) {
    fmt::format_to(std::back_inserter(head), "Content-Type: {}\r\nContent-Length: {}\r\n",
                   response.type, length);
  }
  for (const auto& [name, value] : response.headers) {
    fmt::format_to(std::back_inserter(head), "{}: {}\r\n", name, value);
  }
  head += keep_alive ? "\r\n" : "Connection: close\r\n\r\n";
  return head;
}

Response plain(int status, std::string words) {
  Response response;
  response.status = status;
  response.type = "text/plain; charset=utf-8";
  response.body = std::move(words) + "\n";
  return response;
}

// What a request that cannot be read is answered with; status 0: nothing, the line is dead.
Response refusal(const beast::error_code& error) {
  if (error == wire::error::header_limit) return plain(431, "The headers are too long.");
  if (error == wire::error::body_limit) return plain(413, "What was sent is too large.");
  if (error == beast::error::timeout) return plain(408, "The request took too long to arrive.");
  if (error == wire::error::end_of_stream || error == wire::error::partial_message) {
    return plain(0, "");
  }
  const bool not_http =
      error.category() == wire::make_error_code(wire::error::bad_method).category();
  return not_http ? plain(400, "This is not a request that can be understood.") : plain(0, "");
}

std::optional<Method> method_of(wire::verb verb) {
  if (verb == wire::verb::get) return Method::get;
  if (verb == wire::verb::head) return Method::head;
  if (verb == wire::verb::post) return Method::post;
  return std::nullopt;
}

}  // namespace

class Server::Engine {
 public:
  Engine(const Routes& routes, ServerOptions options, ServerEvents events)
      : routes_(routes),
        options_(std::move(options)),
        events_(std::move(events)),
        heavy_(std::max(1U, options_.heavy_threads)) {
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const unsigned count = options_.threads == 0 ? cores : options_.threads;
    for (unsigned i = 0; i < count; ++i) workers_.push_back(std::make_unique<Worker>());
    for (const auto& worker : workers_) listen(*worker);
  }

  std::uint16_t port() const { return port_; }

  void run() {
    net::signal_set signals(control_, SIGINT, SIGTERM);
    signals.async_wait([this](const beast::error_code& error, int) {
      if (!error) stop();
    });
    const auto keep = net::make_work_guard(control_);
    std::vector<std::jthread> threads;
    for (const auto& worker : workers_) {
      net::co_spawn(worker->context, accept(*worker), net::detached);
      threads.emplace_back([this, &worker] { work(*worker); });
    }
    if (events_.listening) events_.listening(port_);
    control_.run();
    finish();
  }

  void stop() {
    if (stopping_.exchange(true)) return;
    for (const auto& worker : workers_) {
      net::post(worker->context, [&one = *worker] {
        beast::error_code ignored;
        one.acceptor.close(ignored);
        for (beast::tcp_stream* stream : one.idle) stream->cancel();
      });
    }
    control_.stop();
  }

 private:
  // A thread with its own queue of events and its own acceptor on the shared port.
  struct Worker {
    net::io_context context{1};
    Tcp::acceptor acceptor{context};
    std::set<beast::tcp_stream*> idle;  // waiting for a next request
  };

  void listen(Worker& worker) {
    const Tcp::endpoint endpoint(net::ip::make_address(options_.address),
                                 port_ == 0 ? options_.port : port_);
    try {
      worker.acceptor.open(endpoint.protocol());
      worker.acceptor.set_option(Tcp::acceptor::reuse_address(true));
      using ReusePort = net::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;
      // Only our own threads share the port: another server on it is an error, not a sibling.
      if (&worker == workers_.front().get()) check_free(endpoint);
      worker.acceptor.set_option(ReusePort(true));
      worker.acceptor.bind(endpoint);
      worker.acceptor.listen(net::socket_base::max_listen_connections);
    } catch (const boost::system::system_error& error) {
      throw std::runtime_error(fmt::format("port {} of {} cannot be listened on: {}",
                                           endpoint.port(), options_.address,
                                           error.code().message()));
    }
    port_ = worker.acceptor.local_endpoint().port();
  }

  void check_free(const Tcp::endpoint& endpoint) {
    if (endpoint.port() == 0) return;
    Tcp::acceptor probe(control_);
    probe.open(endpoint.protocol());
    probe.set_option(Tcp::acceptor::reuse_address(true));
    probe.bind(endpoint);
    probe.listen();
  }

  void work(Worker& worker) {
    worker.context.run();
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
    heavy_.stop();
  }

  net::awaitable<void> accept(Worker& worker) {
    while (!stopping_) {
      auto [error, socket] = co_await worker.acceptor.async_accept(awaited);
      if (stopping_) co_return;
      if (error) {  // no more file handles, say: those that are open go on
        net::steady_timer pause(worker.context, std::chrono::milliseconds(50));
        co_await pause.async_wait(awaited);
        continue;
      }
      beast::error_code ignored;
      socket.set_option(Tcp::no_delay(true), ignored);
      net::co_spawn(worker.context, converse(worker, beast::tcp_stream(std::move(socket))),
                    net::detached);
    }
  }

  net::awaitable<void> converse(Worker& worker, beast::tcp_stream stream) {
    const Counted counted(connections_);
    if (counted.now > options_.most_connections) {
      co_await refuse(stream, plain(503, "Too many are asking at this moment. Try again."));
      co_return;
    }
    beast::flat_buffer buffer;
    while (!stopping_) {
      if (buffer.size() == 0 && !co_await begun(worker, stream, buffer)) co_return;
      stream.expires_after(options_.request_deadline);
      Parser parser;
      if (!co_await read(stream, buffer, parser)) co_return;
      const Clock::time_point from = Clock::now();
      bool keep_alive = parser.get().keep_alive() && !stopping_;
      Request request;
      Response response = co_await answer(parser.get(), request);
      const bool sent = co_await send(stream, request, response, keep_alive);
      log(request, response, from);
      if (!sent) co_return;
      if (!keep_alive) break;
    }
    close(stream);
  }

  // Waits for the first bytes of a next request.
  net::awaitable<bool> begun(Worker& worker, beast::tcp_stream& stream,
                             beast::flat_buffer& buffer) {
    constexpr std::size_t first_bytes = 4096;
    stream.expires_after(options_.idle_deadline);
    worker.idle.insert(&stream);
    const auto [error, size] =
        co_await stream.async_read_some(buffer.prepare(first_bytes), awaited);
    worker.idle.erase(&stream);
    if (error) co_return false;
    buffer.commit(size);
    co_return true;
  }

  // The whole request; a client that sends what cannot be used is told so.
  net::awaitable<bool> read(beast::tcp_stream& stream, beast::flat_buffer& buffer, Parser& parser) {
    parser.header_limit(static_cast<std::uint32_t>(options_.header_limit));
    parser.body_limit(options_.body_limit);
    auto [error, size] = co_await wire::async_read_header(stream, buffer, parser, awaited);
    if (!error && parser.get()[wire::field::expect] == "100-continue") {
      constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      std::tie(error, size) =
          co_await net::async_write(stream, net::buffer(go_on.data(), go_on.size()), awaited);
    }
    if (!error) {
      std::tie(error, size) = co_await wire::async_read(stream, buffer, parser, awaited);
    }
    if (!error) co_return true;
    Response refused = refusal(error);
    if (refused.status != 0) co_await refuse(stream, std::move(refused));
    co_return false;
  }

  net::awaitable<Response> answer(wire::request<wire::string_body>& message, Request& request) {
    const auto method = method_of(message.method());
    if (!method) co_return plain(501, "This server reads addresses with GET and forms with POST.");
    if (message.target().size() > options_.target_limit) {
      co_return plain(414, "The address is too long.");
    }
    auto target = parse_target(view(message.target()));
    if (!target) co_return plain(400, "The address cannot be understood.");
    request.method = *method;
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    for (const auto& field : message) {
      request.headers.emplace_back(lower(view(field.name_string())), view(field.value()));
    }
    request.body = std::move(message.body());
    if (!routes_.is_heavy(request)) co_return guarded(request);
    co_return co_await net::co_spawn(
        heavy_, [this, &request]() -> net::awaitable<Response> { co_return guarded(request); },
        net::use_awaitable);
  }

  // A handler that throws is our mistake; the others are answered as before.
  Response guarded(const Request& request) {
    try {
      return delivered(request, routes_.answer(request));
    } catch (const std::exception& failure) {
      if (events_.failed) events_.failed(fmt::format("{}: {}", request.path, failure.what()));
      return plain(500, "Something went wrong on our side. It has been written down.");
    }
  }

  net::awaitable<bool> send(beast::tcp_stream& stream, const Request& request,
                            const Response& response, bool keep_alive) {
    const std::string head = head_of(response, response.body.size(), keep_alive);
    const bool with_body = request.method != Method::head;
    const std::array<net::const_buffer, 2> parts = {
        net::buffer(head), with_body ? net::buffer(response.body) : net::const_buffer()};
    stream.expires_after(options_.write_deadline);
    const auto [error, size] = co_await net::async_write(stream, parts, awaited);
    co_return !error;
  }

  // Says why, ends our side, and reads on for a moment: who still sends would otherwise see the
  // line cut before the answer.
  net::awaitable<void> refuse(beast::tcp_stream& stream, Response response) {
    constexpr std::chrono::milliseconds moment{500};
    constexpr int most_reads = 64;
    if (!co_await send(stream, {}, response, false)) co_return;
    beast::error_code ignored;
    stream.socket().shutdown(Tcp::socket::shutdown_send, ignored);
    stream.expires_after(moment);
    std::array<char, 16 * 1024> waste;
    for (int i = 0; i < most_reads; ++i) {
      const auto [error, size] = co_await stream.async_read_some(net::buffer(waste), awaited);
      if (error) co_return;
    }
  }

  static void close(beast::tcp_stream& stream) {
    beast::error_code ignored;
    stream.socket().shutdown(Tcp::socket::shutdown_send, ignored);
  }

  void log(const Request& request, const Response& response, Clock::time_point from) const {
    if (!events_.answered) return;
    events_.answered(
        {.method = method_words(request.method),
         .path = request.path,
         .status = response.status,
         .bytes = response.body.size(),
         .took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - from)});
  }

  // Counts open connections while it lives.
  struct Counted {
    explicit Counted(std::atomic<std::size_t>& all) : count(all), now(++all) {}
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;
    ~Counted() { --count; }
    std::atomic<std::size_t>& count;
    std::size_t now;
  };

  const Routes& routes_;
  ServerOptions options_;
  ServerEvents events_;
  net::io_context control_{1};
  net::thread_pool heavy_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::uint16_t port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::atomic<std::size_t> connections_ = 0;
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
