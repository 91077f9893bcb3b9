// From a request to the answer as it is delivered, whatever happens in a handler.
#pragma once

#include <functional>
#include <string>

#include "http/routes.h"

namespace plumbline {

class Answering {
 public:
  using Failed = std::function<void(const std::string&)>;
  Answering(const Routes& routes, Failed failed) : routes_(routes), failed_(std::move(failed)) {}

  Routes::Found find(const Request& request) const { return routes_.find(request); }
  std::size_t most_body(const Request& head, std::size_t usual) const {
    return routes_.most_body(head, usual);
  }
  // A handler that throws is our mistake: it is told to `failed` and answered with 500.
  Response answer(const Request& request, const Routes::Found& found) const;
  Response answer(const Request& request) const { return answer(request, find(request)); }
  // Of one that is later. The request and what was found must live until the reply, which is called
  // from whatever thread, and gets what deliver() makes an answer of.
  void answer_later(const Request& request, const Routes::Found& found, const Reply& reply) const;
  Response deliver(const Request& request, Response response) const;

 private:
  Response mistake(const Request& request, const std::exception& failure) const;

  const Routes& routes_;
  Failed failed_;
};

}  // namespace plumbline
