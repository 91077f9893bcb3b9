#include "http/answering.h"

#include <fmt/format.h>

#include "http/delivery.h"

namespace plumbline {

Response Answering::answer(const Request& request, const Routes::Found& found) const {
  if (request.path.empty()) {
    return delivered(request, plain_response(400, "The address cannot be understood."));
  }
  try {
    return delivered(request, routes_.answer(request, found));
  } catch (const std::exception& failure) {
    return delivered(request, mistake(request, failure));
  }
}

void Answering::answer_later(const Request& request, const Routes::Found& found,
                             const Reply& reply) const {
  try {
    routes_.answer_later(request, found, reply);
  } catch (const std::exception& failure) {
    reply(mistake(request, failure));
  }
}

Response Answering::deliver(const Request& request, Response response) const {
  return delivered(request, std::move(response));
}

Response Answering::mistake(const Request& request, const std::exception& failure) const {
  if (failed_) failed_(fmt::format("{}: {}", request.path, failure.what()));
  return plain_response(500, "Something went wrong on our side. It has been written down.");
}

}  // namespace plumbline
