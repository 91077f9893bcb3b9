// The one translation unit that knows Boost.Beast.
#include "http/request_reader.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <utility>

#include "base/text.h"
#include "http/target.h"

namespace plumbline {
namespace {

namespace wire = boost::beast::http;
using Failure = boost::beast::error_code;
using Parser = wire::request_parser<wire::string_body>;
using Message = wire::request<wire::string_body>;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

Method method_of(wire::verb verb) {
  if (verb == wire::verb::get) return Method::get;
  if (verb == wire::verb::head) return Method::head;
  if (verb == wire::verb::post) return Method::post;
  return Method::other;
}

Response not_understood() {
  return plain_response(400, "This is not a request that can be understood.");
}

Response too_long_address() { return plain_response(414, "The address is too long."); }

Response refusal_of(const Failure& failure, bool in_first_line) {
  if (failure == wire::error::header_limit) {
    return in_first_line ? too_long_address() : plain_response(431, "The headers are too long.");
  }
  if (failure == wire::error::body_limit) {
    return plain_response(413, "What was sent is too large.");
  }
  if (failure == wire::error::bad_version) {
    return plain_response(505, "This server speaks HTTP/1.1.");
  }
  return not_understood();
}

// What a proxy before us might read otherwise than we do; and an address that is too long.
std::optional<Response> objection(const Message& message, const ReadingLimits& limits) {
  const bool is_old = message.version() < 11;
  if (message.count(wire::field::transfer_encoding) > 0 &&
      (is_old || message.count(wire::field::transfer_encoding) > 1 ||
       lower(view(message[wire::field::transfer_encoding])) != "chunked")) {
    return not_understood();
  }
  const std::string_view length = view(message[wire::field::content_length]);
  if (message.count(wire::field::content_length) > 1 || length.find(',') != length.npos) {
    return not_understood();
  }
  const auto hosts = message.count(wire::field::host);
  if (hosts > 1 || (hosts == 0 && !is_old)) return not_understood();
  if (message.target().size() > limits.target) return too_long_address();
  return std::nullopt;
}

// All but the body.
Request head_of(const Message& message) {
  Request request;
  request.method = method_of(message.method());
  if (auto target = parse_target(view(message.target()))) {
    request.path = std::move(target->path);
    request.query = std::move(target->query);
  }
  for (const auto& field : message) {
    request.headers.emplace_back(lower(view(field.name_string())), view(field.value()));
  }
  return request;
}

}  // namespace

struct RequestReader::State {
  ReadingLimits limits;
  MostBody most_body;
  Parser parser;
  std::size_t head_size = 0;
  bool head_seen = false;
  bool wants_go_on = false;
  std::size_t announced = 0;
  std::optional<Response> refusal;

  State(const ReadingLimits& given, MostBody most) : limits(given), most_body(std::move(most)) {
    parser.header_limit(static_cast<std::uint32_t>(given.header));
    parser.body_limit(boost::none);  // known when the headers are
    parser.eager(false);             // stops behind the headers, so that they are judged first
  }

  bool goes_on() const { return !refusal && !parser.is_done(); }

  void look_at_head() {
    if (head_seen || !parser.is_header_done()) return;
    head_seen = true;
    // The parser's own limit leaves the first line out or not, as the bytes happen to be cut.
    refusal = head_size > limits.header ? refusal_of(wire::error::header_limit, false)
                                        : objection(parser.get(), limits);
    wants_go_on = lower(view(parser.get()[wire::field::expect])) == "100-continue";
    if (!refusal) look_at_body();
  }

  // Before a byte of it is read.
  void look_at_body() {
    const std::uint64_t size = parser.content_length().value_or(0);
    if (size == 0 && !parser.chunked()) return;
    const std::size_t most = most_body ? most_body(head_of(parser.get())) : limits.body;
    parser.body_limit(most);
    if (size > most) {
      refusal = refusal_of(wire::error::body_limit, false);
    } else {
      announced = static_cast<std::size_t>(size);
    }
  }
};

RequestReader::RequestReader(const ReadingLimits& limits, MostBody most_body)
    : state_(std::make_unique<State>(limits, std::move(most_body))) {}

RequestReader::~RequestReader() = default;

// No line needs to be longer than the headers may be; those inside a chunked body are not counted
// by the parser's own limits.
std::size_t RequestReader::take(std::string_view bytes) {
  std::size_t taken = 0;
  while (state_->goes_on() && taken < bytes.size()) {
    const std::string_view next = bytes.substr(taken, state_->limits.header);
    Failure failure;
    const std::size_t used = state_->parser.put({next.data(), next.size()}, failure);
    taken += used;
    if (!state_->head_seen) state_->head_size += used;
    state_->look_at_head();
    if (failure == wire::error::need_more) {
      if (next.size() < state_->limits.header) break;
      failure = state_->head_seen ? wire::error::bad_chunk : wire::error::header_limit;
    }
    if (failure) state_->refusal = refusal_of(failure, state_->head_size == 0);
  }
  return taken;
}

bool RequestReader::is_whole() const { return !state_->refusal && state_->parser.is_done(); }

std::optional<Response> RequestReader::refusal() const { return state_->refusal; }

bool RequestReader::wants_go_on() {
  return std::exchange(state_->wants_go_on, false) && state_->goes_on();
}

bool RequestReader::keep_alive() const { return state_->parser.get().keep_alive(); }

bool RequestReader::is_old() const { return state_->parser.get().version() < 11; }

std::size_t RequestReader::announced() const { return state_->announced; }

Request RequestReader::request() {
  Request request = head_of(state_->parser.get());
  request.body = std::move(state_->parser.get().body());
  return request;
}

}  // namespace plumbline
