#include "charts/scale.h"

#include <algorithm>
#include <cmath>

namespace plumbline {
namespace {

// 1, 2, 2.5 or 5 times a power of ten, at least as long as asked for.
double round_step(double least) {
  if (!(least > 0) || !std::isfinite(least)) return 1;
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (factor * power >= least * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

Ticks ticks(double least, double greatest, int steps) {
  const double step = round_step((greatest - least) / steps);
  const double first = std::floor(least / step + 1e-9);
  const double last = std::ceil(greatest / step - 1e-9);
  Ticks made;
  const int count = 1 + static_cast<int>(last - first);
  made.at.reserve(static_cast<std::size_t>(std::max(2, count)));
  for (int i = 0; i < count; ++i) made.at.push_back((first + i) * step);
  if (made.at.size() == 1) made.at.push_back((first + 1) * step);
  made.low = made.at.front();
  made.high = made.at.back();
  return made;
}

}  // namespace

Ticks ticks_from_zero(double least, double greatest, int steps) {
  return ticks(std::min(0.0, least), std::max(0.0, greatest), steps);
}

Ticks ticks_around(double least, double greatest, int steps) {
  if (least < greatest) return ticks(least, greatest, steps);
  const double room = least == 0 ? 1 : std::abs(least) * 0.1;
  return ticks(least - room, greatest + room, steps);
}

}  // namespace plumbline
