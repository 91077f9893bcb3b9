#include "charts/chart.h"

#include <stdexcept>

namespace plumbline {

Words::Words(std::string text) : text_(std::move(text)) {
  if (text_.empty()) throw std::logic_error("a chart has no words where it must have some");
}

}  // namespace plumbline
