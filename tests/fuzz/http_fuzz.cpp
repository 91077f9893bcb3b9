// Any bytes on a connection become the same requests however they are cut, and no answer to them
// can be made to say more than it should.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "http/answering.h"
#include "http/input_buffer.h"
#include "http/request_reader.h"
#include "http/response_head.h"

namespace plumbline {
namespace {

constexpr ReadingLimits limits{.header = 512, .target = 128, .body = 256};

void require(bool holds) {
  if (!holds) std::abort();
}

using Heard = std::vector<Request>;

// As a conversation reads: bytes come in pieces of `step`, requests follow one another. What is
// wrong may be seen sooner or later, but never after a request that was wrong.
Heard heard(std::string_view bytes, std::size_t step) {
  Heard all;
  InputBuffer input;
  while (all.size() < 50) {
    RequestReader reader(limits);
    while (true) {
      input.drop(reader.take(input.text()));
      require(input.text().size() <= limits.header + limits.body + step);
      if (reader.refusal()) return all;
      if (reader.is_whole()) break;
      reader.wants_go_on();
      if (bytes.empty()) return all;
      const std::string_view piece = bytes.substr(0, step);
      std::ranges::copy(piece, input.room());
      input.add(piece.size());
      bytes.remove_prefix(piece.size());
    }
    const bool goes_on = reader.keep_alive();
    all.push_back(reader.request());
    if (!goes_on) break;
  }
  return all;
}

bool is_same(const Request& left, const Request& right) {
  return left.method == right.method && left.path == right.path && left.query == right.query &&
         left.headers == right.headers && left.body == right.body;
}

void check_request(const Request& request) {
  require(request.body.size() <= limits.body);
  require(request.query.size() <= 1000 && is_valid_utf8(request.path));
  require(request.path.empty() || request.path.front() == '/');
  for (const std::string_view part : split(request.path, '/')) require(part != "..");
  for (const char letter : request.path) require(static_cast<unsigned char>(letter) >= 0x20);
}

// A site that sends people where their address says.
const Routes& site() {
  static const Routes routes(
      {{.method = Method::get,
        .pattern = "/to/{place}",
        .role = Role::anyone,
        .about = {},
        .example = {},
        .handler =
            [](const Request& request, const PathParts& parts) {
              return redirect(std::string(value_of(parts, "place")) +
                              std::string(value_of(request.query, "q")));
            }}},
      [](const Request& request, const PathParts&) { return plain_response(200, request.path); });
  return routes;
}

void check_answer(const Request& request) {
  static const Answering answering(site(), {});
  const Response response = answering.answer(request);
  const std::string head = response_head(response, response.body.size(), AfterAnswer::stays_open);
  require(head.ends_with("\r\n\r\n") && head.find("\r\n\r\n") == head.size() - 4);
  const auto lines = static_cast<std::size_t>(std::ranges::count(head, '\n'));
  const std::size_t own = response.status == 304 ? 1 : 3;
  require(lines == 1 + own + response.headers.size() + 1);
  require(static_cast<std::size_t>(std::ranges::count(head, '\r')) == lines);
}

}  // namespace
}  // namespace plumbline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plumbline;
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const std::size_t step = 1 + data[0] % 64U;
  const Heard whole = heard(bytes, InputBuffer::room_size);
  const Heard pieces = heard(bytes, step);
  require(whole.size() == pieces.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    require(is_same(whole[i], pieces[i]));
    check_request(whole[i]);
    check_answer(whole[i]);
  }
  return 0;
}
