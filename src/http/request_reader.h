// Makes a request of the bytes of a connection, however they are cut, and refuses what two readers
// could understand in two ways. It knows no socket and no clock.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "http/request.h"

namespace plumbline {

struct ReadingLimits {
  std::size_t header = 16'384;
  std::size_t target = 8'192;
  std::size_t body = 1'048'576;
};

class RequestReader {
 public:
  // How large the body of a request may be, by what stands before it; asked once, where there is
  // one. Without it every body may be as large as the limits say.
  using MostBody = std::function<std::size_t(const Request& head)>;
  explicit RequestReader(const ReadingLimits& limits, MostBody most_body = {});
  RequestReader(const RequestReader&) = delete;
  RequestReader& operator=(const RequestReader&) = delete;
  ~RequestReader();

  // Says how many of the bytes are done with. The others are to be given again, with what has come
  // behind them, unless the request is whole or refused.
  std::size_t take(std::string_view bytes);

  bool is_whole() const;
  // The answer to what cannot be used; after it nothing more can be read from the connection.
  std::optional<Response> refusal() const;
  // True once, when the client waits for a word before it sends the body.
  bool wants_go_on();
  // Whether the client means to ask again on the same connection, and must be told that it may.
  bool keep_alive() const;
  bool is_old() const;  // HTTP/1.0
  // How many bytes the body is to have, once the headers are whole and taken; nought until then,
  // and where they do not say.
  std::size_t announced() const;

  // Of a whole request, once. An address that cannot be meant leaves an empty path.
  Request request();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace plumbline
