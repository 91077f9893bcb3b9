#include "demo/facts.h"

#include <algorithm>
#include <stdexcept>

#include "demo/draws.h"
#include "measures/definitions.h"

namespace plumbline {
namespace {

constexpr std::int16_t price_year = 2014;
constexpr std::int64_t dearer_each_year = 20;  // thousandths

constexpr std::string_view columns[] = {"y", "zi", "zii", "ziii", "k", "l", "m", "n", "o", "p"};

}  // namespace

std::int64_t DemoFacts::overheads_in(std::int64_t spending) const {
  return scaled(spending, authority.overhead_share);
}

const Money& DemoFacts::line(std::string_view code) const {
  const auto found = lines.find(code);
  if (found == lines.end()) throw std::logic_error("no line " + std::string(code));
  return found->second;
}

DemoFacts demo_facts(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
                     const Layout& layout) {
  const auto before = static_cast<std::int16_t>(year - 1);
  DemoFacts facts{.seed = seed,
                  .authority = authority,
                  .year = year,
                  .opening = demo_care(seed, authority, before),
                  .care = demo_care(seed, authority, year),
                  .days = demo_days(seed, authority, year),
                  .ages = demo_ages(authority, before),
                  .lines = {}};
  std::vector<ReturnLine> lines = demo_return(seed, authority, year, layout);
  add_up(lines, year);
  for (const ReturnLine& line : lines) facts.lines[line.code] = line.money;
  return facts;
}

Figure published_figure(const DemoFacts& facts, const Reference& reference) {
  const SeriesName name = split_series(reference.series);
  const bool this_year = reference.years_back == 0;
  const bool of_authority = reference.source != Reference::Source::england;
  if (!this_year || !of_authority) return Figure::missing(Missing::not_loaded);
  if (name.code == "CLA_B01") return Figure::of(static_cast<double>(facts.care.all));
  const auto line = facts.lines.find(name.code);
  if (line == facts.lines.end() || name.members.size() != 1) {
    return Figure::missing(Missing::not_loaded);
  }
  const auto column = std::ranges::find(columns, name.members.front().second);
  if (column == std::end(columns)) return Figure::missing(Missing::not_loaded);
  const auto at = static_cast<std::size_t>(column - std::begin(columns));
  return Figure::of(static_cast<double>(line->second.at(at)));
}

std::int64_t price_level(const DemoFacts& facts) {
  return scaled(facts.authority.prices, thousand + dearer_each_year * (facts.year - price_year));
}

}  // namespace plumbline
