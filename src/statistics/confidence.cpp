#include "statistics/confidence.h"

#include <stdexcept>

#include "statistics/distributions.h"

namespace plumbline {

double normal_reach(double confidence) {
  if (!(confidence > 0 && confidence < 1)) throw std::logic_error("no such confidence");
  return qnorm(0.5 + confidence / 2);
}

}  // namespace plumbline
