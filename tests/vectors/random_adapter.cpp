#include <fmt/format.h>

#include <charconv>

#include "statistics/random.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

std::uint64_t whole(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size()) {
    throw std::runtime_error(fmt::format("'{}' is not a whole number", text));
  }
  return value;
}

template <typename Draw>
Json drawn(std::size_t count, Draw draw) {
  Json list = Json::array();
  for (std::size_t i = 0; i < count; ++i) list.push_back(draw());
  return list;
}

// As many draws as the case expects, every field from a generator newly seeded.
Json draws(std::string_view field, std::size_t count, std::uint64_t seed) {
  constexpr std::string_view below = "below_";
  SplitMix64 seeds(seed);
  Random random(seed);
  if (field == "splitmix64") {
    return drawn(count, [&] { return fmt::format("{:#018x}", seeds.next()); });
  }
  if (field == "xoshiro256ss") {
    return drawn(count, [&] { return fmt::format("{:#018x}", random.next()); });
  }
  if (field == "u01") return drawn(count, [&] { return random.unit(); });
  if (field.starts_with(below)) {
    const std::uint64_t bound = whole(field.substr(below.size()));
    return drawn(count, [&] { return random.below(bound); });
  }
  throw std::runtime_error(fmt::format("no way to draw '{}' is known", field));
}

}  // namespace

Json random_answers(const Json& test_case) {
  const Json& given = test_case.at("input").at("seed");
  const std::uint64_t seed =
      given.is_string() ? whole(given.get<std::string>()) : given.get<std::uint64_t>();
  Json answers = Json::object();
  for (const auto& [field, expected] : test_case.at("expect").items()) {
    answers[field] = draws(field, expected.size(), seed);
  }
  return answers;
}

}  // namespace plumbline::vectors
