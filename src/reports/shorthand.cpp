#include "reports/shorthand.h"

#include "reports/words.h"

namespace plumbline {
namespace {

constexpr Shorthand table[] = {
    {"c", "hidden to protect people"},
    {"x", "not available: not received, not published or not loaded"},
    {"z", "not applicable"},
    {"u", "unreliable: only the bounds between which it lies are known"},
};

}  // namespace

std::span<const Shorthand> all_shorthand() { return table; }

std::string_view shorthand(const Figure& figure) {
  if (figure.cell.is_number()) return is_only_bounded(figure) ? "u" : "";
  const std::string_view sign = symbol(figure.cell.missing());
  return sign.empty() ? "x" : sign;
}

std::string quality_words(const Figure& figure) {
  return figure.cell.is_number() ? marks(figure.cell) : std::string(words(figure.cell.missing()));
}

}  // namespace plumbline
