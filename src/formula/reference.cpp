#include "formula/reference.h"

#include <fmt/format.h>

namespace plumbline {

std::string text(const Reference& reference) {
  std::string whole = reference.series;
  if (reference.years_back == 1) whole += ", the year before";
  if (reference.years_back > 1) whole += fmt::format(", {} years before", reference.years_back);
  if (reference.moment == Reference::Moment::opening) whole += ", opening";
  if (reference.moment == Reference::Moment::closing) whole += ", closing";
  if (reference.source == Reference::Source::published) whole += ", published";
  if (reference.source == Reference::Source::england) whole += ", England";
  return whole;
}

}  // namespace plumbline
