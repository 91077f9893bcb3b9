#include "comparison/nearest_name.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::string_view prefix = "nearest";

std::vector<Weighed> usual_variables() {
  std::vector<Weighed> all;
  for (const NearVariable& one : near_variables()) {
    if (one.usual) all.push_back({.variable = &one, .weight = 1});
  }
  return all;
}

Error no_such_variable(std::string_view name) {
  std::vector<std::string> known;
  for (const NearVariable& one : near_variables()) known.emplace_back(one.measure);
  return {.what = fmt::format("{} cannot say who is near.", in_quotes(name)),
          .where = {},
          .hint = fmt::format(
              "What an authority pays or decides is not asked: its context is, which is {}.",
              listed(known))};
}

Result<std::size_t> read_number(std::string_view text) {
  if (text.empty()) return NearestWords().number;
  const auto number = parse_whole(text);
  if (number && *number >= static_cast<int>(fewest_nearest) &&
      *number <= static_cast<int>(most_nearest)) {
    return static_cast<std::size_t>(*number);
  }
  return Error{.what = fmt::format("Choose {} to {} authorities.", fewest_nearest, most_nearest),
               .where = {},
               .hint =
                   "With fewer, one council's figures could be worked out; with more, they are not "
                   "near."};
}

Result<Weighed> read_weighed(std::string_view text) {
  const auto star = text.find('*');
  const std::string_view name = trim(text.substr(0, star));
  Weighed one{.variable = find_near_variable(name), .weight = 1};
  if (one.variable == nullptr) return no_such_variable(name);
  if (star == std::string_view::npos) return one;
  const auto weight = parse_number(trim(text.substr(star + 1)));
  if (!weight || *weight < 0 || *weight > greatest_weight) {
    return Error{
        .what = fmt::format("The weight of {} must be a number from 0 to {}, like 2 or 0.5.", name,
                            shortest(greatest_weight)),
        .where = {},
        .hint = "0 leaves it out."};
  }
  one.weight = *weight;
  return one;
}

}  // namespace

const std::vector<NearVariable>& near_variables() {
  static const std::vector<NearVariable> all = {
      {.measure = "CTX_M04/children", .usual = true},
      {.measure = "CTX_M05", .usual = true},
      {.measure = "CTX_M03", .usual = true},
      {.measure = "CTX_M13", .usual = true, .by_log = true},
      {.measure = "CTX_M01", .usual = true, .by_log = true},
      {.measure = "CTX_M02"},
      {.measure = "CTX_M04"},
      {.measure = "CTX_M06"},
      {.measure = "CTX_M07"},
      {.measure = "CTX_M08", .by_log = true},
      {.measure = "CTX_M09"},
      {.measure = "CTX_M09/residents"},
      {.measure = "CTX_M10"},
      {.measure = "CTX_M12"},
      {.measure = "CTX_M14"},
      {.measure = "CTX_M15"},
      {.measure = "CTX_M15/aged_75"},
      {.measure = "CTX_M15/aged_85"},
  };
  return all;
}

const NearVariable* find_near_variable(std::string_view measure) {
  const auto found = std::ranges::find(near_variables(), measure, &NearVariable::measure);
  return found == near_variables().end() ? nullptr : &*found;
}

bool is_nearest(std::string_view group) {
  return group == prefix ||
         (group.starts_with(prefix) && group.substr(prefix.size()).starts_with(':'));
}

Result<NearestWords> read_nearest(std::string_view group) {
  const std::vector<std::string_view> parts = split(group, ':');
  constexpr std::size_t most_parts = 3;
  if (parts.size() > most_parts) {
    return Error{.what = fmt::format("{} is no group.", in_quotes(group)),
                 .where = {},
                 .hint =
                     "Those nearest are nearest:10, or nearest:10:CTX_M01*2,CTX_M05 with "
                     "variables and weights."};
  }
  NearestWords words{.number = 0, .weighed = usual_variables(), .are_usual = true};
  const auto number = read_number(parts.size() > 1 ? trim(parts[1]) : std::string_view());
  if (!number) return number.error();
  words.number = *number;
  if (parts.size() < most_parts) return words;
  words.weighed.clear();
  words.are_usual = false;
  for (const std::string_view part : split(parts[2], ',')) {
    if (trim(part).empty()) continue;
    const auto one = read_weighed(part);
    if (!one) return one.error();
    if (one->weight == 0) continue;
    if (std::ranges::find(words.weighed, one->variable, &Weighed::variable) !=
        words.weighed.end()) {
      return Error{.what = fmt::format("{} is named twice.", one->variable->measure),
                   .where = {},
                   .hint = "Name each variable once, with its weight."};
    }
    words.weighed.push_back(*one);
  }
  return words;
}

std::string text(const NearestWords& words) {
  std::string all(prefix);
  if (words.number != NearestWords().number || !words.are_usual) {
    all += fmt::format(":{}", words.number);
  }
  if (words.are_usual) return all;
  std::vector<std::string> parts;
  for (const Weighed& one : words.weighed) {
    parts.push_back(one.weight == 1
                        ? std::string(one.variable->measure)
                        : fmt::format("{}*{}", one.variable->measure, shortest(one.weight)));
  }
  return all + ":" + join(parts, ",");
}

}  // namespace plumbline
