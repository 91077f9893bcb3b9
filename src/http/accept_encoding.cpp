#include "http/accept_encoding.h"

#include <algorithm>
#include <optional>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

// "q=0.5" of "gzip; q=0.5"; 1 when nothing is said, 0 when it cannot be understood.
double quality_in(std::string_view parameters) {
  double quality = 1;
  for (const std::string_view part : split(parameters, ';')) {
    const std::string parameter = lower(trim(part));
    if (!parameter.starts_with("q=")) continue;
    const auto number = parse_number(std::string_view(parameter).substr(2));
    quality = number && *number >= 0 && *number <= 1 ? *number : 0;
  }
  return quality;
}

}  // namespace

bool prefers_gzip(std::string_view accepted) {
  std::optional<double> gzip, identity, others;
  for (const std::string_view part : split(accepted, ',')) {
    const auto semicolon = std::min(part.find(';'), part.size());
    const std::string coding = lower(trim(part.substr(0, semicolon)));
    const double quality = quality_in(part.substr(semicolon));
    if (coding == "gzip" || coding == "x-gzip") gzip = quality;
    if (coding == "identity") identity = quality;
    if (coding == "*") others = quality;
  }
  const double wanted = gzip.value_or(others.value_or(0));
  return wanted > 0 && wanted >= identity.value_or(0);
}

}  // namespace plumbline
