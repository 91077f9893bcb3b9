#include "statutory/pack_words.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"
#include "club/item_reader.h"

namespace plumbline {
namespace {

struct ChangeWord {
  const char* word;
  Change change;
};

constexpr ChangeWord plain_words[] = {{"same", Change::same},
                                      {"sum", Change::sum},
                                      {"of which", Change::of_which},
                                      {"filter", Change::filter},
                                      {"sign", Change::sign}};
constexpr ChangeWord with_number[] = {
    {"×", Change::times}, {"÷", Change::divided}, {"round to", Change::rounded}};

std::optional<Transform> transform_in(const std::string& written) {
  for (const ChangeWord& one : plain_words) {
    if (written == one.word) return Transform{.change = one.change};
  }
  for (const ChangeWord& one : with_number) {
    if (!written.starts_with(one.word)) continue;
    const auto by =
        parse_number(trim(std::string_view(written).substr(std::string(one.word).size())));
    if (by && *by > 0) return Transform{.change = one.change, .by = *by};
  }
  return std::nullopt;
}

std::string word_of(const Transform& transform) {
  for (const ChangeWord& one : plain_words) {
    if (transform.change == one.change) return one.word;
  }
  for (const ChangeWord& one : with_number) {
    if (transform.change == one.change) {
      return fmt::format("{} {}", one.word, shortest(transform.by));
    }
  }
  return {};
}

}  // namespace

std::string with_values(std::string text, const Values& values) {
  for (const auto& [name, value] : values) {
    const std::string variable = "$" + name;
    for (std::size_t at = text.find(variable); at != std::string::npos;
         at = text.find(variable, at + value.size())) {
      text.replace(at, variable.size(), value);
    }
  }
  return text;
}

void read_years(TomlReader& reader, std::int16_t& since, std::int16_t& until) {
  for (auto [key, year] : {std::pair("since", &since), std::pair("until", &until)}) {
    const std::string written = reader.text(key);
    if (!written.empty()) *year = read_year(reader, written);
  }
}

std::vector<Transform> read_transforms(TomlReader& reader) {
  std::vector<Transform> all;
  for (const std::string& written : reader.texts("transform")) {
    if (const auto transform = transform_in(written)) {
      all.push_back(*transform);
      continue;
    }
    reader.refuse(fmt::format("{} is no transform.", in_quotes(written)),
                  "It can be same, sum, of which, filter, sign, × 1000, ÷ 1000 or round to 5.");
  }
  return all;
}

std::string words(const std::vector<Transform>& transforms) {
  std::vector<std::string> all;
  for (const Transform& one : transforms) all.push_back(word_of(one));
  return join(all, ", ");
}

std::string_view words(NotFed not_fed) {
  switch (not_fed) {
    case NotFed::typed_only:
      return "typed in the return only";
    case NotFed::not_held:
      return "not held";
    default:
      return "";
  }
}

bool ran_in(const StatutoryReturn& one, std::int16_t year) {
  for (const YearsAsked& years : one.ran) {
    if (stands_in(years.since, years.until, year)) return true;
  }
  return false;
}

std::string years_ran(const StatutoryReturn& one) {
  const auto written = [](std::int16_t year) {
    return text(Period{PeriodKind::financial_year, year});
  };
  std::vector<std::string> all;
  for (const YearsAsked& years : one.ran) {
    if (years.since == 0) {
      all.push_back(years.until == 0 ? "every year" : "to " + written(years.until));
    } else if (years.until == 0) {
      all.push_back("since " + written(years.since));
    } else {
      all.push_back(written(years.since) + " to " + written(years.until));
    }
  }
  return listed(all);
}

}  // namespace plumbline
