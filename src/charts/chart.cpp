#include "charts/chart.h"

#include <stdexcept>

namespace plumbline {

Words::Words(std::string text) : text_(std::move(text)) {
  if (text_.empty()) throw std::logic_error("a chart has no words where it must have some");
}

std::string not_shown_words(const std::vector<NotShown>& missing) {
  if (missing.empty()) return {};
  std::string all = " Not shown:";
  for (const NotShown& one : missing) {
    all += (&one == &missing.front() ? " " : ", ") + one.name + " (" + one.symbol +
           (one.symbol.empty() ? "" : " ") + one.reason + ")";
  }
  return all + ".";
}

}  // namespace plumbline
