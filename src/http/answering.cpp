#include "http/answering.h"

#include <fmt/format.h>

#include "http/delivery.h"

namespace plumbline {

Response Answering::answer(const Request& request) const {
  if (request.path.empty()) {
    return delivered(request, plain_response(400, "The address cannot be understood."));
  }
  try {
    return delivered(request, routes_.answer(request));
  } catch (const std::exception& failure) {
    if (failed_) failed_(fmt::format("{}: {}", request.path, failure.what()));
    return delivered(
        request,
        plain_response(500, "Something went wrong on our side. It has been written down."));
  }
}

}  // namespace plumbline
