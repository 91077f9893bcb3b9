#include "vectors/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace plumbline::vectors {
namespace {

using Json = nlohmann::json;

// For the reader of the file: what another program prints, or the rule in words.
bool is_reference_only(std::string_view field) {
  constexpr std::string_view fields[] = {"adjbox_fence_robustbase_hinges", "rule", "note"};
  return std::ranges::find(fields, field) != std::end(fields);
}

// Lists of which the files fix what is in them and not the order.
bool is_order_free(std::string_view field) { return field == "solutions_idx1"; }

Json sorted(Json list) {
  if (list.is_array()) std::ranges::sort(list.get_ref<Json::array_t&>());
  return list;
}

double number_after(std::string_view text, std::string_view word, double otherwise) {
  const std::size_t found = text.find(word);
  if (found == std::string_view::npos) return otherwise;
  const double number = std::strtod(std::string(text.substr(found + word.size())).c_str(), nullptr);
  return number > 0 ? number : otherwise;
}

}  // namespace

Tolerance parse_tolerance(std::string_view text) {
  if (text.starts_with("exact")) return {.relative = 0, .absolute = 0};
  const Tolerance usual;
  return {.relative = number_after(text, "rel ", usual.relative),
          .absolute = number_after(text, "abs ", usual.absolute)};
}

Tolerance tolerance_of(std::string_view field, Tolerance of_file) {
  if (field.ends_with("_tol1e_6")) of_file.relative = 1e-6;
  return of_file;
}

bool agrees(const Json& expected, const Json& got, Tolerance tolerance) {
  if (expected.is_number() && got.is_number()) {
    const double wanted = expected.get<double>();
    const double apart = std::abs(wanted - got.get<double>());
    return apart <= std::max(tolerance.relative * std::abs(wanted), tolerance.absolute);
  }
  if (expected.is_object() && got.is_object()) {
    return std::ranges::all_of(expected.items(), [&](const auto& part) {
      return got.contains(part.key()) && agrees(part.value(), got.at(part.key()), tolerance);
    });
  }
  if (expected.is_array() && got.is_array()) {
    return std::ranges::equal(expected, got, [&](const Json& left, const Json& right) {
      return agrees(left, right, tolerance);
    });
  }
  return expected == got;
}

std::optional<std::string> first_difference(const Json& expected, const Json& answers,
                                            Tolerance tolerance) {
  for (const auto& [field, wanted] : expected.items()) {
    if (is_reference_only(field)) continue;
    if (!answers.contains(field)) {
      return fmt::format("{}: expected {}, no answer is known", field, wanted.dump());
    }
    const Json& got = answers.at(field);
    const Tolerance within = tolerance_of(field, tolerance);
    const bool same = is_order_free(field) ? agrees(sorted(wanted), sorted(got), within)
                                           : agrees(wanted, got, within);
    if (!same) {
      return fmt::format("{}: expected {}, got {}", field, wanted.dump(), got.dump());
    }
  }
  return std::nullopt;
}

}  // namespace plumbline::vectors
