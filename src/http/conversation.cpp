#include "http/conversation.h"

#include <algorithm>
#include <array>

#include "http/delivery.h"

namespace plumbline {
namespace {

// Of those that wait for a next request, the one that has waited longest makes room.
bool make_room(Worker& worker) {
  Connection* longest = nullptr;
  for (Connection* line : worker.connections) {
    if (line->idle && (longest == nullptr || line->deadline < longest->deadline)) longest = line;
  }
  if (longest == nullptr) return false;
  longest->idle = false;
  longest->cut();
  return true;
}

// Empty where the client is gone already.
std::string sender_of(const Tcp::socket& socket) {
  NetFailure gone;
  const Tcp::endpoint end = socket.remote_endpoint(gone);
  return gone ? std::string() : end.address().to_string();
}

net::awaitable<bool> say_go_on(Connection& line) {
  constexpr std::string_view words = "HTTP/1.1 100 Continue\r\n\r\n";
  const auto [error, size] =
      co_await line.socket.async_write_some(net::buffer(words.data(), words.size()), awaited);
  co_return !error && size == words.size();
}

// Ends our side, and reads on for a moment: who still sends would otherwise see the line cut
// before the answer.
net::awaitable<void> part(Connection& line) {
  constexpr std::chrono::milliseconds moment{500};
  constexpr int most_reads = 64;
  NetFailure ignored;
  line.socket.shutdown(Tcp::socket::shutdown_send, ignored);
  line.may_take(moment);
  std::array<char, 4096> waste;
  for (int i = 0; i < most_reads; ++i) {
    const auto [error, size] = co_await line.socket.async_read_some(net::buffer(waste), awaited);
    if (error) co_return;
  }
}

}  // namespace

Conversations::Conversations(const Routes& routes, const ServerOptions& options,
                             const ServerEvents& events)
    : options_(options),
      events_(events),
      answering_(routes, events.failed),
      heavy_(std::max(1U, options.heavy_threads)) {}

net::awaitable<void> Conversations::converse(Worker& worker, Tcp::socket socket) {
  Connection line(worker, std::move(socket), connections_);
  if (line.number > options_.most_connections && !make_room(worker)) {
    co_await refuse(line, plain_response(503, "Too many are asking at this moment. Try again."));
    co_return;
  }
  const std::string sender = sender_of(line.socket);
  InputBuffer input;
  bool goes_on = true;
  while (goes_on && !ending_) {
    RequestReader reader(options_.reading, [this](const Request& head) {
      return answering_.most_body(head, options_.reading.body);
    });
    if (!co_await read(line, input, reader)) co_return;
    const Clock::time_point from = Clock::now();
    line.deadline = Clock::time_point::max();
    Request request = reader.request();
    request.sender = sender;
    const Response response = co_await answer(request);
    goes_on = reader.keep_alive() && !ending_;
    const AfterAnswer then = !goes_on          ? AfterAnswer::closes
                             : reader.is_old() ? AfterAnswer::stays_open_of_old
                                               : AfterAnswer::stays_open;
    const bool sent = co_await send(line, request.method, response, then);
    log(request, response, from);
    if (!sent) co_return;
  }
  co_await part(line);
}

// Until the request is whole. False: the client went, was too slow, or was refused.
net::awaitable<bool> Conversations::read(Connection& line, InputBuffer& input,
                                         RequestReader& reader) {
  line.idle = input.text().empty();
  line.allowed = false;
  line.may_take(line.idle ? options_.idle_deadline : options_.request_deadline);
  while (true) {
    input.drop(reader.take(input.text()));
    if (reader.is_whole()) co_return true;
    if (auto refused = reader.refusal()) {
      co_await refuse(line, *std::move(refused));
      co_return false;
    }
    allow_for(reader, line);
    if (reader.wants_go_on() && !co_await say_go_on(line)) co_return false;
    const auto [error, size] = co_await line.socket.async_read_some(
        net::buffer(input.room(), InputBuffer::room_size), awaited);
    if (line.late && !line.idle) {
      co_await refuse(line, plain_response(408, "The request took too long to arrive."));
    }
    if (error) co_return false;
    if (line.idle) line.may_take(options_.request_deadline);
    line.idle = false;
    input.add(size);
  }
}

// The reply comes from another thread, and is taken up by the connection's own.
net::awaitable<Response> Conversations::answer_later(const Request& request,
                                                     const Routes::Found& found) {
  const auto executor = co_await net::this_coro::executor;
  Response response = co_await net::async_initiate<decltype(net::use_awaitable), void(Response)>(
      [this, &request, &found, executor](auto handler) {
        const auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
        const auto reply = [waiting, executor, gate = gate_](Response made) {
          gate->pass([&] {
            net::post(executor,
                      [waiting, made = std::move(made)]() mutable { (*waiting)(std::move(made)); });
          });
        };
        answering_.answer_later(request, found, reply);
      },
      net::use_awaitable);
  // Here, and not on the thread that replied: it may be the one that commits.
  co_return answering_.deliver(request, std::move(response));
}

// A file of some megabytes may take longer than a form.
void Conversations::allow_for(const RequestReader& reader, Connection& line) const {
  if (line.idle || line.allowed || reader.announced() <= options_.reading.body) return;
  line.allowed = true;
  line.may_take(options_.request_deadline +
                std::chrono::milliseconds(reader.announced() / options_.slowest_sender));
}

net::awaitable<Response> Conversations::answer(const Request& request) {
  const Routes::Found found = answering_.find(request);
  if (found.is_later()) co_return co_await answer_later(request, found);
  if (!found.is_heavy()) co_return answering_.answer(request, found);
  // Not co_spawn: it takes its end through the queue again, behind all that wait there.
  co_return co_await net::async_initiate<const net::use_awaitable_t<>,
                                         void(std::exception_ptr, Response)>(
      [this, &request, &found](auto handler) {
        auto back = net::make_work_guard(net::get_associated_executor(handler));
        net::post(heavy_, [this, &request, &found, handler = std::move(handler),
                           back = std::move(back)]() mutable {
          std::exception_ptr failure;
          Response response;
          try {
            response = answering_.answer(request, found);
          } catch (...) {
            failure = std::current_exception();
          }
          net::post(back.get_executor(), [handler = std::move(handler), failure,
                                          response = std::move(response)]() mutable {
            std::move(handler)(failure, std::move(response));
          });
        });
      },
      net::use_awaitable);
}

net::awaitable<bool> Conversations::send(Connection& line, Method method, const Response& response,
                                         AfterAnswer then) {
  const std::string head = response_head(response, response.body.size(), then);
  const std::array<net::const_buffer, 2> parts = {
      net::buffer(head), method == Method::head ? net::const_buffer() : net::buffer(response.body)};
  line.late = false;
  line.may_take(options_.write_deadline +
                std::chrono::milliseconds(response.body.size() / options_.slowest_reader));
  const auto [error, size] = co_await net::async_write(line.socket, parts, awaited);
  co_return !error;
}

net::awaitable<void> Conversations::refuse(Connection& line, Response refusal) {
  const Clock::time_point from = Clock::now();
  line.idle = false;
  const Response response = delivered({}, std::move(refusal));
  if (co_await send(line, Method::get, response, AfterAnswer::closes)) co_await part(line);
  Request unread;
  unread.method = Method::other;
  log(unread, response, from);
}

void Conversations::log(const Request& request, const Response& response,
                        Clock::time_point from) const {
  if (!events_.answered) return;
  events_.answered(
      {.method = words(request.method),
       .path = request.path,
       .status = response.status,
       .bytes = response.body.size(),
       .took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - from)});
}

}  // namespace plumbline
